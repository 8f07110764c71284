import type { z } from 'zod';
import type { previewAnswersSchema } from '../../../contract/schemas/return-forms.ts';
import type { AnswersPreview, ReadAmount } from '../../../contract/views/return-forms.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Answer } from '../../context.ts';
import { localDay } from '../../date-time.ts';
import type { Session } from '../../session.ts';
import { readingGone, refusedAnswer } from '../answer-returns.ts';
import { answeredFile } from '../answered-file.ts';
import { type JudgedFigure, judge } from '../judge.ts';
import { isSound } from '../reading-view.ts';
import { cellKey } from '../readings.ts';
import { readReturnsFacts } from '../returns-facts.ts';
import type { ReturnsTools } from '../tools.ts';
import { understanding } from '../understand-file.ts';

const MOST_SHOWN = 6;

/**
 * What a file would tell under further answers; nothing is kept. Errors: those of answering.
 */
export async function previewAnswers(
  session: Session,
  { readings }: ReturnsTools,
  input: z.output<typeof previewAnswersSchema>,
): Answer<AnswersPreview> {
  const found = readings.find(input.reading, session.store);
  if (found === undefined) return err(readingGone(input.reading));
  const today = localDay(session.context.now());
  const facts = await session.store.snapshot((view) => readReturnsFacts(view, today));
  for (const answer of input.answers) {
    const refused = refusedAnswer(answer, found, facts);
    if (refused !== null) return err(refused);
  }
  const understand = understanding(found.asked, facts);
  const figuresOf = (answers: typeof input.answers) => {
    const files = found.files.map((file) => answeredFile(file, answers, [], understand));
    return judge(files, facts, found.asked).figures.filter(({ file }) => file.label === input.file);
  };
  const before = figuresOf([]);
  const after = figuresOf(input.answers);
  const known = new Set(before.map(textOf));
  return ok({
    before: amountOf(before),
    after: amountOf(after),
    changed: after
      .filter((one) => !known.has(textOf(one)))
      .slice(0, MOST_SHOWN)
      .map(({ sheet, figure: { cell, unit, indicator, value } }) => ({
        ...{ sheet, cell, unit },
        ...{ indicator, value },
      })),
  });
}

function amountOf(figures: readonly JudgedFigure[]): ReadAmount {
  return { figures: figures.length, sound: figures.filter(isSound).length };
}

function textOf({ file, sheet, figure }: JudgedFigure): string {
  const { unit, indicator, sector, kind, period, value } = figure;
  const place = cellKey(file.label, sheet, figure.cell);
  return JSON.stringify([place, unit, indicator, sector, kind, period, value]);
}
