import type { ReactNode } from 'react';
import { Scroller } from './scroller.tsx';
import styles from './table.module.css';

/** Rows under their headings, scrolling within the screen. */
export function Table(props: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
  /** What comes after the last row. */
  readonly below?: ReactNode;
}) {
  return (
    <Scroller label={props.label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
      {props.below}
    </Scroller>
  );
}
