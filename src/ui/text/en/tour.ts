import type { TextsLike } from '../shape.ts';
import type { tour as vi } from '../vi/tour.ts';

export const tour: TextsLike<typeof vi> = {
  offer: 'New here? A short tour in 6 steps.',
  offerLabel: 'Short tour',
  start: 'Show',
  skip: 'Skip',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  progress: '{{n}}/{{of}}',
  steps: {
    where: {
      title: 'Where you are',
      text: 'The organization, year and version that are open. Click one to choose another, to back up or to open another workspace.',
    },
    parts: {
      title: 'Parts of the program',
      text: 'From the programme through sharing out and receiving returns to results and reports. Units and baselines are in the catalogue, every change in the history.',
    },
    sheet: {
      title: 'The sheet',
      text: 'A row for each unit, a column for each indicator; type, copy and paste as in Excel. The first rows say the total, what is shared out and what is left.',
    },
    allocate: {
      title: 'Sharing out',
      text: 'Select a cell of the column, then this shares its total out. The proposal is shown first.',
    },
    saved: {
      title: 'Always saved',
      text: 'Every change is saved at once. Ctrl+Z undoes it, Ctrl+Y redoes it.',
    },
    commands: {
      title: 'Commands and help',
      text: 'Ctrl+K finds every command by its name. F1 opens the help, where this tour can be seen again.',
    },
  },
};
