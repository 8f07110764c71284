import type { z } from 'zod';
import type { answerReturnsSchema, GivenAnswer } from '../../contract/schemas/returns.ts';
import type { ReturnsReading } from '../../contract/views/others.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { isCount } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period.ts';
import { err, ok } from '../../domain/result.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import type { ReturnAnswer } from '../../workbooks/layout/context.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { findIndicator, findUnit } from '../facts.ts';
import type { Session } from '../session.ts';
import { judge } from './judge.ts';
import { inLetters } from './letters.ts';
import { readingView, shownFigures } from './reading-view.ts';
import type { IgnoredCell, Reading, ReturnedFile } from './readings.ts';
import { type ReturnsFacts, readReturnsFacts } from './returns-facts.ts';
import type { ReturnsTools } from './tools.ts';
import { type Understand, understanding } from './understand-file.ts';

/**
 * Reads the files of a reading again under a person's answers, and against the workspace as it is
 * now; without answers it only does the latter. Answers that are taken back are forgotten. Errors:
 * `not-found` (the reading, the file), `unknown-unit`, `unknown-indicator`, `unknown-period`, `ambiguous-number`, `bad-request`.
 */
export async function answerReturns(
  session: Session,
  { readings }: ReturnsTools,
  input: z.output<typeof answerReturnsSchema>,
): Answer<ReturnsReading> {
  // In turn: of two answers at once the later one must not forget the earlier.
  return session.inTurn(async () => {
    const found = readings.find(input.reading, session.store);
    if (found === undefined) return err(readingGone(input.reading));
    const today = localDay(session.context.now());
    const facts = await session.store.snapshot((view) => readReturnsFacts(view, today));
    for (const answer of input.answers) {
      const refused = refusedAnswer(answer, found, facts);
      if (refused !== null) return err(refused);
    }
    const understand = understanding(found.asked, facts);
    const files = found.files.map((file) =>
      answered(file, input.answers, input.takenBack ?? [], understand),
    );
    const judged = judge(files, facts);
    const reading = {
      ...found,
      files,
      judged,
      shown: shownFigures(judged.figures),
      revision: found.revision + 1,
    };
    readings.keep(reading);
    return ok(readingView(reading));
  });
}

/** `not-found`: only the last few readings are kept, and none after their workspace. */
export function readingGone(reading: string): Failure {
  return failure('not-found', 'Kết quả đọc tệp này không còn giữ nữa. Thả lại các tệp để đọc.', {
    reading,
  });
}

function answered(
  file: ReturnedFile,
  given: readonly GivenAnswer[],
  takenBack: readonly GivenAnswer[],
  understand: Understand,
): ReturnedFile {
  const isOwn = ({ file: label }: GivenAnswer) => label === file.label;
  const own = given.filter(isOwn);
  const dropped = takenBack.filter(isOwn);
  if (own.length + dropped.length === 0) return file;
  // To one question the later answer counts.
  const replaced = new Set([...dropped, ...own].map(keyOf));
  const isKept = (answer: FileAnswer) => !replaced.has(keyOf(answer));
  const said = [...new Map(own.map((answer) => [keyOf(answer), answer])).values()];
  const answers = [...file.answers.filter(isKept), ...said.flatMap(readAnswer)];
  const ignored = [
    ...file.ignored.filter((place) => isKept({ type: 'ignore', ...place })),
    ...said.flatMap((answer) =>
      answer.type === 'ignore' ? [{ sheet: answer.sheet, cell: answer.cell }] : [],
    ),
  ];
  const next = { ...file, answers, ignored, ...inLetters(file.raw, answers) };
  return { ...next, understood: understand(next) };
}

type FileAnswer = ReturnAnswer | ({ readonly type: 'ignore' } & IgnoredCell);

/** An answer as the reading of a file takes it; what is ignored is left out after the reading. */
function readAnswer({ file: _, ...answer }: GivenAnswer): readonly ReturnAnswer[] {
  return answer.type === 'ignore' ? [] : [answer];
}

function keyOf(answer: FileAnswer): string {
  switch (answer.type) {
    case 'period':
    case 'charset':
      return answer.type;
    case 'unit':
    case 'indicator':
    case 'value':
    case 'ignore':
      return JSON.stringify([answer.type, answer.sheet, answer.cell]);
    case 'accept':
      return JSON.stringify([answer.type, answer.sheet, answer.cell, answer.code ?? '']);
    default:
      return assertNever(answer);
  }
}

function refusedAnswer(answer: GivenAnswer, reading: Reading, facts: ReturnsFacts): Failure | null {
  const file = reading.files.find(({ label }) => label === answer.file);
  if (file === undefined) {
    return failure('not-found', `Không có tệp «${answer.file}» trong lần đọc này.`, {
      file: answer.file,
    });
  }
  switch (answer.type) {
    case 'unit':
      return problemOf(findUnit(facts, answer.unit));
    case 'indicator':
      return problemOf(findIndicator(facts, answer.indicator));
    case 'period':
      return problemOf(parsePeriod(answer.period));
    case 'value':
      return refusedValue(answer, file, facts);
    case 'charset':
    case 'accept':
    case 'ignore':
      return null;
    default:
      return assertNever(answer);
  }
}

/** A typed value passes no checks of a cell's own text, so the plain ones stand here. */
function refusedValue(
  { sheet, cell, value }: Extract<GivenAnswer, { type: 'value' }>,
  { understood }: ReturnedFile,
  facts: ReturnsFacts,
): Failure | null {
  if (value === null) return null;
  const figure = understood.tables
    .filter((table) => table.sheet === sheet)
    .flatMap(({ figures }) => figures)
    .find((one) => one.cell === cell);
  const indicator = facts.indicators.find(({ code }) => code === figure?.indicator);
  const details = { sheet, cell, value };
  if (value < 0) {
    return failure('bad-request', `Ô ${cell} không nhận số âm. Gõ lại số.`, details);
  }
  if (indicator === undefined || !isCount(indicator.kind) || Number.isInteger(value)) return null;
  return failure(
    'ambiguous-number',
    `Ô ${cell}: «${indicator.name}» là số đếm nên phải là số nguyên, không phải ${formatDecimal(value)}. Gõ lại đủ chữ số.`,
    details,
  );
}

function problemOf(
  result: { readonly ok: true } | { readonly ok: false; readonly error: Failure },
): Failure | null {
  return result.ok ? null : result.error;
}
