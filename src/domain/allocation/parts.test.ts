import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportionAny } from './apportion.ts';

const rows = [
  { id: 'a', whole: 10, weight: 9 },
  { id: 'b', whole: 40, weight: 1 },
];

test('no part is above its whole, and the reason says so', () => {
  const answer = apportionAny({ mode: 'parts', total: 20, rows });
  expect(answer).toMatchObject({ ok: true, value: { rows: [{ value: 10 }, { value: 10 }] } });
  expect(JSON.stringify(answer)).toContain('không vượt số chung');
});

test('a total above the wholes, and a lock above its whole, are infeasible', () => {
  expect(apportionAny({ mode: 'parts', total: 53, rows })).toMatchObject({
    error: { code: 'infeasible', details: { rows: ['a', 'b'], by: 3 } },
  });
  const message = (list: readonly object[]) => {
    const answer = apportionAny({ mode: 'parts', total: 53, rows: list });
    return answer.ok ? '' : answer.error.message;
  };
  expect(message(rows)).toMatch(/^Số chung không đủ nhận hết chỉ tiêu: còn thừa 3\. Tăng số chung/);
  const own = rows.map((row) => (row.id === 'a' ? { ...row, max: 4 } : row));
  expect(message(own)).toMatch(/^Mức tối đa, số chung không đủ nhận hết chỉ tiêu: còn thừa 9\./);
  const locked = rows.map((row) => (row.id === 'a' ? { ...row, locked: 12 } : row));
  expect(apportionAny({ mode: 'parts', total: 20, rows: locked })).toMatchObject({
    error: { code: 'infeasible', details: { rows: ['a'], by: 2 } },
  });
});

test('a missing whole is a bad request', () => {
  expect(apportionAny({ mode: 'parts', total: 1, rows: [{ id: 'a', weight: 1 }] })).toMatchObject({
    error: { code: 'bad-request', details: { path: 'rows[0].whole' } },
  });
});

test('parts add up exactly within wholes and bounds wherever the wholes allow it', () => {
  const unit = fc.record({ whole: fc.nat(30), weight: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), fc.nat(120), (units, total) => {
      const asked = units.map((row, index) => ({ ...row, id: `r${index}` }));
      const answer = apportionAny({ mode: 'parts', total, rows: asked });
      expect(answer.ok).toBe(units.reduce((sum, { whole }) => sum + whole, 0) >= total);
      if (!answer.ok || !('rows' in answer.value)) return;
      const values = answer.value.rows.map(({ value }) => value);
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(total);
      for (const [index, value] of values.entries()) {
        expect(value).toBeLessThanOrEqual(units[index]?.whole ?? -1);
      }
    }),
    { numRuns: 2000 },
  );
});
