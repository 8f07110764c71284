import type { FileOutline } from '../../../domain/returns/reading.ts';
import { type Problem, problemsOf } from './problems.ts';

/** The problems of one file. */
export type FileProblems = { readonly file: string; readonly problems: readonly Problem[] };

/** The files in which something has to be looked at, in their order. */
export function problemsByFile(files: readonly FileOutline[]): readonly FileProblems[] {
  return files
    .map((file) => ({ file: file.file, problems: problemsOf(file) }))
    .filter(({ problems }) => problems.length > 0);
}

type Place = { readonly file: string; readonly at: number };

/** The problem before or behind one, across the files; null where there is none. */
export function stepProblem(
  groups: readonly FileProblems[],
  from: Place,
  by: -1 | 1,
): Place | null {
  const group = groups.findIndex(({ file }) => file === from.file);
  const own = groups[group]?.problems.length ?? 0;
  const at = from.at + by;
  if (at >= 0 && at < own) return { file: from.file, at };
  const other = groups[group + by];
  if (other === undefined) return null;
  return { file: other.file, at: by === 1 ? 0 : other.problems.length - 1 };
}
