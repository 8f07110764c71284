import { describe, expect, test } from 'vitest';
import { baselinePeriodFor, parseBasis } from './basis.ts';

describe('a basis', () => {
  test.each([
    ['equal', { type: 'equal' }],
    ['current', { type: 'current' }],
    ['lao-dong-chua-doan-vien', { type: 'baseline', indicator: 'lao-dong-chua-doan-vien' }],
    ['target:2019', { type: 'target', year: 2019 }],
    ['registered:2020', { type: 'registered', year: 2020 }],
    ['result:2019-H1', { type: 'result', period: '2019-H1' }],
  ])('«%s» is read', (text, value) => {
    expect(parseBasis(text)).toEqual({ ok: true, value });
  });

  test.each(['target:19', 'result:sai', 'khac:2019', 'target:'])('«%s» is unknown', (text) => {
    expect(parseBasis(text)).toMatchObject({ ok: false, error: { code: 'unknown-basis' } });
  });

  test('figures of the newest year that is not later serve a year', () => {
    expect(baselinePeriodFor(2021, ['2019', '2022', '2020'])).toBe('2020');
    expect(baselinePeriodFor(2018, ['2019'])).toBeUndefined();
  });
});
