import type { TextsLike } from '../shape.ts';
import type { help as vi } from '../vi/help.ts';

export const help: TextsLike<typeof vi> = {
  title: 'Help',
  chapters: 'Chapters',
  close: 'Close the help',
  tour: 'Short tour',
  about: {
    title: 'Chỉ Tiêu {{version}}',
    close: 'Close',
    what: 'Gives out, shares and follows the targets of a provincial federation of labour. Works wholly on this computer and sends nothing anywhere.',
    licence: 'MIT licence: free to use, copy and change.',
    madeWith:
      'The program is made with the {{count}} packages below. The words of each licence are in the file NOTICE beside the program.',
    packages: 'Packages',
    name: 'Package',
    version: 'Version',
    terms: 'Licence',
  },
};
