import type { TextsLike } from '../shape.ts';
import type { charts as vi } from '../vi/charts.ts';

export const charts: TextsLike<typeof vi> = {
  title: 'Charts',
  kind: {
    label: 'Kind of chart',
    units: 'By unit',
    periods: 'Over the year',
    years: 'Over years',
    sectors: 'By sector',
    indicators: 'All indicators',
  },
  indicator: 'Indicator',
  period: 'Period',
  latest: 'Latest',
  unit: 'Unit',
  whole: 'The whole',
  order: {
    label: 'Order',
    protocol: 'As listed',
    percent: 'By per cent',
  },
  measured: '{{subtitle}} (in {{measure}})',
  drawing: 'Drawing…',
  noValues: 'There is nothing to draw yet. Choose another indicator or period.',
  numbers: 'Show the numbers',
  copy: 'Copy image',
  savePng: 'Save PNG',
  saveSvg: 'Save SVG',
  copied: 'The image is copied. Paste it into Word, PowerPoint or a chat.',
  downloaded: '“{{name}}” is downloaded.',
  saved: 'Saved {{path}}',
  none: {
    title: 'Nothing to draw for {{year}} yet',
    text: 'Share out targets or store returns of units, then open the chart again.',
    action: 'Go to the plan',
  },
  asTable: 'Table',
  asChart: 'Chart',
  view: 'View',
};
