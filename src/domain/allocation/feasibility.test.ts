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
