import type { TextsLike } from '../shape.ts';
import type { reports as vi } from '../vi/reports.ts';

export const reports: TextsLike<typeof vi> = {
  title: 'Reports',
  list: 'Reports',
  paper: 'Printed page',
  none: 'There are no reports yet.',
  noFigures:
    'No unit has a figure for {{year}} yet. Share out targets or take in returns, then open this report again.',
  toPlan: 'To the plan',
  page: 'Page {{n}}/{{of}}',
  pageCount: '{{n}} A4 pages',
  year: 'Year',
  version: 'Version',
  noVersion: 'none yet',
  draftNote: 'A draft: number and date of the decision stay blank until it is issued.',
  period: 'Period',
  latest: 'Latest of the year',
  indicator: 'Indicator',
  onlyShared: 'The only one shared out',
  signer: 'Signed by',
  unsigned: 'An annex is not signed: the decision it belongs to is.',
  named: '{{title}}: {{name}}',
  settingsNote: 'Letterhead, signer and preparer are changed in the catalogue, under “Settings”.',
  ending: {
    xlsx: 'Save as Excel',
    csv: 'Save as CSV',
  },
  pdf: 'Save as PDF',
  print: 'Print',
  downloaded: 'Downloaded “{{name}}”.',
  saved: 'Saved {{path}}',
  document: {
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
  },
};
