import type { GivenAnswer } from '../../contract/schemas/returns.ts';
import type { CountedFile, ProposedFigure, ReturnsReading } from '../../contract/views/others.ts';
import { groupBy } from '../../store/group-by.ts';
import type { JudgedFigure } from './judge.ts';
import type { Reading } from './readings.ts';

/** What a person is shown of a reading. */
export function readingView(reading: Reading): ReturnsReading {
  const { judged } = reading;
  const proposed = groupBy(proposals(judged.figures), ({ file }) => file);
  const perFile = groupBy(judged.figures, ({ file }) => file.label);
  const countsOf = (file: string) =>
    countFigures(proposed.get(file) ?? [], perFile.get(file)?.length ?? 0);
  const files = judged.files.map((file) => ({
    ...file,
    tables: file.tables.map(({ meanings: _, columns: __, shape: ___, ...table }) => table),
    counts: countsOf(file.file),
    withdrawn: judged.withdrawn.get(file.file) ?? [],
  }));
  const periods = new Set(
    judged.files.filter(({ status }) => status !== 'rejected').map(({ period }) => period),
  );
  const [period = null] = periods;
  return {
    type: 'done',
    reading: reading.id,
    period: periods.size === 1 ? period : (reading.asked.period ?? null),
    revision: reading.revision,
    files,
    answers: reading.files.flatMap(({ label, answers, ignored }): readonly GivenAnswer[] => [
      ...answers.map((answer) => ({ ...answer, file: label })),
      ...ignored.map((place) => ({ type: 'ignore' as const, file: label, ...place })),
    ]),
    counts: {
      fresh: sum(files.map(({ counts }) => counts.fresh)),
      changed: sum(files.map(({ counts }) => counts.changed)),
      same: sum(files.map(({ counts }) => counts.same)),
      held: sum(files.map(({ counts }) => counts.held)),
    },
  };
}

function countFigures(proposed: readonly ProposedFigure[], all: number): CountedFile['counts'] {
  const sound = proposed.filter((figure) => figure.sound);
  const repeated = proposed.filter(({ kind, from }) => kind !== 'target' && from !== null);
  const count = (change: ProposedFigure['change']) =>
    sound.filter((figure) => figure.change === change).length;
  return {
    fresh: count('new'),
    changed: count('changed'),
    same: count('same'),
    held: all - sound.length,
    repeated: repeated.length,
    differs: repeated.filter(({ change }) => change === 'changed').length,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Whether nothing stands in the way of storing a figure. */
export function isSound({ figure, place, heldBy }: JudgedFigure): boolean {
  return place !== null && figure.value !== null && heldBy.length === 0;
}

/** What would become of every figure whose place is known. */
export function proposals(figures: readonly JudgedFigure[]): readonly ProposedFigure[] {
  return figures.flatMap((judged): readonly ProposedFigure[] => {
    const { file, sheet, figure, place } = judged;
    if (place === null) return [];
    const { indicator, unit, sector, kind, period, stage } = place.key;
    const { from } = place;
    const to = figure.value;
    return [
      {
        file: file.label,
        sheet,
        cell: figure.cell,
        unit,
        indicator,
        sector,
        kind,
        period,
        stage,
        from,
        to,
        change: from === to ? 'same' : from === null ? 'new' : 'changed',
        sound: isSound(judged),
      },
    ];
  });
}
