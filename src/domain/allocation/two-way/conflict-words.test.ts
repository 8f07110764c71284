import { describe, expect, test } from 'vitest';
import { apportionAny } from '../apportion.ts';

describe('what cannot be done says who asks for what, and by how much', () => {
  const named = (labels: readonly string[], totals: readonly number[]) =>
    totals.map((total, i) => ({ id: `i${i}`, label: labels[i], total }));

  function words(
    rows: readonly number[],
    columns: readonly number[],
    more: {
      readonly [key in 'locked' | 'min' | 'max' | 'weights']?: readonly (readonly (
        | number
        | null
      )[])[];
    },
  ): string {
    const answer = apportionAny({
      mode: 'two-way',
      rows: named(['A', 'B', 'C', 'D', 'E'], rows),
      columns: named(['x', 'y'], columns),
      weights: rows.map(() => [1, 1]),
      allowZeroWeight: true,
      ...more,
    });
    if (answer.ok) throw new Error('An answer was given');
    return answer.error.message;
  }

  test('a lock and a minimum against a column', () => {
    const locked = [
      [4, null],
      [null, null],
    ];
    const min = [
      [null, null],
      [4, null],
    ];
    expect(words([6, 6], [5, 7], { locked, min })).toBe(
      'Không phân bổ được: khóa A × x 4 và tối thiểu B × x 4 cộng lại 8, vượt tổng cột x (5) là 3. Mở khóa, giảm mức tối thiểu hoặc sửa tổng.',
    );
  });

  test('a total against what its cells may take', () => {
    const max = [
      [1, null],
      [2, null],
    ];
    expect(words([6, 6], [5, 7], { max })).toBe(
      'Không phân bổ được: tổng cột x (5), vượt tối đa B × x 2 và tối đa A × x 1 cộng lại 3, là 2. Tăng mức tối đa hoặc sửa tổng.',
    );
    const weights = [
      [0, 1],
      [0, 1],
    ];
    expect(words([6, 6], [5, 7], { weights })).toBe(
      'Không phân bổ được: tổng cột x (5), không có ô nào nhận được; ô không có căn cứ không nhận được: A × x và B × x. Nhập căn cứ hoặc sửa tổng.',
    );
  });

  test('the first three of many', () => {
    const min = [
      [3, null],
      [3, null],
      [2, null],
      [3, null],
      [1, null],
    ];
    expect(words([4, 4, 4, 4, 4], [5, 15], { min })).toBe(
      'Không phân bổ được: tối thiểu A × x 3, tối thiểu B × x 3, tối thiểu D × x 3 và 2 ô khác cộng lại 12, vượt tổng cột x (5) là 7. Giảm mức tối thiểu hoặc sửa tổng.',
    );
  });
});
