import { wholeText } from '../../../domain/allocation/fraction-text.ts';
import type { RowWorking } from '../../../domain/allocation/working.ts';
import type { YearValue } from '../../../domain/allocation/years.ts';
import { yearWeightTexts } from '../../../domain/allocation/years-reason.ts';
import { openedRow, type SharingNames } from './opened-sharing.ts';
import type { Opened } from './told.ts';
import { FIXED_LEVEL, LINE } from './words.ts';

/** The arithmetic of one year of a stage target. */
export function openedYear({ value, working }: YearValue, years: readonly YearValue[]): Opened {
  switch (working.kind) {
    case 'done':
      return [
        { what: LINE.done, amount: wholeText(value) },
        { what: LINE.restOfYears, amount: wholeText(working.toShare) },
      ];
    case 'fixed':
      return [
        { what: LINE.levelBefore, amount: wholeText(working.from) },
        { what: FIXED_LEVEL[working.by], amount: wholeText(value) },
      ];
    case 'shared': {
      const { sharing, year, from } = working;
      const { rounding } = sharing;
      const names: SharingNames = {
        basisLabel: '',
        basis: 'weight',
        least: LINE.least,
        most: LINE.most,
        value: from === null ? LINE.yearTarget : LINE.partOfYear,
        receivers: 'năm',
        ...(rounding.kind === 'largest-remainder' && sharing.weightSum.numerator > 0n
          ? { weights: yearWeightTexts(sharing, rounding, year) }
          : {}),
      };
      const part = openedRow(year, { column: sharing, rows: sharedWith(sharing, years), names });
      if (from === null) return part;
      return [
        { what: LINE.levelBefore, amount: wholeText(from) },
        ...part,
        { what: LINE.levelAfter, amount: wholeText(value) },
      ];
    }
  }
}

/** The years that came out of the same sharing: between two fixed levels each way has its own. */
function sharedWith(sharing: object, years: readonly YearValue[]): readonly RowWorking[] {
  return years.flatMap(({ working }) =>
    working.kind === 'shared' && working.sharing === sharing ? [working.year] : [],
  );
}
