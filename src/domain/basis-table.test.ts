import { describe, expect, test } from 'vitest';
import { basisTable } from './basis-table.ts';

const figure = (unit: string, sector: string, value: number | null) => ({ unit, sector, value });

describe('the figures of a basis', () => {
  test('a unit’s own whole stands before the sum of its sectors', () => {
    const { totals } = basisTable([figure('a', '', 10), figure('a', 'hcsn', 3)]);
    expect(totals.get('a')).toBe(10);
  });

  test('sectors add up to the whole where none is missing', () => {
    const { totals, sectors } = basisTable([
      figure('a', 'hcsn', 0.1),
      figure('a', 'dnnn', 0.2),
      figure('b', 'hcsn', 5),
      figure('c', 'hcsn', 0),
      figure('c', 'dnnn', null),
    ]);
    expect([...totals]).toEqual([['a', 0.3]]);
    expect([...sectors]).toEqual(['hcsn', 'dnnn']);
  });
});
