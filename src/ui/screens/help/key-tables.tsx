import { Kbd } from '@mantine/core';
import type { HelpKeys } from '../../text/help-text.ts';
import styles from './help.module.css';

export function KeyTables(props: { readonly tables: readonly HelpKeys[] }) {
  return props.tables.map(({ title, keys }) => (
    <table key={title} className={styles.keys}>
      <caption>{title}</caption>
      <tbody>
        {keys.map(([chord, does]) => (
          <tr key={chord}>
            <th scope="row">
              <Kbd>{chord}</Kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}
