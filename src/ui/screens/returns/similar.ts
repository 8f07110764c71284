import type { FileOutline, Remedy } from '../../../domain/returns/reading.ts';
import { type Problem, problemsOf } from './problems.ts';

/** A problem with the file it stands in. */
export type Located = { readonly file: FileOutline; readonly problem: Problem };

export type SimilarProblems = ReadonlyMap<string, readonly Located[]>;

/** The open problems of all files by what is alike: the code, and the words where they name something. */
export function similarProblems(files: readonly FileOutline[]): SimilarProblems {
  const groups = new Map<string, Located[]>();
  for (const file of files) {
    for (const problem of problemsOf(file)) {
      if (problem.issue.severity !== 'error') continue;
      const key = likeness(file, problem);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ file, problem }]);
      else group.push({ file, problem });
    }
  }
  return groups;
}

/** The problems like this one that the same remedy mends, itself among them and first. */
export function mendedAlike(
  groups: SimilarProblems,
  self: Located,
  action: Remedy['action'] | null,
): readonly Located[] {
  const group = groups.get(likeness(self.file, self.problem)) ?? [];
  const others = group.filter(
    ({ file, problem }) =>
      (file.file !== self.file.file || problem.id !== self.problem.id) &&
      (action === null || problem.issue.remedies.some((one) => one.action === action)),
  );
  return [self, ...others];
}

const NAME_CODES: ReadonlySet<string> = new Set([
  'unknown-unit',
  'ambiguous-unit',
  'unknown-indicator',
  'ambiguous-indicator',
]);

/** Cells that are no numbers are alike where the same stands in them: «-» is not «khoảng 40». */
const TEXT_CODES: ReadonlySet<string> = new Set(['not-a-number', 'ambiguous-number']);

function likeness(file: FileOutline, { issue, sheet }: Problem): string {
  const { code, cell, message } = issue;
  if (NAME_CODES.has(code)) return JSON.stringify([code, cell === null, withoutPlace(message)]);
  const figures = file.tables.flatMap((table) => (table.sheet === sheet ? table.figures : []));
  const figure = figures.find((one) => one.cell === cell);
  // Which of two numbers counts is another question for each unit.
  const kind = figure?.kind ?? null;
  if (code === 'duplicate') {
    return JSON.stringify([code, kind, figure?.unit ?? withoutPlace(message)]);
  }
  if (!TEXT_CODES.has(code)) return JSON.stringify([code, kind, cell === null]);
  const raw = figure?.raw.trim();
  return JSON.stringify([code, raw ?? withoutPlace(message)]);
}

/** «Ô B12 (trang «BC»): …» without its beginning. */
function withoutPlace(message: string): string {
  return message.replace(/^\S+ [A-Z]+\d+ \(.*?»\): /, '');
}
