import { ActionIcon } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../../contract/views/others.ts';
import type { OwnReport } from '../../../../domain/report/own-report.ts';
import styles from '../reports.module.css';
import { useColumnWords } from './column-words.ts';
import { columnKey, withMoved, withoutColumn } from './own-columns.ts';

/** The chosen columns from left to right; Alt with an arrow moves one, Delete takes it out. */
export function ColumnList(props: {
  readonly report: OwnReport;
  readonly catalogue: CatalogueView;
  readonly onReport: (report: OwnReport) => void;
}) {
  const { report, onReport } = props;
  const { t } = useTranslation('reports');
  const words = useColumnWords(props.catalogue);
  const list = useRef<HTMLOListElement>(null);

  function focus(place: number): void {
    const next = Math.min(place, report.columns.length - 1);
    // The line is drawn at its new place before it takes the keyboard.
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('[data-column]')[next]?.focus(),
    );
  }

  function move(place: number, by: -1 | 1): void {
    onReport(withMoved(report, place, by));
    focus(Math.max(0, place + by));
  }

  function remove(place: number): void {
    onReport(withoutColumn(report, place));
    focus(place);
  }

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>, place: number): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null && event.key !== 'Delete') return;
    event.preventDefault();
    if (by === null) remove(place);
    else if (event.altKey) move(place, by);
    else focus(Math.max(0, place + by));
  }

  return (
    <section className={styles.columns} aria-label={t('own.columns')}>
      <h3>{t('own.columns')}</h3>
      {report.columns.length === 0 && <p className={styles.note}>{t('own.noColumnsYet')}</p>}
      <ol ref={list}>
        {report.columns.map((column, place) => {
          const name = words(column);
          return (
            <li key={columnKey(column)}>
              <button
                type="button"
                data-column=""
                title={t('own.columnKeys')}
                onKeyDown={(event) => onKeyDown(event, place)}
              >
                {name}
              </button>
              <ActionIcon
                variant="subtle"
                size="sm"
                disabled={place === 0}
                aria-label={t('own.moveUp', { name })}
                onClick={() => move(place, -1)}
              >
                {'\u2191'}
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size="sm"
                disabled={place === report.columns.length - 1}
                aria-label={t('own.moveDown', { name })}
                onClick={() => move(place, 1)}
              >
                {'\u2193'}
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={t('own.removeColumn', { name })}
                onClick={() => remove(place)}
              >
                {'\u00d7'}
              </ActionIcon>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
