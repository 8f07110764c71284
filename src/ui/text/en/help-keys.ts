import type { HelpKeys } from '../help-text.ts';

export const helpKeys: readonly HelpKeys[] = [
  {
    title: 'Everywhere',
    keys: [
      ['Ctrl+K', 'Find a command by its name'],
      ['F1', 'Help on the open screen'],
      ['Ctrl+F', 'Find units and indicators in the sheet, units in the catalogue'],
      ['Ctrl+Z', 'Undo'],
      ['Ctrl+Y, Ctrl+Shift+Z', 'Redo'],
      ['Ctrl+S', 'Say when it was saved (every change is saved as it is made)'],
      ['Tab, Shift+Tab', 'To the next or previous button or field'],
      ['Esc', 'Close a dialog or the panel at the right; give up what is being done'],
    ],
  },
  {
    title: 'Going about and selecting in the sheet',
    keys: [
      ['Arrows', 'To the next cell'],
      ['Ctrl+Arrows', 'To the edge of the filled cells'],
      ['Home, End', 'To the start or end of the row'],
      ['Ctrl+Home, Ctrl+End', 'To the first or last cell'],
      ['PageUp, PageDown', 'A page up or down'],
      ['Shift with these', 'Select from here to there'],
      ['Ctrl+A', 'Select everything'],
      ['Shift+Space', 'Select the row'],
      ['Ctrl+Space', 'Select the column'],
      ['Ctrl+click, drag', 'Select one more range; on a selected cell, deselect it'],
      ['Space on a group', 'Fold or unfold its units'],
      ['Right button, Shift+F10', 'The menu of the selected cells'],
      ['Alt+↓ in the sheet', 'The menu of the column: sort, filter, hide, freeze'],
    ],
  },
  {
    title: 'Typing into cells',
    keys: [
      ['A number', 'Replaces what stands in the cell'],
      ['F2', 'Edit what stands in the cell'],
      ['Enter, Shift+Enter', 'Enter it and go a unit down or up'],
      ['Tab, Shift+Tab', 'Enter it and go right or left'],
      ['Tab, Enter in a range', 'To its next cell: along the rows, down the columns'],
      ['Enter behind Tabs', 'Back to the column where they began, a unit down'],
      ['Arrows while typing', 'Enter it and go to the next cell'],
      ['Ctrl+Enter while typing', 'Enter it into every selected cell'],
      ['Esc', 'Give up what was typed; call a cut off'],
      ['Delete', 'Clear the selected cells'],
      ['=7,500*30%', 'A sum; the cell takes its result'],
      ['Shift+F2', 'Read or write the note of the cell'],
    ],
  },
  {
    title: 'Copying and filling',
    keys: [
      ['Ctrl+C, Ctrl+X, Ctrl+V', 'Copy, cut, paste; to and from Excel, LibreOffice, Google Sheets'],
      ['Ctrl+D', 'Fill down'],
      ['Ctrl+R', 'Fill to the right'],
      ['Drag the corner', 'Fill on: one number is copied, several are a series'],
      ['Double click on the corner', 'Fill down to where the column beside it ends'],
      ['Ctrl+drag the corner', 'Copy a series, count on from one number'],
    ],
  },
  {
    title: 'On the sheet of a form',
    keys: [
      ['Arrow keys', 'Go to the cell beside'],
      ['Enter, F2', 'Say what fills the cell'],
      ['Esc', 'Close the panel, back to the sheet'],
    ],
  },
  {
    title: 'In lists',
    keys: [
      ['Alt+↑, Alt+↓', 'Move a row up or down (catalogue)'],
      ['↑, ↓, Enter', 'Choose from the commands, a list or a menu'],
    ],
  },
];
