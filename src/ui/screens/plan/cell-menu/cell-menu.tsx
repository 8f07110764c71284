import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../app/commands/command.ts';
import type { MenuPoint } from '../../../grid/cell-context.ts';
import { PinnedMenu } from '../pinned-menu.tsx';
import styles from './cell-menu.module.css';

export type CellAct = 'cut' | 'copy' | 'paste' | 'clear' | 'fillDown' | 'fillRight';

const CLIPBOARD: readonly CellAct[] = ['cut', 'copy', 'paste'];
const CONTENT: readonly CellAct[] = ['clear', 'fillDown', 'fillRight'];

const KEYS: Readonly<Record<CellAct | 'note', string>> = {
  cut: 'Ctrl+X',
  copy: 'Ctrl+C',
  paste: 'Ctrl+V',
  clear: 'Delete',
  fillDown: 'Ctrl+D',
  fillRight: 'Ctrl+R',
  note: 'Shift+F2',
};

/** The commands of the screen that are about the selected cells. */
export const CELL_COMMANDS = [
  'lock',
  'unlock',
  'note',
  'reason',
  'cellHistory',
  'unitHistory',
] as const;
export type CellCommandId = (typeof CELL_COMMANDS)[number];

/** What can be done with the cells that are selected, where they were asked about. */
export function CellMenu(props: {
  readonly at: MenuPoint;
  readonly commands: ReadonlyMap<CellCommandId, Command>;
  readonly onAct: (act: CellAct) => void;
  readonly onCommand: (id: CellCommandId) => void;
  readonly onClose: () => void;
}) {
  const { at, commands } = props;
  const { t } = useTranslation('cellMenu');
  const act = (id: CellAct) => (
    <Menu.Item
      key={id}
      rightSection={<span className={styles.keys}>{KEYS[id]}</span>}
      onClick={() => props.onAct(id)}
    >
      {t(`act.${id}`)}
    </Menu.Item>
  );
  return (
    <PinnedMenu
      label={t('label')}
      at={{ left: at.x, top: at.y, width: 1, height: 1 }}
      byMouse={at.byMouse}
      onClose={props.onClose}
    >
      {CLIPBOARD.map(act)}
      <Menu.Divider />
      {CONTENT.map(act)}
      <Menu.Divider />
      {CELL_COMMANDS.map((id) => {
        const barred = commands.get(id)?.barred ?? null;
        return (
          <Menu.Item
            key={id}
            disabled={barred !== null || !commands.has(id)}
            {...(barred === null ? {} : { title: barred })}
            {...(id === 'note'
              ? { rightSection: <span className={styles.keys}>{KEYS.note}</span> }
              : {})}
            onClick={() => props.onCommand(id)}
          >
            {t(`command.${id}`)}
          </Menu.Item>
        );
      })}
    </PinnedMenu>
  );
}
