import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportionAny } from './apportion.ts';

const RUNS = { numRuns: 2000 };

/** null mostly: bounds and locks are the exception. */
function seldom(some: fc.Arbitrary<number>): fc.Arbitrary<number | null> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });
}

const rows = fc
  .array(
    fc.record({
      issued: fc.nat(300),
      weight: fc.nat(60),
      min: fc.constantFrom(0, 0, 0, 5),
      max: seldom(fc.integer({ min: 5, max: 400 })),
      reported: fc.nat(250),
      locked: seldom(fc.nat(300)),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.map((row, index) => ({ id: `r${index}`, ...row })));

const change = fc.integer({ min: -150, max: 400 });

type Told = { readonly id: string; readonly value: number; readonly reason: string };

function told(request: object): readonly Told[] {
  const answer = apportionAny({ mode: 'amend', ...request });
  if (!answer.ok) return [];
  if (!('rows' in answer.value)) throw new Error('No rows');
  return answer.value.rows;
}

function whole(text = ''): number {
  return Number(text.replaceAll('.', ''));
}

/** What a sharing by phần dư lớn nhất ends in, from the figures of its own sentence alone. */
function redoSharing(sentence: string): number {
  if (/căn cứ bằng 0, không được phân bổ/.test(sentence)) return 0;
  const kept = /giữ ở (?:mức tối thiểu )?([\d.]*\d)(?: \(|\.)/.exec(sentence);
  if (kept !== null) return whole(kept[1]);
  const match =
    /([\d.]+) ÷ ([\d.]+) × ([\d.]+) = [\d.]+,(\d+)\. Phần nguyên ([\d.]+), phần lẻ 0,(\d+)\./.exec(
      sentence,
    );
  if (match === null) throw new Error(`No sharing in: ${sentence}`);
  const [, own, all, pool, decimals, floor, remainder] = match;
  const share = (whole(own) * whole(pool)) / whole(all);
  expect(Math.abs(share - (whole(floor) + Number(`0.${remainder}`))), sentence).toBeLessThan(
    10 ** -(decimals?.length ?? 0),
  );
  return whole(floor) + (/, được cộng thêm 01/.test(sentence) ? 1 : 0);
}

/** The unit's name stands at the beginning of its sentence, and nowhere else. */
function namedOnce(reason: string, id: string): void {
  expect(reason.startsWith(`${id}: `), reason).toBe(true);
  expect(reason.split(`${id}: `), reason).toHaveLength(2);
}

/** Where the difference is added: what was issued, or the bound or lock it was moved to. */
function startOf(reason: string): number {
  const [, issued, moved] =
    /; đã giao ([\d.]+)(?:, (?:đã khóa ở|đưa lên mức tối thiểu|đưa xuống mức tối đa) ([\d.]+))?/.exec(
      reason,
    ) ?? [];
  return whole(moved ?? issued);
}

function concluded({ id, reason, value }: Told): void {
  namedOnce(reason, id);
  expect(whole(/Chỉ tiêu sau điều chỉnh: ([\d.]+)\.$/.exec(reason)?.[1]), reason).toBe(value);
}

test('with the fewest changes every unit can be redone from its sentence', () => {
  fc.assert(
    fc.property(rows, change, (list, more) => {
      const total = Math.max(0, more + list.reduce((sum, row) => sum + row.issued, 0));
      for (const row of told({ rule: 'fewest', total, rows: list })) {
        const { reason, value } = row;
        concluded(row);
        const start = startOf(reason);
        const [, working] = /Cách tính phân bổ mới: (.*)$/.exec(reason) ?? [];
        if (working === undefined) {
          expect(value, reason).toBe(start);
          continue;
        }
        const fresh = redoSharing(working);
        expect(whole(/theo tổng mới là ([\d.]+)/.exec(reason)?.[1]), reason).toBe(fresh);
        const [, verb, left] = /đến lượt còn phải (tăng|giảm) ([\d.]+)/.exec(reason) ?? [];
        const amount = verb === undefined ? 0 : Math.min(Math.abs(fresh - start), whole(left));
        expect(start + (verb === 'giảm' ? -amount : amount), reason).toBe(value);
      }
    }),
    RUNS,
  );
});

test('in proportion every unit can be redone from its sentence', () => {
  fc.assert(
    fc.property(rows, change, (list, more) => {
      const total = Math.max(0, more + list.reduce((sum, row) => sum + row.issued, 0));
      for (const row of told({ rule: 'proportional', total, rows: list })) {
        const { reason, value } = row;
        concluded(row);
        const start = startOf(reason);
        const [, sharing, verb, part] =
          /chia phần (?:tăng|giảm) theo căn cứ(.*)Phần (tăng|giảm): ([\d.]+)\./.exec(reason) ?? [];
        if (sharing === undefined) {
          expect(value, reason).toBe(start);
          continue;
        }
        expect(redoSharing(sharing), reason).toBe(whole(part));
        expect(start + (verb === 'giảm' ? -whole(part) : whole(part)), reason).toBe(value);
      }
    }),
    RUNS,
  );
});
