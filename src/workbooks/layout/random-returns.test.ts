import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dienBien } from '../../../tests/fixtures/returns/context.ts';
import { randomDistrictReturns } from '../../../tests/fixtures/returns/random-district.ts';
import { randomReturns } from '../../../tests/fixtures/returns/random-return.ts';
import { heldBackBy } from './holding.ts';
import { createReturnReader } from './read-return.ts';

describe('whatever the quirks of a sheet', () => {
  const context = dienBien();
  const read = createReturnReader(context);

  it.each([
    ['of a district', randomDistrictReturns],
    ['of all units', randomReturns],
  ])('%s: no figure is silently wrong, sound ones are read, a fault is named', (_, returns) => {
    fc.assert(
      fc.property(returns, ({ sheet, truth, fault }) => {
        const reading = read({ format: 'xlsx', sheets: [sheet] }, context);
        const sound = reading.tables.flatMap((table) =>
          table.figures
            .filter((figure) => heldBackBy(reading, table, figure).length === 0)
            .map(({ cell, unit, indicator, kind, value }) => [
              cell,
              { unit, indicator, kind, value },
            ]),
        );
        expect(Object.fromEntries(sound)).toEqual(Object.fromEntries(truth));
        const issues = reading.tables.flatMap((table) => table.issues);
        if (fault) {
          const named = issues.filter(({ cell }) => cell === fault.cell).map(({ code }) => code);
          expect(named).toContain(fault.code);
        } else expect(issues).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});
