import type { notes as vi } from '../vi/notes.ts';

export const notes: typeof vi = {
  button: 'Note',
  hint: 'Note on the selected cell (Shift+F2)',
  title: 'Note: {{unit}}, {{indicator}}',
  text: 'Text of the note',
  by: '{{by}}, {{when}}',
  keys: 'Enter saves, Shift+Enter starts a new line.',
  save: 'Save',
  remove: 'Remove the note',
  cell: 'Note: {{text}}',
  cellBy: 'Note ({{by}}, {{when}}): {{text}}',
  nowhere: 'This cell takes no note. Choose a figure of a unit, or the total target.',
  readOnly: 'The file is read-only: {{reason}}',
  clearOne: 'No note was removed: one at a time. Choose one cell, then remove it.',
  pasteOne: 'Nothing was pasted: the column “Note” takes one cell at a time.',
  fillOne: 'Nothing was filled: the column “Note” takes one cell at a time.',
};
