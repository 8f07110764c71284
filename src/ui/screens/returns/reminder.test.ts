import { expect, test } from 'vitest';
import type { ReturnState } from '../../../contract/views/others.ts';
import { remindedUnits, reminderText } from './reminder.ts';

const states: readonly ReturnState[] = [
  unit('Mường Nhé', 'missing', 3),
  unit('Nậm Pồ', 'missing', 0),
  unit('Mường Chà', 'needs-review', 2),
  unit('Mường Ảng', 'accepted', 0),
  unit('Tuần Giáo', 'received', 1),
];

test('a reminder names who has not sent and who has to look again, nobody else', () => {
  const { late, missing, review } = remindedUnits(states);
  expect(late.map(({ name }) => name)).toEqual(['Mường Nhé']);
  expect(missing.map(({ name }) => name)).toEqual(['Nậm Pồ']);
  expect(review.map(({ name }) => name)).toEqual(['Mường Chà']);
});

test('a reminder is one text with its units numbered, without empty groups', () => {
  const words = {
    greeting: 'Kính gửi,',
    request: 'Đề nghị gửi.',
    late: 'Quá hạn:',
    lateUnit: (name: string, days: number) => `${name} (${days} ngày)`,
    missing: 'Chưa gửi:',
    review: 'Xem lại:',
    ending: ['Cảm ơn.', 'Ban Chính sách'],
  };
  const text = reminderText(words, { ...remindedUnits(states), review: [] });
  expect(text).toBe(
    [
      'Kính gửi,',
      '',
      'Đề nghị gửi.',
      '',
      'Quá hạn:',
      '1. Mường Nhé (3 ngày)',
      '',
      'Chưa gửi:',
      '1. Nậm Pồ',
      '',
      'Cảm ơn.',
      'Ban Chính sách',
    ].join('\n'),
  );
});

test('of a period long past nobody counts the days', () => {
  const words = {
    greeting: '',
    request: '',
    late: 'Quá hạn:',
    lateUnit: (name: string, days: number) => `${name} (${days} ngày)`,
    missing: '',
    review: '',
    ending: [],
  };
  const late = [unit('Mường Nhé', 'missing', 2356), unit('Nậm Pồ', 'missing', 60)];
  expect(reminderText(words, remindedUnits(late))).toContain('1. Mường Nhé\n2. Nậm Pồ (60 ngày)');
});

function unit(name: string, state: ReturnState['state'], daysLate: number): ReturnState {
  const late = daysLate > 0;
  return {
    unit: name,
    name,
    state,
    late,
    daysLate,
    received: null,
    due: null,
    file: null,
    files: [],
  };
}
