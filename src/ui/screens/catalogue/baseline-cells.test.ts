import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../domain/figure.ts';
import { baselineTable, placeBlock, readCell } from './baseline-cells.ts';

const PLACE = { unit: 'a', indicator: 'lao-dong-tong-so', sector: '' };

describe('a baseline as it is typed', () => {
  const read = (text: string) => readCell(PLACE, text, () => 'count-stock');

  it('is a Vietnamese number', () => {
    expect(read('1.234')).toMatchObject({ type: 'value', value: 1234 });
    expect(read(' 412 ')).toMatchObject({ type: 'value', value: 412, text: '412' });
  });

  it('may be unknown, which leaves the cell empty', () => {
    for (const text of ['', '-', '…', 'x']) {
      expect(read(text)).toMatchObject({ type: 'value', value: null });
    }
  });

  it('is asked about where it can be read twice, and refused where it is no number', () => {
    const doubtful = read('1,234');
    expect(doubtful.type).toBe('doubt');
    expect(doubtful.type === 'doubt' && doubtful.candidates).toContain(1234);
    expect(read('7,5').type).toBe('not-whole');
    expect(read('nhiều').type).toBe('not-a-number');
    expect(read('1234567890123456').type).toBe('too-long');
  });
});

it('a pasted block lands from its first cell on and says how much falls outside', () => {
  const block = [
    ['1', '2'],
    ['3', '4'],
  ];
  const columns = [
    { indicator: 'x', sector: 'hcsn' },
    { indicator: 'x', sector: '' },
  ];
  expect(placeBlock(block, [1, 0], ['a', 'b'], columns)).toEqual({
    cells: [
      { unit: 'b', indicator: 'x', sector: 'hcsn', text: '1' },
      { unit: 'b', indicator: 'x', sector: '', text: '2' },
    ],
    beyond: 2,
  });
});

it('the table holds units and their sectors in the year, nothing of other years or kinds', () => {
  const table = baselineTable(
    [
      figure({ value: 5 }),
      figure({ value: 6, sector: 'dnnn' }),
      figure({ value: 7, period: '2019' }),
      figure({ value: 8, kind: 'result', indicator: 'y' }),
    ],
    2020,
  );
  expect(table(PLACE)?.value).toBe(5);
  expect(table({ ...PLACE, sector: 'dnnn' })?.value).toBe(6);
  expect(table({ ...PLACE, sector: 'hcsn' })).toBeNull();
  expect(table({ ...PLACE, indicator: 'y' })).toBeNull();
});

function figure(part: Partial<Figure>): Figure {
  return {
    kind: 'baseline',
    version: '',
    ...PLACE,
    sector: '',
    period: '2020',
    stage: '',
    value: null,
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
    source: { type: 'typed' },
    ...part,
  };
}
