import { Button, Menu } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './columns.module.css';
import type { Columns } from './use-columns.tsx';

/** «Cột»: which columns are shown. */
export function ColumnsButton(props: {
  readonly columns: Columns;
  /** The keyboard goes back to the sheet. */
  readonly onLeave: () => void;
}) {
  const { choices, show, showAll, reset } = props.columns;
  const { t } = useTranslation('lines');
  const hidden = choices.filter(({ shown }) => !shown).length;
  const button = useRef<HTMLButtonElement>(null);
  // A moment later: the menu gives the keyboard to its button first, and a click may take it elsewhere.
  const leave = () =>
    window.setTimeout(() => {
      const { activeElement, body } = document;
      if (activeElement === button.current || activeElement === body) props.onLeave();
    });
  return (
    <Menu
      closeOnItemClick={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      onClose={leave}
    >
      <Menu.Target>
        <Button ref={button} variant="default">
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
