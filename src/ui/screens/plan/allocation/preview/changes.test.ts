import { describe, expect, it } from 'vitest';
import type { AllocationPreview, AllocationRow } from '../../../../../contract/views/plan.ts';
import { differs, matrixOf, rowDiffers, unitChanges } from './changes.ts';

const row = (
  unit: string,
  sector: string,
  value: number,
  previous: number | null,
): AllocationRow => ({
  unit,
  name: unit.toUpperCase(),
  sector,
  value,
  previous,
  share: String(value),
  locked: false,
  reason: `${unit} ${sector} ${value}`,
});

const preview: AllocationPreview = {
  mode: 'sectors',
  year: 2020,
  indicator: 'doan-vien-ket-nap',
  total: 9,
  previousTotal: 8,
  rows: [
    row('a', '', 5, 4),
    row('a', 'hcsn', 3, 2),
    row('a', 'dnnn', 2, 2),
    row('b', '', 4, 4),
    row('b', 'dnnn', 4, 3),
  ],
  sectors: [
    { sector: 'hcsn', name: 'HCSN', total: 3, previous: 2 },
    { sector: 'dnnn', name: 'DNNN', total: 6, previous: 6 },
  ],
  changed: 5,
  notes: [],
};

describe('what a preview changes', () => {
  it('compares each unit with what stands now', () => {
    expect(unitChanges(preview, null).map(({ before, value }) => [before, value])).toEqual([
      [4, 5],
      [4, 4],
    ]);
  });

  it('compares an amendment with what was issued', () => {
    const issued = new Map([['a', 5]]);
    expect(unitChanges(preview, issued).map(({ before, value }) => [before, value])).toEqual([
      [5, 5],
      [null, 4],
    ]);
  });

  it('holds a blank for different from 0, except where it stays blank', () => {
    expect(differs({ before: null, value: 0, staysBlank: false })).toBe(true);
    expect(differs({ before: null, value: 0, staysBlank: true })).toBe(false);
    expect(differs({ before: 0, value: 0, staysBlank: false })).toBe(false);
  });
});

describe('units by sectors', () => {
  it('stand in the order of the sectors, blank where nothing is shared', () => {
    const [a, b] = matrixOf(preview);
    expect(a?.cells.map((cell) => cell?.value)).toEqual([3, 2]);
    expect(b?.cells.map((cell) => cell?.value)).toEqual([undefined, 4]);
  });

  it('count as changed where a sector changes under the same total', () => {
    expect(matrixOf(preview).map((each) => [differs(each), rowDiffers(each)])).toEqual([
      [true, true],
      [false, true],
    ]);
  });
});
