import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindCommand } from '../../../app/commands/find-command.ts';
import { useStore } from '../../../app/store.ts';
import type { SheetColumn } from '../../../grid/sheet.ts';
import styles from '../plan.module.css';
import type { PlanModel } from '../plan-model.ts';
import { findings, nextPlace } from './findings.ts';

export type Finding = {
  readonly search: string;
  readonly columns: readonly SheetColumn[];
  readonly onSearch: (text: string) => void;
  readonly onRow: (row: string) => void;
  readonly onColumn: (column: string) => void;
  /** The keyboard goes back to the sheet. */
  readonly onLeave: () => void;
};

/** Ctrl+F: Enter goes to what was found, one after the other, Shift+Enter back. */
export function FindBox(props: Finding & { readonly model: PlanModel }) {
  const { model, search, columns, onSearch } = props;
  const { t } = useTranslation('plan');
  const rows = useStore(model.rows);
  const [at, setAt] = useState(-1);
  const field = useFindCommand('find');
  const found = findings(search, rows.body, columns);

  function go(by: 1 | -1): void {
    const next = nextPlace(at, by, found.length);
    const place = found[next];
    if (place === undefined) return;
    setAt(next);
    if (place.type === 'row') props.onRow(place.id);
    else props.onColumn(place.id);
  }

  function said(): string {
    const units = found.filter(({ type }) => type === 'row').length;
    const indicators = found.length - units;
    const parts = [
      ...(units > 0 ? [t('tools.found', { n: units })] : []),
      ...(indicators > 0 ? [t('tools.foundColumns', { n: indicators })] : []),
    ];
    return parts.length === 0 ? t('tools.notFound') : parts.join(' · ');
  }

  return (
    <TextInput
      ref={field}
      className={styles.find ?? ''}
      placeholder={t('tools.find')}
      aria-label={t('tools.find')}
      title={t('tools.findHint')}
      value={search}
      rightSectionWidth="auto"
      rightSection={
        search === '' ? null : (
          <span className={styles.found} role="status">
            {said()}
          </span>
        )
      }
      onChange={(event) => {
        setAt(-1);
        onSearch(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
        if (event.key !== 'Escape') return;
        onSearch('');
        props.onLeave();
      }}
    />
  );
}
