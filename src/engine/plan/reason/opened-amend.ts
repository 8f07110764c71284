import type { Amendment } from '../../../domain/allocation/amend.ts';
import type { AmendedRow, AmendStep } from '../../../domain/allocation/amend-words.ts';
import { wholeText } from '../../../domain/allocation/fraction-text.ts';
import type { OneWayAnswerRow } from '../../../domain/allocation/one-way.ts';
import type { RowWorking } from '../../../domain/allocation/working.ts';
import { formatDifference } from '../../../domain/vietnamese/numbers.ts';
import { openedRow, type SharingNames } from './opened-sharing.ts';
import type { Opened } from './told.ts';
import { LINE } from './words.ts';

/** The arithmetic of an amended value: what was given, how far it is from its goal, what it received. */
export function openedAmend(
  { value, working }: AmendedRow,
  answer: Amendment,
  names: SharingNames,
): Opened {
  const { issued, start, locked, difference, step } = working;
  return [
    { what: LINE.issued, amount: wholeText(issued) },
    ...(start === issued
      ? []
      : [{ what: locked ? LINE.lockedAt : LINE.movedTo, amount: wholeText(start) }]),
    { what: LINE.difference, amount: formatDifference(difference) },
    ...(locked ? [] : stepLines(step, { value, start, answer, names })),
    { what: LINE.change, amount: formatDifference(value - start) },
    { what: LINE.amended, amount: wholeText(value) },
  ];
}

type Place = {
  readonly value: number;
  readonly start: number;
  readonly answer: Amendment;
  readonly names: SharingNames;
};

function stepLines(step: AmendStep, { start, answer, names }: Place): Opened {
  switch (step.kind) {
    case 'none':
      return [];
    case 'proportional':
      return openedRow(step.part.working, {
        column: step.column,
        rows: workingsOf(answer, (each) => (each.kind === 'proportional' ? each.part : null)),
        names: { ...names, value: LINE.change, most: LINE.most },
      }).slice(0, -1);
    case 'fewest': {
      const { fresh, column, move } = step;
      return [
        ...openedRow(fresh.working, {
          column,
          rows: workingsOf(answer, (each) => (each.kind === 'fewest' ? each.fresh : null)),
          names: { ...names, value: LINE.fresh },
        }),
        { what: LINE.gap, amount: formatDifference(fresh.value - start) },
        ...(move === null
          ? []
          : [
              { what: LINE.place, amount: wholeText(move.place) },
              { what: LINE.left, amount: wholeText(move.left) },
            ]),
      ];
    }
  }
}

function workingsOf(
  { rows }: Amendment,
  rowOf: (step: AmendStep) => OneWayAnswerRow | null,
): readonly RowWorking[] {
  return rows.flatMap(({ working }) => rowOf(working.step)?.working ?? []);
}
