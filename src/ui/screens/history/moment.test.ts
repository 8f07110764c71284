import { expect, it } from 'vitest';
import { historyMoment } from './moment.ts';

it('a moment is day and time of this machine', () => {
  expect(historyMoment(new Date(2019, 0, 24, 9, 4).toISOString())).toBe('24/01/2019 09:04');
  expect(historyMoment('hôm qua')).toBe('hôm qua');
});
