import { describe, expect, test } from 'vitest';
import { apportionJson } from './apportion-json.ts';

function answer(request: object): unknown {
  const answered = apportionJson(JSON.stringify(request));
  return answered.ok ? answered.value : answered.error;
}

describe('a request of the command line', () => {
  test('is answered in two ways with divisors, as docs/command-line.md shows', () => {
    const request = {
      mode: 'two-way',
      rows: [
        { id: 'r1', total: 5 },
        { id: 'r2', total: 11 },
        { id: 'r3', total: 4 },
      ],
      columns: [
        { id: 'c1', total: 7 },
        { id: 'c2', total: 5 },
        { id: 'c3', total: 8 },
      ],
      weights: [
        [123, 45, 815],
        [912, 714, 414],
        [312, 255, 215],
      ],
    };
    expect(answer(request)).toMatchObject({
      values: [
        [1, 0, 4],
        [4, 4, 3],
        [2, 1, 1],
      ],
    });
  });

  test('is answered over years: 175.000 members become 190.000', () => {
    const years = [2024, 2025].map((year) => ({ year, weight: 1 }));
    expect(
      answer({ mode: 'years', kind: 'stock', start: 175000, end: 190000, years }),
    ).toMatchObject({
      years: [
        { year: 2024, value: 182500 },
        { year: 2025, value: 190000 },
      ],
    });
  });

  test('is answered in parts that stay within their wholes', () => {
    const rows = [
      { id: 'a', whole: 194, weight: 100 },
      { id: 'b', whole: 100, weight: 100 },
    ];
    expect(answer({ mode: 'parts', total: 270, rows })).toMatchObject({
      rows: [{ value: 170 }, { value: 100 }],
    });
  });

  test('is answered as an amendment that lowers nobody when the total rises', () => {
    const rows = [
      { id: 'a', issued: 194, weight: 412 },
      { id: 'b', issued: 400, weight: 848 },
    ];
    expect(answer({ mode: 'amend', rule: 'fewest', total: 650, rows })).toMatchObject({
      rows: [{ value: 213 }, { value: 437 }],
    });
  });

  test('that is no JSON, or of no mode, is refused with where the fault is', () => {
    expect(apportionJson('{')).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(answer({ mode: 'three-way' })).toMatchObject({
      code: 'bad-request',
      details: { path: 'mode' },
    });
  });
});
