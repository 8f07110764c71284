import type { TextsLike } from '../shape.ts';
import type { results as vi } from '../vi/results.ts';

export const results: TextsLike<typeof vi> = {
  title: 'Results',
  none: {
    title: 'No targets and results of {{year}} yet',
    text: 'Give out targets in the plan, then take in the returns of the units; results against targets are shown here.',
    action: 'Go to the plan',
  },
  noResults: 'No results of {{year}} yet. Take in the returns first.',
  reported: '{{reported}} of {{all}} units have reported',
  indicator: 'Indicator',
  period: 'Period',
  measure: 'Unit of measure: {{unit}}',
  total: 'Total',
  absent: '—',
  parts: '{{numerator}}/{{denominator}}',
  points: '{{points}} points',
  official: 'official',
  column: {
    ordinal: 'No.',
    unit: 'Unit',
    target: 'Target of the year',
    half: 'Done in 6 months',
    year: 'Done in the year',
    result: 'Done',
    of: 'Done: {{period}}',
    outlook: 'Estimate of the year',
    percent: 'Per cent',
    missing: 'Missing',
    change: 'Against last year',
    rank: 'Rank of all',
    groupRank: 'Rank in the group',
    source: 'Source (file, cell)',
  },
  source: {
    typed: 'typed',
    programme: 'programme, paragraph {{paragraph}}',
    allocation: 'shared out',
    import: '{{file}}, {{cell}}',
  },
};
