import { describe, expect, test } from 'vitest';
import { type AllocationDetail, isAllocationDetail, replay } from './allocation-detail.ts';
import type { CellsJson } from './cells-json.ts';
import type { SharingJson } from './sharing-json.ts';

const UNITS: SharingJson = {
  mode: 'one-way',
  total: 20,
  method: 'largest-remainder',
  step: 1,
  unitOfMeasure: 'đoàn viên',
  rows: [
    {
      id: 'a',
      label: 'LĐLĐ huyện A',
      weight: 1,
      min: 12,
      max: null,
      locked: null,
      floor: 'Vì vậy.',
    },
    { id: 'b', label: 'LĐLĐ huyện B', weight: 1, min: 0, max: null, locked: null },
  ],
};

const CELLS: CellsJson = {
  mode: 'two-way',
  rows: [
    { id: 'a', label: 'LĐLĐ huyện A', total: 12 },
    { id: 'b', label: 'LĐLĐ huyện B', total: 8 },
  ],
  columns: [
    { id: 'hcsn', label: 'HCSN', total: 10 },
    { id: 'dnnn', label: 'DNNN', total: 10 },
  ],
  bases: [
    {
      label: 'lao động',
      share: '60',
      values: [
        [3, 1],
        [1, 3],
      ],
    },
    {
      label: 'doanh nghiệp',
      share: '40',
      values: [
        ['0.5', 0],
        [0, '0.5'],
      ],
    },
  ],
  locked: [
    [null, null],
    [2, null],
  ],
  allowZeroWeight: true,
};

function replayed(detail: AllocationDetail) {
  const answer = replay(JSON.parse(JSON.stringify(detail)));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('a sharing kept with its step', () => {
  test('answers over units with its workings, and says why a minimum stands', () => {
    const again = replayed({ type: 'allocation', indicator: 'i', period: '2020', request: UNITS });
    if (again.type !== 'allocation' || again.units.mode !== 'one-way') throw new Error('one-way');
    const { rows } = again.units.answer;
    expect(rows.map(({ value }) => value)).toEqual([12, 8]);
    expect(rows[0]?.working).toMatchObject({ kind: 'shared', held: 'min' });
    expect(rows[0]?.reason).toMatch(/Vì vậy\.$/);
    expect(rows[1]?.reason).not.toContain('Vì vậy');
  });

  test('answers over sectors from the figures of several bases, exactly', () => {
    const detail = { type: 'allocation', indicator: 'i', period: '2020' } as const;
    const again = replayed({ ...detail, request: UNITS, cells: CELLS });
    if (again.type !== 'allocation') throw new Error('allocation');
    expect(again.cells?.answer.values).toEqual([
      [8, 4],
      [2, 6],
    ]);
    expect(again.cells?.shares[1]?.[0]).toBe('2.000000000000');
    expect(Number(again.cells?.shares[0]?.[0])).toBeGreaterThan(7.4);
  });

  test('a locked cell is told by its note, in details of before without one', () => {
    const detail = { type: 'allocation', indicator: 'i', period: '2020', request: UNITS } as const;
    const reasonWith = (cells: CellsJson) => {
      const again = replayed({ ...detail, cells });
      return again.type === 'allocation' ? again.cells?.answer.reasons[1]?.[0] : undefined;
    };
    const lock = [
      [null, null],
      [{ by: 'Ánh', at: '05/01/2020 10:42', why: 'biên bản' }, null],
    ];
    expect(reasonWith(CELLS)).toContain(': đã khóa ở 2, các ô khác');
    expect(reasonWith({ ...CELLS, lock })).toContain(
      ': đã khóa ở 2 (Ánh, 05/01/2020 10:42, biên bản), các ô khác',
    );
  });

  test('answers parts, amendments and years', () => {
    const rows = UNITS.rows.map((row) => ({ ...row, min: 0, whole: 12, issued: 10, reported: 0 }));
    const detail = { type: 'allocation', indicator: 'i', period: '2020' } as const;
    for (const request of [
      { ...UNITS, mode: 'parts', rows },
      { ...UNITS, mode: 'amend', rule: 'fewest', rows },
    ] as const) {
      expect(replayed({ ...detail, request })).toMatchObject({
        units: { mode: request.mode, answer: { rows: [{ value: 10 }, { value: 10 }] } },
      });
    }
    const years = [2021, 2022].map((year) => ({ year, weight: '1.05', done: null }));
    const request = { mode: 'years', kind: 'flow', total: 10, years } as const;
    expect(replayed({ type: 'years', indicator: 'i', request })).toMatchObject({
      years: [{ value: 5 }, { value: 5 }],
    });
  });

  test('is told from the details of other steps', () => {
    expect(isAllocationDetail({ type: 'years' })).toBe(true);
    expect(isAllocationDetail({ type: 'import' })).toBe(false);
    expect(isAllocationDetail(null)).toBe(false);
  });
});
