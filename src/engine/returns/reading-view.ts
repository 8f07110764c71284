import type { GivenAnswer } from '../../contract/schemas/returns.ts';
import type { ProposedFigure, ReturnsReading } from '../../contract/views/others.ts';
import { countedTogether } from '../../domain/returns/counted-together.ts';
import type { JudgedFigure } from './judge.ts';
import { isNewTarget, tallyReading } from './reading-counts.ts';
import type { Reading } from './readings.ts';

/** What a person is shown of a reading. */
export function readingView(reading: Reading): ReturnsReading {
  const { judged } = reading;
  const { countsOf, overlaps } = tallyReading(judged.figures, isSound);
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
    counts: countedTogether(files, overlaps),
    overlaps,
    plans: [
      ...new Set(
        judged.figures.filter(isNewTarget).flatMap(({ place }) => place?.plan?.name ?? []),
      ),
    ],
  };
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
