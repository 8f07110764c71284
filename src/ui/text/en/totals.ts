import type { TextsLike } from '../shape.ts';
import type { totals as vi } from '../vi/totals.ts';

export const totals: TextsLike<typeof vi> = {
  title: 'New total {{value}} (now\u00a0{{now}})',
  titleFirst: 'New total {{value}} (none\u00a0so\u00a0far)',
  subtotalTitle: '{{group}}: new total {{value}} (now\u00a0{{now}})',
  subtotalFirst: '{{group}}: new total {{value}} (none\u00a0so\u00a0far)',
  shared: '{{indicator}}: {{shared}} shared out.',
  sharedNone: '{{indicator}}: nothing shared out yet.',
  subtotalShared:
    '{{indicator}}: this row is the sum of {{n}} units; another sum is shared out to them anew. The total to give out stays.',
  blankSubtotal: 'This row is the sum of its units and cannot be blank. Clear the units instead.',
  sharedTotal: {
    paste:
      'Nothing was pasted: one of the cells is a total to give out that has a number. Paste each total by itself, then the cells of the units.',
    fill: 'Nothing was filled: one of the cells is a total to give out that has a number. Type each total by itself, then fill the cells of the units.',
    move: 'Nothing was moved: a total to give out is among the cells. Type each total by itself, then move the cells of the units.',
    clear:
      'Nothing was cleared: one of the cells is a total that is shared out. Clear each total by itself, or select cells of units only.',
    cleared: 'The total to give out was cleared; what the units have stays.',
  },
  totalStep: 'Total {{value}} shared out anew',
  subtotalStep: '{{group}} shared out anew: {{value}}',
  proportional: 'Share out anew in the present proportions',
  zeroBasis:
    'No unit has a value above 0, so there are no present proportions. Share out equally, or by another basis?',
  equal: 'Share out equally',
  otherBasis: 'Share out by another basis…',
  onlySet: 'Only set the total',
  onlyThis: 'Only change this cell',
  apply: 'Apply',
  stray: '«{{typed}}» was not stored: typed while this was asked. Answer here first.',
  working: 'Working it out…',
  changed: '{{n}} cells change',
  unchanged: 'No cell changes.',
  changes: 'Cells that change',
  fromTo: '{{from}}\u00a0→\u00a0{{to}}',
  blank: 'blank',
  keep: {
    button: 'Keep the total',
    on: 'Keeping the total: when a cell changes, the others that are not locked make up for it.',
    title: 'Keep the total {{total}}: {{unit}} {{from}}\u00a0→\u00a0{{to}}',
    step: 'Total kept, {{unit}} set to {{to}}',
    infeasible:
      'The other cells that are not locked cannot make up for it to keep the total {{total}}. Type another number, unlock cells, or only change this cell.',
    'zero-basis':
      'The other cells that are not locked are all 0, so there is no proportion to follow. Type another number, or only change this cell.',
    present: 'The units have {{total}} now, and keep {{total}}.',
    cleared: 'This cell is set to 0. To leave it blank, switch «Keep the total» off and clear it.',
    paste:
      'Nothing was pasted: while the total is kept, cells change one at a time. Switch «Keep the total» off and paste again.',
    move: 'Nothing was moved: while the total is kept, cells change one at a time. Switch «Keep the total» off and move again.',
    fill: 'Nothing was filled: while the total is kept, cells change one at a time. Switch «Keep the total» off and fill again.',
    clear:
      'Nothing was cleared: while the total is kept, cells are cleared one at a time. Switch «Keep the total» off and clear again.',
  },
};
