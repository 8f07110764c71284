import type { TextsLike } from '../shape.ts';
import type { help as vi } from '../vi/help.ts';

export const help: TextsLike<typeof vi> = {
  title: 'Help',
  chapters: 'Chapters',
  close: 'Close the help',
  tour: 'Short tour',
};
