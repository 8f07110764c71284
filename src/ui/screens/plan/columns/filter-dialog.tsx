import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberKind } from '../../../../domain/vietnamese/numbers.ts';
import { AnchoredDialog } from '../anchored-dialog.tsx';
import type { Condition } from '../model/lines.ts';
import styles from './columns.module.css';
import {
  conditionOf,
  draftOf,
  type FilterKind,
  KINDS_OF_NUMBERS,
  KINDS_OF_WORDS,
} from './filter-form.ts';

const WIDTH = 264;

/** Asks what a unit's cell must hold for its row to be shown. */
export function FilterDialog(props: {
  readonly title: string;
  readonly box: DOMRect | null;
  /** null: the column holds words. */
  readonly numbers: NumberKind | null;
  readonly isNames: boolean;
  /** The one that is on. */
  readonly condition: Condition | null;
  readonly onCondition: (condition: Condition) => void;
  readonly onCancel: () => void;
}) {
  const { numbers, isNames, condition, onCondition, onCancel } = props;
  const { t } = useTranslation('lines');
  const [draft, setDraft] = useState(() => draftOf(condition, numbers));
  const [tried, setTried] = useState(false);
  const { kind } = draft;
  const title = isNames ? t('filter.names') : t('filter.title', { title: props.title });
  const kinds = numbers === null ? KINDS_OF_WORDS : KINDS_OF_NUMBERS;
  const read = conditionOf(draft, numbers);
  const fault = tried && read === null ? t('filter.notANumber') : null;

  function apply(event: FormEvent): void {
    event.preventDefault();
    if (read === null) setTried(true);
    else onCondition(read);
  }

  const input = (field: 'text' | 'other', label: string, isFirst: boolean) => (
    <TextInput
      label={label}
      value={draft[field]}
      error={isFirst ? fault : null}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
    />
  );

  return (
    <AnchoredDialog label={title} cell={props.box} width={WIDTH} onCancel={onCancel}>
      <form className={styles.form} onSubmit={apply}>
        <strong>{title}</strong>
        {!isNames && (
          <Select
            label={t('filter.condition')}
            data={kinds.map((value) => ({ value, label: t(`filter.${value}`) }))}
            value={kind}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(next) => {
              const chosen = kinds.find((one) => one === next);
              if (chosen !== undefined) setDraft({ ...draft, kind: chosen });
            }}
          />
        )}
        {fields(kind)}
        <div className={styles.buttons}>
          <Button type="submit">{t('filter.apply')}</Button>
          <Button variant="default" onClick={onCancel}>
            {t('filter.cancel')}
          </Button>
        </div>
      </form>
    </AnchoredDialog>
  );

  function fields(chosen: FilterKind) {
    switch (chosen) {
      case 'contains':
        return (
          <>
            {input('text', t('filter.contains'), true)}
            <small>{t('filter.withoutMarks')}</small>
          </>
        );
      case 'equal':
      case 'least':
      case 'greatest':
        return input('text', t('filter.value'), true);
      case 'between':
        return (
          <>
            {input('text', t('filter.from'), true)}
            {input('other', t('filter.to'), false)}
          </>
        );
      case 'filled':
      case 'blank':
        return null;
    }
  }
}
