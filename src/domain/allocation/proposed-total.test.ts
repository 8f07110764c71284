import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposedTotal } from './proposed-total.ts';

describe('a total proposed by growth', () => {
  test.each([
    [594, '5', 624n],
    [590, '5', 620n],
    [10, '5', 11n],
    [30, '5', 32n],
    [29, '5', 30n],
    [594, '0', 594n],
    [594, '-2.5', 579n],
    [594, '-100', 0n],
    [100.5, '0', 101n],
    [0, '5', 0n],
  ])('%d with %s per cent more is %d', (base, growth, total) => {
    expect(proposedTotal(base, growth)?.total).toBe(total);
  });

  test.each(['-100.1', 'năm', '5%', ''])('«%s» proposes nothing', (growth) => {
    expect(proposedTotal(594, growth)).toBeNull();
  });

  test('lies within a half of the exact product, and at a half above it', () => {
    const base = fc.integer({ min: 0, max: 1e12 });
    const hundredths = fc.integer({ min: -10_000, max: 100_000 });
    fc.assert(
      fc.property(base, hundredths, (value, rate) => {
        const growth = `${rate < 0 ? '-' : ''}${Math.floor(Math.abs(rate) / 100)}.${String(Math.abs(rate) % 100).padStart(2, '0')}`;
        const total = proposedTotal(value, growth)?.total;
        if (total === undefined) throw new Error(`No total for ${growth}`);
        const excess = 2n * (10_000n * total - BigInt(value) * BigInt(10_000 + rate));
        expect(excess > -10_000n && excess <= 10_000n).toBe(true);
      }),
    );
  });
});
