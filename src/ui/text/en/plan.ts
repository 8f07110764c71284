import type { TextsLike } from '../shape.ts';
import type { plan as vi } from '../vi/plan.ts';

export const plan: TextsLike<typeof vi> = {
  title: 'Plan',
  sheet: 'Targets of {{year}} by unit',
  blankCell: 'blank',
  ordinal: 'No.',
  unit: 'Unit',
  baseline: 'Baseline',
  given: 'Total to give out',
  shared: 'Shared out',
  left: 'Left to share out',
  over: 'Over by {{amount}}',
  from: 'từ {{text}}',
  noDenominator: 'no denominator yet',
  proposed: 'Proposed',
  difference: 'Change',
  lockedBy: 'Locked: {{by}}, {{when}}',
  lockedWhy: 'Reason: {{why}}',
  emptyUnits: 'No units in {{year}} yet. Add units in the catalogue, then come back.',
  emptyIndicators:
    'The programme has no numeric indicator for {{year}}. Choose another year, or add indicators in the catalogue.',
  noTargets: {
    label: 'A year without targets',
    text: 'There is no target for {{year}} yet, so the sheet has baselines only. Add indicators in «Catalogue», or choose another year in the bar at the top.',
  },
  toCatalogue: 'Go to the catalogue',
  refused: '{{unit}}, {{indicator}}: {{why}}',
  nameElsewhere: 'Names and order of units are edited in the catalogue.',
  bar: {
    readOnly: 'The workspace is read-only: {{reason}}',
    sealed:
      'The version is issued ({{number}} of {{date}}) and sealed. Choose «Amend…» to open an amending draft.',
    locked: 'The cell is locked ({{by}}, {{when}}). Choose «Unlock» to edit it.',
    lockedWhy:
      'The cell is locked ({{by}}, {{when}}; reason: {{why}}). Choose «Unlock» to edit it.',
    computed: 'The program works this cell out, so it cannot be edited.',
  },
  tools: {
    label: 'Plan tools',
    allocate: 'Share out…',
    lock: 'Lock',
    unlock: 'Unlock',
    reason: 'How it was reckoned',
    issue: 'Issue…',
    amend: 'Amend…',
    find: 'Find a unit…',
    findHint: 'Find a unit or an indicator (Ctrl+F)',
    found: '{{n}} units',
    foundColumns: '{{n}} indicators',
    notFound: 'none found',
    lockWhy: 'Reason (may be left blank)',
    lockDo: 'Lock {{n}} cells',
  },
  status: {
    label: 'Status',
    selected: '{{n}} cells selected',
    numbers: 'Cells with numbers {{n}}',
    sum: 'Sum {{value}}',
    noSum: 'No sum (ratios among them)',
    mean: 'Mean {{value}}',
    least: 'Least {{value}}',
    greatest: 'Greatest {{value}}',
  },
  typed: {
    'not-a-number': '«{{text}}» is no number; the cell keeps its value.',
    'not-integer':
      '«{{text}}» is no whole number, which this indicator counts in; the cell keeps its value.',
    'too-many-digits': '«{{text}}» has more than 15 digits; the cell keeps its value.',
    negative: '«{{text}}» is below 0; the cell keeps its value.',
    'division-by-zero': '“{{text}}” divides by 0; the cell keeps its value.',
    'cell-reference':
      '“{{text}}” takes numbers from other cells, which the program does not do. Type the number itself, such as =7.500*30%; the cell keeps its value.',
    'unknown-name':
      '“{{text}}” has a function or a word that the program does not know. Use numbers, + - * / % and brackets; the cell keeps its value.',
    'bad-formula':
      '“{{text}}” is no sum that can be worked out. Use numbers, + - * / % and brackets; the cell keeps its value.',
    open: '{{cell}}: {{why}} Correct it, or Esc to give it up.',
    ask: 'Which number is «{{text}}»?',
    askWhole: '“{{text}}” is no whole number: enter {{low}} or {{high}}?',
    askRounded: '“{{text}}” {{result}}: enter {{low}}?',
    askRoundedTwo: '“{{text}}” {{result}}: enter {{low}} or {{high}}?',
    stray:
      '«{{typed}}» was typed during the question and is not stored. Choose the number here first.',
    strayLeft:
      '«{{typed}}» was typed during a question and is not stored. Type it again in its cell.',
    again: 'Type again',
  },
  copy: {
    several:
      'Several ranges are selected, which cannot be copied, cut or pasted. Select one and try again.',
  },
  paste: {
    beyond: 'The block reaches beyond the sheet; nothing was pasted. Start further up or left.',
  },
  clear: {
    barred: 'Nothing was cleared: {{n}} cells cannot be edited. {{why}}',
  },
  what: {
    edit: 'Edit a cell',
    paste: 'Paste {{n}} cells',
    clear: 'Clear {{n}} cells',
  },
  reason: {
    title: 'How it was reckoned',
    choose: 'Choose a target of a unit, or the total given out, to see how it was reckoned.',
    working: { open: 'Show the arithmetic', close: 'Hide the arithmetic', label: 'Arithmetic' },
    source: { open: 'Show the source', close: 'Hide the source', label: 'Source' },
    wholeColumn: 'The whole column…',
    paper: 'How the targets were reckoned',
    export: 'Export to Excel',
    history: 'Changes',
    noHistory: 'No change yet.',
    change: '{{from}} → {{to}}',
    locked: 'Locked at {{value}}',
    lockedBlank: 'Locked while blank',
    unlocked: 'Unlocked',
    blank: 'blank',
    by: '{{by}}, {{when}}',
    why: 'Reason: {{why}}',
  },
};
