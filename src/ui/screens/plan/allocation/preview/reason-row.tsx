import type { ReactNode } from 'react';
import tables from './tables.module.css';

/** The line under an opened row: why it comes to what it does, across all columns of the table. */
export function ReasonRow(props: { readonly columns: number; readonly children: ReactNode }) {
  return (
    <tr>
      <td colSpan={props.columns} className={tables.why}>
        {props.children}
      </td>
    </tr>
  );
}
