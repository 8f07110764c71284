import type { TextsLike } from '../shape.ts';
import type { paste as vi } from '../vi/paste.ts';

export const paste: TextsLike<typeof vi> = {
  title: 'Some cells cannot be written',
  sum: 'Of {{all}} cells {{n}} can be written, {{refused}} keep their value.',
  sumWhole:
    '{{refused}} cells cannot be moved, so nothing was: what is cut moves as a whole or stays.',
  unclear: '{{n}} cells can be read in several ways. How should the whole block be read?',
  skip: 'Leave these cells out',
  unclearCell: 'More than one reading.',
  refused: 'Cells that are not written',
  unit: 'Unit',
  indicator: 'Indicator',
  text: 'Content',
  why: 'Reason',
  more: 'and {{n}} more cells',
  noFigure: 'This column takes no numbers.',
  part: { paste: 'Paste what can be ({{n}} cells)', fill: 'Fill what can be ({{n}} cells)' },
  severalFill:
    'Several ranges are selected, so nothing was filled. Select one range and try again.',
  nothing: {
    paste: 'No cell was pasted.',
    fill: 'No cell was filled.',
    move: 'No cell was moved.',
  },
  what: { fill: 'Fill {{n}} cells', move: 'Move {{n}} cells' },
  cut: '{{n}} cells are cut: choose where they go and press Ctrl+V, or Esc to call it off.',
  hidden: 'Left out {{n}} hidden columns: {{columns}}.',
  noteStays: 'Notes cannot be cut. Copy it to the other cell, then clear it here.',
  unreadable: {
    'not-a-number': 'Not a number.',
    'not-integer': 'Not a whole number, and this indicator counts whole ones.',
    'too-many-digits': 'More than 15 digits.',
    negative: 'Below 0, which no target is.',
    'division-by-zero': 'Divides by 0.',
    'cell-reference': 'Takes numbers from other cells, which the program does not do.',
    'unknown-name': 'A function or a word that the program does not know.',
    'bad-formula': 'No sum that can be worked out.',
  },
};
