import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './columns.module.css';
import type { Columns } from './use-columns.tsx';

/** «Cột»: which columns are shown. */
export function ColumnsButton(props: { readonly columns: Columns }) {
  const { choices, show, showAll, reset } = props.columns;
  const { t } = useTranslation('lines');
  const hidden = choices.filter(({ shown }) => !shown).length;
  return (
    <Menu closeOnItemClick={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default">
          {hidden === 0
            ? t('columns.button')
            : t('columns.some', { shown: choices.length - hidden, all: choices.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={480} className="scrolls">
        {hidden > 0 && (
          <Menu.Item leftSection={<span className={styles.tick} />} onClick={showAll}>
            {t('columns.showAll')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<span className={styles.tick} />} onClick={reset}>
          {t('columns.reset')}
        </Menu.Item>
        <Menu.Divider />
        {choices.map(({ column, shown }) => (
          <Menu.CheckboxItem
            key={column.id}
            checked={shown}
            disabled={shown && hidden === choices.length - 1}
            onChange={() => show(column.id, !shown)}
          >
            {column.caption === '' ? column.title : `${column.caption}: ${column.title}`}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
