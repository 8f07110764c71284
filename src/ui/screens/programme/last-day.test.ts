import { expect, it } from 'vitest';
import { lastDayOf } from './last-day.ts';

it('the last day in time is the day before the one a document names', () => {
  expect(lastDayOf('2019-11-10')).toEqual({ type: 'once', day: '09/11/2019' });
  expect(lastDayOf('06-10')).toEqual({ type: 'yearly', day: '09/06' });
  expect(lastDayOf('01-01')).toEqual({ type: 'yearly', day: '31/12' });
  expect(lastDayOf(null)).toEqual({ type: 'unset' });
});
