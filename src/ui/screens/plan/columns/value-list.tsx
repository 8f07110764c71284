import { Checkbox, TextInput, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../domain/vietnamese/numbers.ts';
import {
  foundValues,
  type ListedValue,
  searched,
  type ValueDraft,
  withTicks,
} from './listed-values.ts';
import styles from './value-list.module.css';

/** In pixels, as in the style sheet; only what is in view is drawn: a list may have 5.000 names. */
const LINE = 26;
const BORDERS = 2;
const LINES_IN_VIEW = 8;
const LINES_BEYOND = 4;

/** The values of a column, each with a tick and how many rows have it, below a search. */
export function ValueList(props: {
  readonly values: readonly ListedValue[];
  readonly draft: ValueDraft;
  readonly onDraft: (draft: ValueDraft) => void;
}) {
  const { values, draft, onDraft } = props;
  const { t } = useTranslation('lines');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [top, setTop] = useState(0);
  const found = foundValues(values, draft.search);
  const isSearch = draft.search.trim() !== '';
  const ticks = found.filter(({ text }) => draft.ticked.has(text)).length;
  // «Chọn tất cả» is the first line.
  const lines = found.length === 0 ? 0 : found.length + 1;
  const at = Math.min(active, Math.max(0, lines - 1));
  const from = Math.max(0, Math.floor(top / LINE) - LINES_BEYOND);
  const to = Math.min(lines, from + LINES_IN_VIEW + 2 * LINES_BEYOND);

  function toggle(line: number): void {
    setActive(line);
    const one = found[line - 1];
    const texts = one === undefined ? found.map(({ text }) => text) : [one.text];
    const on = one === undefined ? ticks < found.length : !draft.ticked.has(one.text);
    onDraft(withTicks(draft, texts, on));
  }

  function goTo(line: number): void {
    const next = Math.max(0, Math.min(line, lines - 1));
    setActive(next);
    const list = box.current;
    if (list === null) return;
    const [above, below] = [next * LINE, (next + 1) * LINE - list.clientHeight];
    if (list.scrollTop > above) list.scrollTop = above;
    if (list.scrollTop < below) list.scrollTop = below;
    // At once, not when the scrolling is told: the lines would come a frame late.
    setTop(list.scrollTop);
  }

  function onKey(event: KeyboardEvent): void {
    const target = { ...steps(at), Home: 0, End: lines - 1 }[event.key];
    if (target !== undefined) goTo(target);
    else if (event.key === ' ') toggle(at);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <TextInput
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        description={t('filter.withoutMarks')}
        inputWrapperOrder={['input', 'description']}
        data-autofocus
        value={draft.search}
        onChange={(event) => {
          setActive(0);
          setTop(0);
          if (box.current !== null) box.current.scrollTop = 0;
          onDraft(searched(draft, values, event.currentTarget.value));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          box.current?.focus();
        }}
      />
      {lines === 0 ? (
        <p className={styles.nothing}>{t('filter.nothing')}</p>
      ) : (
        <div
          ref={box}
          className={styles.list}
          style={{ height: Math.min(lines, LINES_IN_VIEW) * LINE + BORDERS }}
          role="listbox"
          aria-label={t('filter.values')}
          aria-multiselectable="true"
          aria-activedescendant={`${id}-${at}`}
          tabIndex={0}
          onKeyDown={onKey}
          onFocus={() => goTo(at)}
          onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        >
          <div className={styles.whole} style={{ height: lines * LINE }}>
            {drawn(from, to, at).map((line) => optionAt(line))}
          </div>
        </div>
      )}
      {isSearch && lines > 0 && (
        <Checkbox
          size="xs"
          label={t('filter.adds')}
          checked={draft.adds}
          onChange={(event) => onDraft({ ...draft, adds: event.currentTarget.checked })}
        />
      )}
    </>
  );

  function optionAt(line: number) {
    const one = found[line - 1];
    const isAll = one === undefined;
    const isOn = isAll ? ticks === found.length : draft.ticked.has(one.text);
    const isPart = isAll && ticks > 0 && !isOn;
    const all = isSearch ? t('filter.allFound') : t('filter.all');
    const count = isAll ? found.reduce((sum, each) => sum + each.count, 0) : one.count;
    const text = isAll ? all : one.text === '' ? t('filter.blanks') : one.text;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as its role asks
      // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the active line
      <div
        key={isAll ? '' : `=${one.text}`}
        id={`${id}-${line}`}
        className={styles.line}
        style={{ top: line * LINE }}
        role="option"
        aria-selected={isOn}
        aria-setsize={lines}
        aria-posinset={line + 1}
        data-active={line === at || undefined}
        onClick={() => toggle(line)}
      >
        <span className={styles.box} data-part={isPart || undefined} aria-hidden="true">
          {isPart ? '–' : isOn ? '✓' : ''}
        </span>
        <span className={styles.text} title={text}>
          {text}
        </span>
        <span className={styles.count}>
          {formatCount(count)}
          <VisuallyHidden> {t('filter.units')}</VisuallyHidden>
        </span>
      </div>
    );
  }
}

function steps(at: number): Readonly<Record<string, number>> {
  return {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - LINES_IN_VIEW,
    PageDown: at + LINES_IN_VIEW,
  };
}

/** The lines in view, and the active one wherever it is: a screen reader must find it. */
function drawn(from: number, to: number, active: number): readonly number[] {
  const inView = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  if (active < from) return [active, ...inView];
  return active >= to ? [...inView, active] : inView;
}
