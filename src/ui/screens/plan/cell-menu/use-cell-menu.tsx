import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandRegistry } from '../../../app/commands/commands.tsx';
import type { MenuPoint } from '../../../grid/cell-context.ts';
import { readClipboard } from '../../../grid/read-clipboard.ts';
import type { SheetGridControl } from '../../../grid/sheet-grid.tsx';
import { CELL_COMMANDS, type CellAct, type CellCommandId, CellMenu } from './cell-menu.tsx';

type CellMenuHooks = {
  readonly control: RefObject<SheetGridControl | null>;
  /** Says something in the status line. */
  readonly say: (message: string) => void;
  /** Whether the reason of the selected cell is on screen already. */
  readonly isReasonOpen: boolean;
};

/** The menu of the selected cells; the keyboard is back on its cell before anything is done. */
export function useCellMenu({ control, say, isReasonOpen }: CellMenuHooks): {
  readonly open: (at: MenuPoint) => void;
  readonly dialog: ReactNode;
} {
  const registry = useCommandRegistry();
  const { t } = useTranslation('cellMenu');
  const [at, setAt] = useState<MenuPoint | null>(null);

  function close(): void {
    setAt(null);
    control.current?.focusBack();
  }

  async function paste(): Promise<void> {
    const copied = await readClipboard();
    if (copied === null) say(t('byKey.paste'));
    else if (copied.text === '' && copied.html === '') say(t('nothingCopied'));
    else control.current?.acts()?.paste(copied);
  }

  function act(what: CellAct): void {
    close();
    const acts = control.current?.acts();
    if (acts == null) return;
    switch (what) {
      case 'cut':
      case 'copy':
        if (!acts[what]()) say(t(`byKey.${what}`));
        break;
      case 'paste':
        void paste();
        break;
      case 'clear':
        acts.clear();
        break;
      case 'fillDown':
        acts.fill('down');
        break;
      case 'fillRight':
        acts.fill('right');
        break;
    }
  }

  const commands = new Map(
    CELL_COMMANDS.flatMap((id) => {
      const command = registry.all().find((one) => one.id === id);
      return command === undefined ? [] : [[id, command] as const];
    }),
  );

  function run(id: CellCommandId): void {
    close();
    // The command of the toolbar would close it again.
    if (id === 'reason' && isReasonOpen) return;
    commands.get(id)?.run();
  }

  return {
    // A moment later: a menu that opens while its key is still on its way closes with it.
    open: (point) => void window.setTimeout(() => setAt(point)),
    dialog:
      at === null ? null : (
        <CellMenu at={at} commands={commands} onAct={act} onCommand={run} onClose={close} />
      ),
  };
}
