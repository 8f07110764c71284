import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type MenuPlace, PinnedMenu } from '../pinned-menu.tsx';
import styles from './columns.module.css';

type Direction = 'up' | 'down';

/** What can be done with one column, below its header. */
export function ColumnMenu(props: {
  readonly title: string;
  /** Of the header; null while it is scrolled away. */
  readonly box: DOMRect | null;
  /** Whether the column holds words, which are sorted by the alphabet. */
  readonly isWords: boolean;
  readonly sorted: Direction | null;
  readonly filtered: boolean;
  /** Whether any column is frozen. */
  readonly frozen: boolean;
  /** Whether there is a column before and behind it; null where it keeps its place. */
  readonly ends: { readonly first: boolean; readonly last: boolean } | null;
  readonly onClose: () => void;
  readonly onSort: (direction: Direction | null) => void;
  readonly onFilter: () => void;
  readonly onUnfilter: () => void;
  readonly onHide: () => void;
  readonly onFit: () => void;
  readonly onFreeze: () => void;
  readonly onUnfreeze: () => void;
  readonly onMove: (by: 1 | -1) => void;
}) {
  const { box, isWords, sorted, ends, onClose } = props;
  const { t } = useTranslation('lines');
  const words = isWords
    ? ({ up: 'az', down: 'za' } as const)
    : ({ up: 'up', down: 'down' } as const);
  const act = (what: () => void) => () => {
    onClose();
    what();
  };
  // Chosen again, an order is given up.
  const sort = (direction: Direction) => (
    <Menu.CheckboxItem
      checked={sorted === direction}
      onChange={act(() => props.onSort(sorted === direction ? null : direction))}
    >
      {t(`menu.${words[direction]}`)}
    </Menu.CheckboxItem>
  );
  return (
    <PinnedMenu
      label={t('menu.label', { title: props.title })}
      at={box ?? UNDER_NO_HEADER}
      onClose={onClose}
    >
      {sort('up')}
      {sort('down')}
      {sorted !== null && (
        <Menu.Item
          leftSection={<span className={styles.tick} />}
          onClick={act(() => props.onSort(null))}
        >
          {t('menu.unsorted')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item
        closeMenuOnClick={false}
        leftSection={<span className={styles.tick} />}
        onClick={props.onFilter}
      >
        {t('menu.filter')}
      </Menu.Item>
      {props.filtered && (
        <Menu.Item leftSection={<span className={styles.tick} />} onClick={act(props.onUnfilter)}>
          {t('menu.unfilter')}
        </Menu.Item>
      )}
      <Menu.Divider />
      {ends !== null && (
        <>
          <Plain onClick={act(props.onFreeze)}>{t('menu.freeze')}</Plain>
          {props.frozen && <Plain onClick={act(props.onUnfreeze)}>{t('menu.unfreeze')}</Plain>}
          {!ends.first && <Plain onClick={act(() => props.onMove(-1))}>{t('menu.left')}</Plain>}
          {!ends.last && <Plain onClick={act(() => props.onMove(1))}>{t('menu.right')}</Plain>}
        </>
      )}
      <Plain onClick={act(props.onFit)}>{t('menu.fit')}</Plain>
      {ends !== null && !(ends.first && ends.last) && (
        <Plain onClick={act(props.onHide)}>{t('menu.hide')}</Plain>
      )}
    </PinnedMenu>
  );
}

function Plain(props: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Menu.Item leftSection={<span className={styles.tick} />} onClick={props.onClick}>
      {props.children}
    </Menu.Item>
  );
}

/** A header that is scrolled away leaves the menu to the start of the sheet. */
const UNDER_NO_HEADER: MenuPlace = { left: 160, top: 160, width: 1, height: 1 };
