import type { TextsLike } from '../shape.ts';
import type { cellMenu as vi } from '../vi/cell-menu.ts';

export const cellMenu: TextsLike<typeof vi> = {
  label: 'Selected cells',
  act: {
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    clear: 'Clear contents',
    fillDown: 'Fill down',
    fillRight: 'Fill right',
  },
  command: {
    lock: 'Lock…',
    unlock: 'Unlock',
    note: 'Note…',
    reason: 'How it was reckoned',
    unitHistory: 'Log of the unit',
    cellHistory: 'Cell history…',
  },
  byKey: {
    cut: 'Nothing was cut from the menu. Press Ctrl+X.',
    copy: 'Nothing was copied from the menu. Press Ctrl+C.',
    paste: 'The menu may not read the clipboard; nothing was pasted. Press Ctrl+V.',
  },
  nothingCopied: 'There is nothing on the clipboard to paste.',
};
