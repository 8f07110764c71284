import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { columnName, rowOfCell } from '../../parts/cell-names.ts';
import look from '../../parts/sheet.module.css';
import { useGrowing } from '../../parts/use-growing.ts';
import styles from './sheet.module.css';
import type { SheetCell, SheetRow } from './sheet-cells.ts';

export const SheetTable = memo(function SheetTable(props: {
  readonly rows: readonly SheetRow[];
  readonly cell: string;
  /** Counted from 0. */
  readonly hiddenColumns: readonly number[];
}) {
  const { rows, cell } = props;
  const { t } = useTranslation('templates');
  const hidden = new Set(props.hiddenColumns);
  const count = useGrowing(rows.length, rowOfCell(cell));
  const width = Math.max(0, ...rows.map(widthOf));
  return (
    <table className={`${look.sheet} ${styles.sheet}`}>
      <thead>
        <tr>
          <td />
          {Array.from({ length: width }, (_, column) => (
            <th
              key={columnName(column)}
              scope="col"
              className={hidden.has(column) ? look.hidden : undefined}
              title={hidden.has(column) ? t('hiddenColumn') : undefined}
            >
              {columnName(column)}
              {hidden.has(column) && <small> {t('hidden')}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, count).map((row) => (
          <Fragment key={row.number}>
            {row.inserted > 0 && (
              <tr className={styles.inserted}>
                <th scope="row">+</th>
                <td colSpan={width}>{t('inserted', { n: row.inserted })}</td>
              </tr>
            )}
            <tr className={row.hidden ? look.hidden : undefined}>
              <th scope="row" title={row.hidden ? t('hiddenRow') : undefined}>
                {row.number}
                {row.hidden && <small> {t('hidden')}</small>}
              </th>
              {row.cells.map((one) => (
                <Cell key={one.name} cell={one} looked={one.name === cell} />
              ))}
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
});

const Cell = memo(function Cell(props: { readonly cell: SheetCell; readonly looked: boolean }) {
  const { cell, looked } = props;
  const { t } = useTranslation('templates');
  const { sign, before, after } = cell;
  const classes = [
    sign === null ? '' : styles[sign],
    looked ? styles.looked : '',
    isNumber(after ?? before) ? styles.number : '',
  ];
  const plain = cell.runsOver ? (
    <span className={styles.over}>
      <span>{before}</span>
    </span>
  ) : (
    before
  );
  return (
    <td
      data-cell={cell.name}
      data-sign={sign ?? undefined}
      data-looked={looked || undefined}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      className={classes.filter(Boolean).join(' ') || undefined}
      title={sign === null ? undefined : `${cell.name}: ${t(`sign.${sign}`)}`}
    >
      {after === null || after === before ? (
        plain
      ) : (
        <>
          {before !== '' && <s className={styles.before}>{before}</s>}
          <b className={styles.after}>{after}</b>
        </>
      )}
      {sign !== null && <i className={styles.mark}>{t(`mark.${sign}`)}</i>}
    </td>
  );
});

function isNumber(text: string): boolean {
  return /^[-−]?\d[\d.,\s]*%?$/.test(text);
}

function widthOf({ cells }: SheetRow): number {
  return cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}
