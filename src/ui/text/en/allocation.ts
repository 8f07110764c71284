import type { TextsLike } from '../shape.ts';
import type { allocation as vi } from '../vi/allocation.ts';

export const allocation: TextsLike<typeof vi> = {
  title: 'Share out {{total}} {{name}}',
  titleNoTotal: 'Share out {{name}}',
  indicator: 'Indicator',
  total: 'Total to share out',
  basis: 'Basis',
  basisN: 'Basis {{n}}',
  share: 'Share',
  addBasis: '+ another basis (weighted)',
  removeBasis: 'Remove basis {{n}}',
  basisKnown: '{{known}}/{{units}} units have a value · sum {{sum}}',
  basisPeriod: 'period {{period}}',
  method: 'Rounding',
  methods: {
    'largest-remainder': 'Largest remainder',
    'sainte-lague': 'Sainte-Laguë',
    dhondt: "D'Hondt",
  },
  explain: 'About the rounding',
  explained: {
    'largest-remainder':
      "Each unit's exact share is cut to a whole number; what is left goes, one each, to the units with the largest fractions, then the larger basis, then the earlier unit.",
    'sainte-lague':
      'The bases are divided by one divisor and rounded to the nearest whole number; the divisor is chosen so that the sum is right. Favours neither large nor small units.',
    dhondt:
      'The bases are divided by one divisor and the fractions dropped; the divisor is chosen so that the sum is right. Favours large units.',
  },
  min: 'Least',
  max: 'Most',
  step: 'In steps of',
  none: '—',
  keptLocks: '{{n}} locked cells are kept',
  noLocks: 'No cell is locked',
  changed: '{{n}} units change · sum {{sum}} = {{total}}',
  unchanged: 'No unit changes · sum {{sum}} = {{total}}',
  old: 'Now',
  proposed: 'Proposed',
  difference: 'Change',
  unit: 'Unit',
  apply: 'Apply',
  notWhole: 'Enter a whole number, not below 0.',
  badShare: 'Enter a number above 0.',
  needsTotal: 'Enter the total to see a proposal.',
  noCount: 'There is no count to share out in this year.',
  remedy: {
    equal: 'Share out equally',
    clearBounds: 'Drop the bounds',
  },
  done: '{{total}} {{name}} shared out over {{n}} units.',
};
