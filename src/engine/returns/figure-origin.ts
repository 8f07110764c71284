import type { z } from 'zod';
import type { figureOriginSchema } from '../../contract/schemas/returns.ts';
import type { FigureOrigin, ImportedFigure } from '../../contract/views/others.ts';
import type { FigureSource } from '../../domain/figure.ts';
import { ok } from '../../domain/result.ts';
import { readFigures } from '../../store/figures.ts';
import { readFiles } from '../../store/files.ts';
import { type HistoryChange, type HistoryStep, readHistory } from '../../store/history.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';

/** More than anybody changes one cell. */
const MOST_STEPS = 1000;

/**
 * Where the figure of a cell came from: the step that put it there and, where it was read from a file
 * or typed over such a figure, the file's sheet and cell. Steps that were taken back count no more.
 */
export async function figureOrigin(
  session: Session,
  key: z.output<typeof figureOriginSchema>,
): Answer<FigureOrigin> {
  return session.store.snapshot(async (view) => {
    const { kind, version, indicator, unit, sector, period, stage } = key;
    const found = await readFigures(view, {
      kinds: [kind],
      indicators: [indicator],
      units: [unit],
      periods: [period],
    });
    const figure =
      found.find(
        (one) => one.version === version && one.sector === sector && one.stage === stage,
      ) ?? null;
    const cell = { kind, version, indicator, unit, sector, period };
    const { steps } = await readHistory(view, { cell }, { limit: MOST_STEPS });
    const events = standing(steps).flatMap((step) =>
      step.changes.flatMap((change) => {
        const isOwn = change.table === 'figures' && change.key.stage === stage;
        return isOwn ? [{ step, change }] : [];
      }),
    );
    const [last] = events;
    const read = events.find(({ change }) => importOf(change) !== null);
    const imported = read === undefined ? null : await importedFigure(view, read.step, read.change);
    return ok({
      figure,
      step: last === undefined ? null : gestureOf(last.step),
      imported,
      isTypedOver: imported !== null && figure?.source.type !== 'import',
    });
  });
}

function gestureOf({ at, by, what }: HistoryStep): FigureOrigin['step'] {
  return { at, by, what };
}

async function importedFigure(
  view: Parameters<typeof readFiles>[0],
  { at, by }: HistoryStep,
  change: HistoryChange,
): Promise<ImportedFigure | null> {
  const source = importOf(change);
  const file = (await readFiles(view)).find(({ id }) => id === source?.file);
  if (source === null || file === undefined) return null;
  const value = change.after?.value;
  const { sheet, cell } = source;
  return {
    file: file.id,
    sheet,
    cell,
    value: typeof value === 'number' ? value : null,
    raw: source.raw ?? null,
    received: file.received,
    at,
    by,
  };
}

/** The steps that nobody took back, the newest first; those that only took back or brought again are left out. */
function standing(newestFirst: readonly HistoryStep[]): readonly HistoryStep[] {
  const undoneBy = new Map(newestFirst.map(({ step, undoes }) => [step, undoes]));
  const gone = new Set<number>();
  for (const { undoes, redoes } of newestFirst.toReversed()) {
    const step = undoes ?? redoes;
    if (step === null) continue;
    // What is taken back may itself have taken an older step back, which then stands again.
    const older = undoneBy.get(step) ?? null;
    if (undoes !== null) gone.add(step);
    else gone.delete(step);
    if (older === null) continue;
    if (undoes !== null) gone.delete(older);
    else gone.add(older);
  }
  return newestFirst.filter(
    ({ step, undoes, redoes }) => undoes === null && redoes === null && !gone.has(step),
  );
}

function importOf({ after }: HistoryChange): Extract<FigureSource, { type: 'import' }> | null {
  const source = after?.source as FigureSource | undefined;
  return source?.type === 'import' ? source : null;
}
