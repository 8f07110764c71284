import type { OpenedLine } from '../../../contract/views/plan.ts';
import { exactText } from '../../../domain/allocation/fraction-text.ts';
import { shownQuotient } from '../../../domain/allocation/reason-divisor.ts';
import { remainderWeightTexts } from '../../../domain/allocation/reason-remainder.ts';
import type { SharedWorking } from '../../../domain/allocation/working.ts';
import { basisParts } from './opened-basis.ts';
import type { SharingContext } from './opened-sharing.ts';
import type { Opened } from './told.ts';
import { basisNamed, LINE } from './words.ts';

/** What a row's weight is, and of several bases where it comes from. */
export function basisLines(row: SharedWorking, context: SharingContext): Opened {
  const { column, names } = context;
  const amount = ownWeight(row, context);
  if (column.combined === null) {
    const what = names.basis === 'weight' ? LINE.weight : basisNamed(names.basisLabel);
    return [{ what, amount }];
  }
  return [...basisParts(column.combined, row.basisValues), { what: LINE.combinedBasis, amount }];
}

/** The sum of the weights that share, with the digits that the row's own figure needs. */
export function sumLine(row: SharedWorking, { column, names }: SharingContext): OpenedLine {
  const { weightSum, heldRows, lockedRows, rounding } = column;
  const ofAll = heldRows === 0 && lockedRows === 0 ? LINE.basisSum : LINE.basisSumOfRest;
  const what = names.basis === 'weight' ? LINE.weightSum : ofAll;
  const shown =
    rounding.kind === 'largest-remainder'
      ? remainderWeightTexts(column, rounding)(row).all
      : exactText(weightSum);
  return { what, amount: names.weights?.all ?? shown };
}

/** As many digits as the sentence shows: the lines lead to the same figure. */
function ownWeight(row: SharedWorking, { column, names }: SharingContext): string {
  if (names.weights !== undefined) return names.weights.own;
  const { rounding } = column;
  return rounding.kind === 'largest-remainder'
    ? remainderWeightTexts(column, rounding)(row).own
    : shownQuotient(row, column, rounding).weight;
}
