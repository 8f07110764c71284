import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../domain/figure.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { baselineColumns, baselineSectors, sectorSum } from './baseline-columns.ts';

const indicator = (code: string, name: string): Indicator => ({
  code,
  name,
  kind: 'count-stock',
  unit: 'người',
  cadence: 'yearly',
  order: 1,
  numerator: null,
  denominator: null,
  parent: null,
  baseline: true,
  aliases: [],
  ended: false,
});
const indicators = [indicator('lao-dong', 'Lao động'), indicator('dn', 'Doanh nghiệp')];
const sectors = [
  { code: 'dnnn', name: 'DNNN', order: 2, ended: false },
  { code: 'hcsn', name: 'HCSN', order: 1, ended: false },
  { code: 'cu', name: 'Cũ', order: 3, ended: true },
];

describe('the columns of the baselines', () => {
  it('are the indicators, of whole units or of one sector', () => {
    const columns = baselineColumns(
      { type: 'indicators', sector: 'hcsn' },
      indicators,
      sectors,
      '',
    );
    expect(columns.map(({ indicator, sector, name }) => [indicator, sector, name])).toEqual([
      ['lao-dong', 'hcsn', 'Lao động'],
      ['dn', 'hcsn', 'Doanh nghiệp'],
    ]);
  });

  it('are the sectors of one indicator, and the whole after them', () => {
    const shown = baselineSectors(sectors, new Set());
    const columns = baselineColumns(
      { type: 'sectors', indicator: 'dn' },
      indicators,
      shown,
      'Tổng',
    );
    expect(columns.map(({ indicator, sector, name }) => [indicator, sector, name])).toEqual([
      ['dn', 'hcsn', 'HCSN'],
      ['dn', 'dnnn', 'DNNN'],
      ['dn', '', 'Tổng'],
    ]);
  });

  it('keep an ended sector while it has figures', () => {
    expect(baselineSectors(sectors, new Set(['cu'])).map(({ code }) => code)).toEqual([
      'hcsn',
      'dnnn',
      'cu',
    ]);
  });
});

describe('the sectors of a unit against its own figure', () => {
  const sum = (values: Readonly<Record<string, number>>) =>
    sectorSum({ unit: 'a', indicator: 'dn' }, sectors, ({ sector }) => {
      const value = values[sector];
      return value === undefined ? null : figure(value);
    });

  it('say how far they stand apart', () => {
    expect(sum({ '': 10, hcsn: 6, dnnn: 7 })).toEqual({ sum: 13, difference: 3 });
    expect(sum({ '': 10, hcsn: 6 })).toEqual({ sum: 6, difference: -4 });
    expect(sum({ '': 10, hcsn: 3, dnnn: 7 })).toEqual({ sum: 10, difference: 0 });
  });

  it('are not compared where one side is unknown', () => {
    expect(sum({ hcsn: 6, dnnn: 7 })).toEqual({ sum: 13, difference: null });
    expect(sum({ '': 10 })).toBeNull();
  });
});

function figure(value: number): Figure {
  return {
    kind: 'baseline',
    version: '',
    indicator: 'dn',
    unit: 'a',
    sector: '',
    period: '2020',
    stage: '',
    value,
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
    source: { type: 'typed' },
  };
}
