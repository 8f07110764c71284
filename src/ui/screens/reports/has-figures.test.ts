import { describe, expect, it } from 'vitest';
import type { ReportCell, ReportTable } from '../../../domain/report/table.ts';
import { hasFigures } from './has-figures.ts';

function table(cell: ReportCell): ReportTable {
  return {
    id: 'annex',
    title: [],
    paper: { kind: 'annex', orientation: 'portrait' },
    letterhead: null,
    annexLabel: null,
    attachedTo: null,
    asOf: null,
    unitOfMeasure: null,
    columns: [
      { key: 'ordinal', width: 4, format: 'ordinal', decimals: 0 },
      { key: 'members', width: 8, format: 'count', decimals: 0 },
    ],
    header: [],
    rows: [{ id: 'a', kind: 'unit', cells: [{ type: 'number', value: 1 }, cell] }],
    notes: [],
    signature: null,
  };
}

describe('a report', () => {
  it('has figures where a unit has one, and 0 is one', () => {
    expect(hasFigures(table({ type: 'number', value: 0 }))).toBe(true);
  });

  it('has none where every cell of the units is blank', () => {
    expect(hasFigures(table({ type: 'blank' }))).toBe(false);
  });
});
