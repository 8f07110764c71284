import type { TextsLike } from '../shape.ts';
import type { start as vi } from '../vi/start.ts';

export const start: TextsLike<typeof vi> = {
  title: 'Chỉ Tiêu',
  subtitle: 'Targets of a provincial Federation of Labour: give out, share out, follow',
  recent: 'Recent workspaces',
  found: 'Workspaces in {{folder}}',
  none: 'No workspace yet. Create one from a programme at the right, or open a .chitieu file.',
  missing: 'no longer there',
  openedAt: 'last opened {{when}}',
  openOther: 'Open another workspace',
  openDialog: 'Choose a file…',
  path: 'Path of the .chitieu file',
  open: 'Open',
  create: 'New workspace from a programme',
  createHint: 'It starts with the units, indicators, tasks and deadlines of the programme.',
  counts: '{{indicators}} indicators · {{tasks}} tasks',
  noNumber: 'no number or date',
  saveAs: 'Save the workspace to',
  chooseFolder: 'Choose where…',
  createDo: 'Create',
  createTitle: 'New workspace: {{title}}',
  kept: {
    open: 'Open from a backup…',
    title: 'Open from a backup',
    which: 'Backup',
    none: 'There is no backup on this computer yet. A copy on a stick or another computer is opened with «Open another workspace».',
    outHint: 'The backup stays as it is; no file that exists is overwritten.',
    run: 'Open this one',
    file: '{{workspace}} (backup {{day}} {{minute}}).chitieu',
  },
};
