import { useTranslation } from 'react-i18next';
import { type ChartTable, chartCellText } from '../../domain/chart/chart-table.ts';
import table from '../parts/table.module.css';
import styles from './charts.module.css';

/** «Xem bảng số liệu»: the same numbers, to be read line by line. */
export function ChartNumbers(props: { readonly caption: string; readonly numbers: ChartTable }) {
  const { columns, rows } = props.numbers;
  const { t } = useTranslation('charts');
  return (
    <details className={styles.numbers}>
      <summary>{t('numbers')}</summary>
      <table className={table.table} aria-label={props.caption}>
        <thead>
          <tr>
            {columns.map(({ title, format }) => (
              <th key={title} scope="col" className={format === 'text' ? undefined : table.number}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {columns.map((column, at) => {
                const text = chartCellText(column, cells[at] ?? null);
                if (at === 0) {
                  return (
                    <th key={column.title} scope="row">
                      {text}
                    </th>
                  );
                }
                const side = column.format === 'text' ? undefined : table.number;
                return (
                  <td key={column.title} className={side}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
