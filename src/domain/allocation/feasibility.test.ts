import { describe, expect, test } from 'vitest';
import { apportion } from './apportion.ts';

function messageOf(rows: readonly object[], total: number): string {
  const answer = apportion({ total, rows });
  return answer.ok ? '' : answer.error.message;
}

describe('a sharing that asks for too much says by what and how much', () => {
  test('minimums alone', () => {
    const rows = [
      { id: 'a', weight: 1, min: 700 },
      { id: 'b', weight: 1, min: 600 },
    ];
    expect(messageOf(rows, 594)).toBe(
      'Mức tối thiểu cộng lại 1.300, vượt tổng 594 là 706. Giảm mức tối thiểu hoặc tăng tổng.',
    );
  });

  test('locks alone', () => {
    const rows = [
      { id: 'a', weight: 1, locked: 600 },
      { id: 'b', weight: 1 },
    ];
    expect(messageOf(rows, 594)).toBe(
      'Các ô đã khóa 600, vượt tổng 594 là 6. Mở khóa hoặc tăng tổng.',
    );
  });

  test('both together', () => {
    const rows = [
      { id: 'a', weight: 1, locked: 500 },
      { id: 'b', weight: 1, min: 100 },
    ];
    expect(messageOf(rows, 594)).toContain(
      'Các ô đã khóa 500 và mức tối thiểu cộng lại 100, vượt tổng 594 là 6.',
    );
  });
});

describe('what has no weight', () => {
  const refusalOf = (rows: readonly object[], total: number) => {
    const answer = apportion({ total, rows });
    if (answer.ok) throw new Error('It was shared out');
    return answer.error;
  };

  test('no weight anywhere is a basis of 0, even where minimums would use the total up', () => {
    expect(refusalOf([{ id: 'a', weight: 0, min: 7 }], 7).code).toBe('zero-basis');
    expect(
      refusalOf(
        [
          { id: 'a', weight: 0, locked: 5 },
          { id: 'b', weight: 0 },
        ],
        7,
      ).code,
    ).toBe('zero-basis');
  });

  test('locks that hold the whole total leave nothing to ask a basis for', () => {
    const rows = [
      { id: 'a', weight: 0, locked: 7 },
      { id: 'b', weight: 0 },
    ];
    const answer = apportion({ total: 7, rows });
    expect(answer.ok && answer.value.rows.map(({ value }) => value)).toEqual([7, 0]);
    expect(refusalOf([{ id: 'a', weight: 0, locked: 9 }], 7).code).toBe('infeasible');
  });

  test.each(['largest-remainder', 'sainte-lague', 'dhondt'])(
    'beside a locked row with weight minimums that meet the rest exactly are an answer (%s)',
    (method) => {
      const rows = [
        { id: 'a', weight: 3, locked: 4 },
        { id: 'b', weight: 0, min: 6 },
        { id: 'c', weight: 0 },
      ];
      const answer = apportion({ total: 10, method, rows });
      expect(answer.ok && answer.value.rows.map(({ value }) => value)).toEqual([4, 6, 0]);
    },
  );

  test('beside a locked row with weight a rest that nobody takes names the rows without weight', () => {
    const rows = [
      { id: 'a', weight: 3, locked: 4 },
      { id: 'b', weight: 0, min: 1 },
      { id: 'c', weight: 0 },
    ];
    expect(refusalOf(rows, 10)).toEqual({
      code: 'infeasible',
      message:
        'Ô đã khóa của «a» giữ 4, còn 5 chưa phân bổ mà các đơn vị còn lại đều có số liệu căn cứ bằng 0. Mở khóa, nhập căn cứ hoặc chọn căn cứ khác.',
      details: {
        rows: ['a'],
        columns: [],
        cells: [],
        by: 5,
        zeroWeightRows: ['b', 'c'],
        onlyZeroWeight: true,
      },
    });
  });
});

describe('a sharing that cannot place its total names the locks', () => {
  test('beside maximums', () => {
    const rows = [
      { id: 'a', weight: 1, locked: 4 },
      { id: 'b', weight: 1, max: 3 },
    ];
    expect(messageOf(rows, 10)).toBe(
      'Mức tối đa không đủ nhận hết chỉ tiêu (ô đã khóa của «a» giữ 4): còn thừa 3. Mở khóa, tăng mức tối đa hoặc giảm tổng.',
    );
  });

  test('beside maximums and rows without weight', () => {
    const rows = [
      { id: 'a', weight: 1, locked: 4 },
      { id: 'b', weight: 1, max: 3 },
      { id: 'c', weight: 0 },
    ];
    expect(messageOf(rows, 10)).toBe(
      'Các đơn vị có số liệu căn cứ đã ở mức tối đa (ô đã khóa của «a» giữ 4), còn thừa 3; «c» có căn cứ bằng 0 nên không nhận thêm. Mở khóa, tăng mức tối đa, nhập căn cứ hoặc giảm tổng.',
    );
  });

  test('without locks they are not spoken of', () => {
    expect(messageOf([{ id: 'b', weight: 1, max: 3 }], 10)).toBe(
      'Mức tối đa không đủ nhận hết chỉ tiêu: còn thừa 7. Tăng mức tối đa hoặc giảm tổng.',
    );
  });
});
