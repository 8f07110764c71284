import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownMoment } from '../../../app/dates.ts';
import { AnchoredDialog } from '../anchored-dialog.tsx';
import { type NotedPlace, noteAt } from '../model/plan-notes.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import styles from './notes.module.css';

const WIDTH = 320;
/** As many characters as the engine takes. */
const MOST_TEXT = 4000;

/** The note of one cell, right beside it: read, written or taken away. */
export function NoteDialog(props: {
  readonly sheet: PlanSheet;
  readonly noted: NotedPlace;
  readonly cell: DOMRect | null;
  readonly readOnly: boolean;
  /** '' takes the note away. */
  readonly onWrite: (text: string) => void;
  readonly onLeave: () => void;
}) {
  const { sheet, noted, cell, readOnly, onWrite, onLeave } = props;
  const { t } = useTranslation('notes');
  const { t: tc } = useTranslation();
  const note = noteAt(sheet, noted.column, noted.unit);
  const [text, setText] = useState(note?.text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  // At once: what is typed right behind Shift+F2 must find the field.
  useLayoutEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  }, []);
  const title = t('title', {
    unit: sheet.view.units.find(({ code }) => code === noted.unit)?.name ?? '',
    indicator: columnName(sheet, noted),
  });

  function save(): void {
    const written = text.trim();
    if (readOnly || written === (note?.text ?? '')) onLeave();
    else onWrite(written);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // The keys that end a word being composed are the input method's.
    if (event.nativeEvent.isComposing) {
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    save();
  }

  return (
    <AnchoredDialog label={title} cell={cell} width={WIDTH} onCancel={onLeave}>
      <h2 className={styles.title}>{title}</h2>
      {note !== undefined && note.by !== '' && (
        <p className={styles.by}>{t('by', { by: note.by, when: shownMoment(note.at) })}</p>
      )}
      <Textarea
        ref={field}
        aria-label={t('text')}
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        maxLength={MOST_TEXT}
        readOnly={readOnly}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {readOnly ? (
        <div className={styles.buttons}>
          <Button variant="default" onClick={onLeave}>
            {tc('close')}
          </Button>
        </div>
      ) : (
        <>
          <p className={styles.keys}>{t('keys')}</p>
          <div className={styles.buttons}>
            <Button onClick={save}>{t('save')}</Button>
            <Button variant="default" onClick={onLeave}>
              {tc('cancel')}
            </Button>
            {note !== undefined && (
              <Button variant="default" className={styles.remove ?? ''} onClick={() => onWrite('')}>
                {t('remove')}
              </Button>
            )}
          </div>
        </>
      )}
    </AnchoredDialog>
  );
}

function columnName({ view }: PlanSheet, { column }: NotedPlace): string {
  const { indicator, sector } = column;
  const name = view.sectors.find(({ code }) => code === sector)?.name ?? sector;
  return name === '' ? indicator.name : `${indicator.name}, ${name}`;
}
