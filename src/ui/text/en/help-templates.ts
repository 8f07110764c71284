import type { HelpChapter } from '../help-text.ts';

/** The office's own Excel forms. */
export const helpTemplates: HelpChapter = {
  title: 'The office’s own forms',
  parts: [
    {
      type: 'text',
      text: 'Excel tables that the office has always used are filled with the figures of the workspace: only cells with figures change; fonts, logo, charts, formulas and macros stay.',
    },
    {
      type: 'steps',
      steps: [
        'In «Reports», press «Add a form…» and drop a file, or choose one.',
        'Look at the sheet: the letter in the corner of a cell says how it is filled (R recognized, N defined name, { } placeholder, P pointed at, ƒ a formula that stays, — no figure yet, ! to be looked at).',
        'For a cell or column that was not recognized, click it or its heading, choose indicator, unit and period, and press «Use for this cell».',
        'Read the lists at the right, then press «Fill and save…». The form itself is not changed.',
      ],
    },
  ],
};
