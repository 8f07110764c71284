import { cellLook } from '../../../../domain/report/cell-look.ts';
import { cellText, columnIn } from '../../../../domain/report/cell-text.ts';
import { toneAt } from '../../../../domain/report/highlight.ts';
import type { ReportRow, ReportTable } from '../../../../domain/report/table.ts';
import styles from './paper.module.css';

/** Column widths of reports count in digits of Times New Roman 12. */
const POINTS_PER_DIGIT = 6;

export function PaperTable(props: {
  readonly report: ReportTable;
  readonly rows: readonly ReportRow[];
}) {
  const { columns, header } = props.report;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <table className={styles.table} style={{ maxWidth: `${total * POINTS_PER_DIGIT}pt` }}>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={{ width: `${(column.width / total) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        {header.map((cells) => (
          <tr key={cells.map((cell) => `${cell.column} ${cell.text}`).join()}>
            {cells.map((cell) => (
              <th key={cell.column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                {cell.text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id} className={row.kind === 'unit' ? undefined : styles.strong}>
            {columns.map((column, index) => {
              const cell = row.cells[index] ?? ({ type: 'blank' } as const);
              const tone = toneAt(props.report, row, column.key);
              const side = styles[cellLook(columnIn(row, column), row).align];
              return (
                <td key={column.key} className={tone === null ? side : `${side} ${styles[tone]}`}>
                  {cellText(cell, columnIn(row, column))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
