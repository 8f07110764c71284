import type { ReadingIssue } from '../../domain/returns/reading.ts';
import type { ReturnAnswer } from './context.ts';

/**
 * Whether a person accepted this very problem. Only what offers acceptance can be accepted; an
 * answer without a code is to whatever the cell offers, but never to one of several figures for the
 * same place, which has to be chosen by itself.
 */
export function isAccepted(
  { code, cell, remedies }: ReadingIssue,
  sheet: string,
  answers: readonly ReturnAnswer[],
): boolean {
  if (!remedies.some(({ action }) => action === 'accept')) return false;
  return answers.some(
    (answer) =>
      answer.type === 'accept' &&
      answer.sheet === sheet &&
      answer.cell === cell &&
      (answer.code === undefined ? code !== 'duplicate' : answer.code === code),
  );
}
