import { describe, expect, test } from 'vitest';
import { dateSchema, numberSchema } from './keys.ts';

describe('what may come in at the border', () => {
  test.each(['2020-02-29', '2019-01-24'])('%s is a day', (day) => {
    expect(dateSchema.safeParse(day).success).toBe(true);
  });

  test.each(['2020-02-31', '2019-02-29', '2019-13-01', '24/01/2019', '2019-1-4', ''])(
    '«%s» is no day',
    (day) => {
      expect(dateSchema.safeParse(day).success).toBe(false);
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e16, '5'])('%s is no figure', (value) => {
    expect(numberSchema.safeParse(value).success).toBe(false);
  });
});
