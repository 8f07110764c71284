import type { TextsLike } from '../shape.ts';
import type { common as vi } from '../vi/common.ts';

export const common: TextsLike<typeof vi> = {
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  loading: 'Opening…',
  nothingFound: 'Nothing found',
  refused: 'Not done',
  fault: {
    title: 'Fault of the program',
    message: 'Nothing was changed. Try again; if it fails again, reopen the program.',
    engineGone: 'The engine has stopped. Reopen the program; everything saved is kept.',
  },
};
