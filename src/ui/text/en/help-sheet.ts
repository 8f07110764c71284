import type { HelpChapter } from '../help-text.ts';

/** The habits of a spreadsheet that the sheet keeps. */
export const helpSheet: HelpChapter = {
  title: 'The sheet: as in Excel',
  parts: [
    {
      type: 'text',
      text: 'Selecting, typing, copying, pasting and filling work as in Excel. Each is one step, and Ctrl+Z takes it back.',
    },
    {
      type: 'list',
      items: [
        'Select by dragging, or with Shift and the arrows; a click on the number of a row or on a heading takes all of it. Ctrl selects more ranges, and Ctrl+click on a selected cell deselects it.',
        'Within a range Tab goes along the rows and Enter down the columns, round and round.',
        'Behind a row of Tabs, Enter goes back to the column where they began.',
        'Ctrl+X, Ctrl+C and Ctrl+V cut, copy and paste, also to and from Excel. Where cells are locked or unclear, you see it first.',
        'Cutting only marks cells, with a dashed frame: they stay until they are pasted, and Esc or an edit calls it off. Pasted into the sheet they move, all in one step; pasted elsewhere they are copied. Notes stay with their old cells.',
        'Hidden columns take nothing when you paste or fill: figures go into the columns that you see, and the status line names those left out. Excel pastes into hidden columns too; here no figure changes out of sight.',
        'A column chosen by its heading, or the whole sheet, is cleared and filled at its units alone; totals, groups and computed columns stay.',
        'Ctrl+Enter enters what was typed into every selected cell.',
        'Ctrl+D fills down from the top of the range, Ctrl+R to the right.',
        'Drag the corner of the range to fill on: one number is copied, two or more go on as a series; with Ctrl it is the other way round.',
        'Type sums: =7,500*30% or =(412+58)/2.',
      ],
    },
    {
      type: 'text',
      text: 'The right button (or Shift+F10) opens the menu of the cells: cut, copy, paste, clear, fill, lock, note, why this number. Where the menu may not read the clipboard, paste with Ctrl+V.',
    },
    {
      type: 'text',
      text: '▾ in a heading, or Alt+↓, sorts, filters, hides, moves and freezes columns. Totals always count all rows; while a filter is on, one more line counts those that are shown.',
    },
  ],
};
