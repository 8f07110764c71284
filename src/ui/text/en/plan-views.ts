import type { TextsLike } from '../shape.ts';
import type { planViews as vi } from '../vi/plan-views.ts';

export const planViews: TextsLike<typeof vi> = {
  label: 'View',
  all: 'All indicators',
  one: 'One indicator',
  bar: 'Indicator in view',
  indicator: 'Indicator',
  basis: 'Baseline',
  bySectors: 'By sector',
  column: {
    lastTarget: 'Given last year',
    lastResult: 'Reached last year',
    registered: 'Registered by the unit',
    target: 'To be given',
    issued: 'Given',
    sectorSum: 'Sum of sectors',
    difference: 'Difference',
    differenceFrom: 'from last year',
    points: '% points',
    note: 'Note',
    sector: 'Sector',
  },
  proposed: 'Trial',
  unequal: 'Off by {{amount}}',
  unequalWhy: 'The sectors add up to {{sectors}}, the total of the unit is {{total}}.',
  unequalNoTotal: 'The sectors add up to {{sectors}}, the unit has no total yet.',
  unequalUnits: '{{n}} units off',
  estimate: 'Estimate of the whole year',
  lastYear: 'Figure of {{year}}: choose the year {{year}} to edit it.',
  sectorSubtotal:
    'This line adds up its units. To change it, edit the units or share out anew with «Share out…», units by sectors.',
  derived: 'This column is worked out from the others.',
};
