import type { z } from 'zod';
import type { answerReturnsSchema, GivenAnswer } from '../../contract/schemas/returns.ts';
import type { ReturnsReading } from '../../contract/views/others.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { isCount } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period.ts';
import { err, ok } from '../../domain/result.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { checkSector, findIndicator, findUnit } from '../facts.ts';
import type { Session } from '../session.ts';
import { readAgain } from './read-again.ts';
import type { Reading, ReturnedFile } from './readings.ts';
import { type ReturnsFacts, readReturnsFacts } from './returns-facts.ts';
import type { ReturnsTools } from './tools.ts';

/**
 * Reads the files of a reading again under a person's answers, and against the workspace as it is
 * now; without answers it only does the latter. Answers that are taken back are forgotten. Errors:
 * `not-found` (the reading, the file), `unknown-unit`, `unknown-indicator`, `unknown-period`, `ambiguous-number`, `bad-request`.
 */
export async function answerReturns(
  session: Session,
  tools: ReturnsTools,
  input: z.output<typeof answerReturnsSchema>,
): Answer<ReturnsReading> {
  // In turn: of two answers at once the later one must not forget the earlier.
  return session.inTurn(async () => {
    const found = tools.readings.find(input.reading, session.store);
    if (found === undefined) return err(readingGone(input.reading));
    const today = localDay(session.context.now());
    const facts = await session.store.snapshot((view) => readReturnsFacts(view, today));
    for (const answer of input.answers) {
      const refused = refusedAnswer(answer, found, facts);
      if (refused !== null) return err(refused);
    }
    return ok(readAgain(tools, found, facts, input.answers, input.takenBack));
  });
}

/** `not-found`: only the last few readings are kept, and none after their workspace. */
export function readingGone(reading: string): Failure {
  return failure('not-found', 'Kết quả đọc tệp này không còn giữ nữa. Thả lại các tệp để đọc.', {
    reading,
  });
}

/** Why an answer cannot be heeded; null where it can. */
export function refusedAnswer(
  answer: GivenAnswer,
  reading: Reading,
  facts: ReturnsFacts,
): Failure | null {
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
    case 'column':
      return refusedColumn(answer, file, facts);
    case 'form':
      return answer.form === null || facts.forms.some(({ id }) => id === answer.form)
        ? null
        : formGone(answer.form);
    case 'charset':
    case 'accept':
    case 'ignore':
    case 'dash':
      return null;
    default:
      return assertNever(answer);
  }
}

/** Where rows name the indicators a column names none, and the other way round. */
function refusedColumn(
  { sheet, cell, meaning }: Extract<GivenAnswer, { type: 'column' }>,
  { understood }: ReturnedFile,
  facts: ReturnsFacts,
): Failure | null {
  const table = understood.tables.find(
    (one) => one.sheet === sheet && one.columns?.some((column) => column.cell === cell),
  );
  if (table === undefined) {
    return failure('bad-request', `Ô ${cell} không phải là tiêu đề của cột số liệu nào.`, { cell });
  }
  if (meaning.type === 'ignore') return null;
  const sector = problemOf(checkSector(facts, meaning.sector));
  if (sector !== null) return sector;
  if (table.shape?.names !== 'unit') return null;
  return meaning.indicator === null
    ? failure('bad-request', `Chọn chỉ tiêu của cột có tiêu đề ở ô ${cell}.`, { cell })
    : problemOf(findIndicator(facts, meaning.indicator));
}

/** `not-found`. */
export function formGone(form: string): Failure {
  return failure('not-found', 'Mẫu này không còn trong hồ sơ. Mở lại danh sách mẫu.', { form });
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
