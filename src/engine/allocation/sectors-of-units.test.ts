import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay, replaySharing, type SharingDetail } from './allocation-detail.ts';
import { withSectorsOfUnits } from './sectors-of-units.ts';
import type { SharingJson } from './sharing-json.ts';

const SECTORS = ['a', 'b', 'c', 'd'];

function sharing(total: number, weights: readonly number[], prefix: string): SharingJson {
  return {
    mode: 'one-way',
    total,
    method: 'largest-remainder',
    step: 1,
    unitOfMeasure: '',
    rows: weights.map((weight, index) => ({
      id: `${prefix}${index}`,
      label: `${prefix}${index}`,
      weight,
      min: 0,
      max: null,
      locked: null,
    })),
  };
}

function valuesOf(json: SharingJson): readonly number[] {
  const answer = replaySharing(json);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.answer.rows.map(({ value }) => value);
}

function detailOf(total: number, figures: readonly (readonly number[])[]): SharingDetail {
  const request = sharing(
    total,
    figures.map((line) => line.reduce((sum, value) => sum + value, 0)),
    'u',
  );
  const sectors = sharing(
    total,
    SECTORS.map((_, column) => figures.reduce((sum, line) => sum + (line[column] ?? 0), 0)),
    's',
  );
  const margins = (json: SharingJson) => {
    const values = valuesOf(json);
    return json.rows.map(({ id, label }, index) => ({ id, label, total: values[index] ?? 0 }));
  };
  return {
    type: 'allocation',
    indicator: 'i',
    period: '2020',
    request,
    sectors,
    cells: {
      mode: 'two-way',
      rows: margins(request),
      columns: margins(sectors),
      bases: [{ label: 'b', share: '1', values: figures }],
      locked: figures.map((line) => line.map(() => null)),
      allowZeroWeight: true,
    },
  };
}

describe('totals of sectors from the parts of units', () => {
  const figure = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    fc.integer({ min: 1, max: 90 }),
  );
  const line = fc
    .array(figure, { minLength: SECTORS.length, maxLength: SECTORS.length })
    .filter((values) => values.some((value) => value > 0));
  const matrix = fc.array(line, { minLength: 1, maxLength: 12 });

  test('can always be filled, however sparse the figures are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), matrix, (total, figures) => {
        const other = withSectorsOfUnits(detailOf(total, figures));
        if (other === null) throw new Error('No totals of sectors');
        const answer = replay(other);
        if (!answer.ok || answer.value.type !== 'allocation') throw new Error('Not filled');
        const { sectors, cells } = answer.value;
        expect(sectors?.answer.rows.map(({ value }) => value)).toEqual(
          cells?.request.columns.map((margin) => margin.total),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('are not looked for where a total was given', () => {
    const detail = detailOf(10, [[1, 2, 3, 4]]);
    const rows = detail.sectors?.rows.map((row, index) => ({
      ...row,
      locked: index === 0 ? 5 : null,
    }));
    const given = { ...detail, sectors: { ...detail.request, rows: rows ?? [] } };
    expect(withSectorsOfUnits(given)).toBeNull();
  });
});
