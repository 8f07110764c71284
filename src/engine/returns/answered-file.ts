import type { GivenAnswer } from '../../contract/schemas/returns.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { ReturnAnswer } from '../../workbooks/layout/context.ts';
import { inLetters } from './letters.ts';
import type { IgnoredCell, ReturnedFile } from './readings.ts';
import type { Understand } from './understand-file.ts';

/** The file read again with further answers and without those that are taken back. */
export function answeredFile(
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
    case 'column':
    case 'form':
    case 'dash':
      return JSON.stringify([answer.type, answer.sheet, answer.cell]);
    case 'accept':
      return JSON.stringify([answer.type, answer.sheet, answer.cell, answer.code ?? '']);
    default:
      return assertNever(answer);
  }
}
