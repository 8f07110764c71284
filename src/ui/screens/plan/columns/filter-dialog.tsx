import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberKind } from '../../../../domain/vietnamese/numbers.ts';
import { AnchoredDialog } from '../anchored-dialog.tsx';
import type { Condition, Lines } from '../model/lines.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import styles from './columns.module.css';
import {
  conditionOf,
  draftOf,
  type FilterKind,
  KINDS_OF_NAMES,
  KINDS_OF_NUMBERS,
  KINDS_OF_WORDS,
} from './filter-form.ts';
import { listedValues, tickedCondition, valueDraft } from './listed-values.ts';
import { ValueList } from './value-list.tsx';

const WIDTH = 300;

/** Asks what a unit's cell must hold for its row to be shown: ticks in a list of values, or a rule. */
export function FilterDialog(props: {
  readonly title: string;
  readonly box: DOMRect | null;
  /** null: the column holds words. */
  readonly numbers: NumberKind | null;
  readonly isNames: boolean;
  readonly sheet: PlanSheet;
  readonly lines: Lines;
  readonly column: string;
  /** null: all rows, as far as this column goes. */
  readonly onCondition: (condition: Condition | null) => void;
  readonly onCancel: () => void;
}) {
  const { numbers, isNames, sheet, lines, column, onCondition, onCancel } = props;
  const { t } = useTranslation('lines');
  const condition = lines.conditions.get(column) ?? null;
  const [draft, setDraft] = useState(() => draftOf(condition));
  const [values] = useState(() => listedValues(sheet, lines, column));
  const [ticks, setTicks] = useState(() => valueDraft(sheet, lines, column));
  const [tried, setTried] = useState(false);
  const { kind } = draft;
  const title = isNames ? t('filter.names') : t('filter.title', { title: props.title });
  const kinds = isNames ? KINDS_OF_NAMES : numbers === null ? KINDS_OF_WORDS : KINDS_OF_NUMBERS;
  const read = kind === 'listed' ? tickedCondition(ticks, values) : conditionOf(draft, numbers);
  const isOpen = read === null || read === 'none';
  const fault =
    tried && isOpen ? t(kind === 'contains' ? 'filter.noText' : 'filter.notANumber') : null;

  function apply(event: FormEvent): void {
    event.preventDefault();
    if (read === null || read === 'none') setTried(true);
    else onCondition(read === 'all' ? null : read);
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
        <Select
          label={t('filter.condition')}
          data={kinds.map((value) => ({ value, label: t(`filter.${value}`) }))}
          value={kind}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(next) => {
            const chosen = kinds.find((one) => one === next);
            if (chosen === undefined) return;
            setTried(false);
            setDraft({ ...draft, kind: chosen });
          }}
        />
        {fields(kind)}
        <div className={styles.buttons}>
          <Button type="submit">{t('filter.apply')}</Button>
          <Button variant="default" onClick={onCancel}>
            {t('filter.cancel')}
          </Button>
          {condition !== null && (
            <Button variant="subtle" onClick={() => onCondition(null)}>
              {t('unfilter')}
            </Button>
          )}
        </div>
      </form>
    </AnchoredDialog>
  );

  function fields(chosen: FilterKind) {
    switch (chosen) {
      case 'listed':
        return (
          <>
            <ValueList values={values} draft={ticks} onDraft={setTicks} />
            {tried && isOpen && (
              <small role="alert" className={styles.fault}>
                {t('filter.noTick')}
              </small>
            )}
          </>
        );
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
