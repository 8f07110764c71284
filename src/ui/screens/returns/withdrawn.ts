import type { CountedFile, WithdrawnFigure } from '../../../contract/views/others.ts';

/** One text for one stored figure that a file leaves out. */
export function withdrawnKey(figure: WithdrawnFigure): string {
  const { kind, indicator, unit, sector, period, stage } = figure;
  return JSON.stringify([kind, indicator, unit, sector, period, stage]);
}

/** What the files leave out and a person wants gone. */
export function clearedOf(
  files: readonly CountedFile[],
  clearing: ReadonlySet<string>,
): readonly WithdrawnFigure[] {
  return files.flatMap(({ withdrawn }) =>
    withdrawn.filter((figure) => clearing.has(withdrawnKey(figure))),
  );
}
