import { describe, expect, test } from 'vitest';
import { apportionAny } from '../apportion.ts';
import { parseApportionRequest } from '../parse-request.ts';
import { apportionTwoWay } from './two-way.ts';

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

test('units and sectors are called by what they are', () => {
  const message = (changes: object) => {
    const parsed = parseApportionRequest({
      mode: 'two-way',
      rows: [
        { id: 'muong-ang', label: 'LĐLĐ huyện Mường Ảng', total: 6 },
        { id: 'muong-cha', label: 'LĐLĐ huyện Mường Chà', total: 6 },
      ],
      columns: [
        { id: 'hcsn', label: 'Hành chính, sự nghiệp', total: 7 },
        { id: 'dn-ngoai-nn', label: 'DN ngoài nhà nước', total: 5 },
      ],
      weights: [
        [1, 1],
        [1, 1],
      ],
      ...changes,
    });
    if (!parsed.ok || parsed.value.mode !== 'two-way') throw new Error('It could not be read');
    const answer = apportionTwoWay({ ...parsed.value, over: 'units-by-sectors' });
    if (answer.ok) throw new Error('An answer was given');
    return answer.error.message;
  };
  const inSecond = (first: number | null, second: number | null) => [
    [null, first],
    [null, second],
  ];
  expect(message({ locked: inSecond(4, null), min: inSecond(null, 4) })).toBe(
    'Không phân bổ được: khóa 4 của LĐLĐ huyện Mường Ảng (DN ngoài nhà nước) và tối thiểu 4 của LĐLĐ huyện Mường Chà (DN ngoài nhà nước) cộng lại 8, vượt tổng khu vực DN ngoài nhà nước (5) là 3. Mở khóa, giảm mức tối thiểu hoặc sửa tổng.',
  );
  expect(
    message({
      locked: [
        [7, null],
        [null, null],
      ],
    }),
  ).toContain('vượt tổng của LĐLĐ huyện Mường Ảng (6)');
  expect(message({ min: inSecond(3, null), max: inSecond(2, null) })).toContain(
    'tối đa ở «LĐLĐ huyện Mường Ảng (DN ngoài nhà nước)»',
  );
  const none = [
    [1, 0],
    [1, 1],
  ];
  expect(message({ weights: none, locked: inSecond(1, null) })).toContain(
    'trên 0: «LĐLĐ huyện Mường Ảng (DN ngoài nhà nước)»',
  );
});
