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
    reason: 'Why this number',
  },
  byKey: {
    cut: 'The browser does not let a menu cut. Press Ctrl+X.',
    copy: 'The browser does not let a menu copy. Press Ctrl+C.',
    paste: 'The browser does not let a menu read the clipboard. Press Ctrl+V.',
  },
  nothingCopied: 'There is nothing on the clipboard to paste.',
};
