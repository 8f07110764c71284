import type { z } from 'zod';
import type { restoreValueSchema } from '../../contract/schemas/history.ts';
import type { RestoredValue } from '../../contract/views/history.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Figure, FigureKey, FigureSource } from '../../domain/figure.ts';
import { err, ok } from '../../domain/result.ts';
import { readFigures } from '../../store/figures.ts';
import { type HistoryChange, type RestoringDetail, readChange } from '../../store/history.ts';
import { readStepHead } from '../../store/step-heads.ts';
import type { Answer } from '../context.ts';
import { formatDateTime, localDay } from '../date-time.ts';
import { readFacts } from '../facts.ts';
import { checkFigures } from '../plan/set-figures.ts';
import { figureChange } from '../rows.ts';
import { type Session, store } from '../session.ts';
import { changeWords } from './change-words.ts';
import { createNames, namesOfVersions } from './names.ts';

type RestoreValue = z.output<typeof restoreValueSchema>;

/**
 * Puts one figure back to what it was before or after a step, as a step of its own. Errors:
 * `not-found` (the step did not touch the figure), `sealed`, `locked`, `unknown-version`,
 * `unknown-unit`, `unknown-indicator`, `unknown-sector` (no longer there), `read-only`.
 */
export async function restoreValue(session: Session, input: RestoreValue): Answer<RestoredValue> {
  return session.inTurn(async () => {
    const facts = await readFacts(session.store, localDay(session.context.now()));
    const names = createNames(facts, await namesOfVersions(session.store));
    const { step, figure: key, side, why } = input;
    const head = await readStepHead(session.store, step);
    const change = await readChange(session.store, step, 'figures', keyCells(key));
    if (head === null || change === null) return err(notTouched(step));
    const past = figureIn(key, side === 'before' ? change.before : change.after);
    const checked = await checkFigures(session.store, facts, [past]);
    if (!checked.ok) return checked;
    const row = figureChange(past);
    const now = await readRow(session, key);
    const words = changeWords(
      { ...change, before: now, after: side === 'before' ? change.before : change.after },
      names,
    );
    const told = { label: words.label, from: words.from, to: words.to };
    const detail: RestoringDetail = { type: 'restored', step };
    const moment = side === 'before' ? 'trước lúc' : 'lúc';
    const what = `Khôi phục «${words.to}» ${moment} ${formatDateTime(head.at)}`;
    const stored = await store(session, { what, why, detail }, [row]);
    return stored.ok ? ok({ ...stored.value, ...told }) : stored;
  });
}

function keyCells(key: FigureKey): readonly string[] {
  const { kind, version, indicator, unit, sector, period, stage } = key;
  return [kind, version, indicator, unit, sector, period, stage];
}

/** A figure as the history holds it; without a row it says nothing. */
function figureIn(key: FigureKey, row: HistoryChange['after']): Figure {
  const number = (column: string) => {
    const value = row?.[column];
    return typeof value === 'number' ? value : null;
  };
  const text = (column: string) => {
    const value = row?.[column];
    return typeof value === 'string' ? value : null;
  };
  const { kind, version, indicator, unit, sector, period, stage } = key;
  return {
    ...{ kind, version, indicator, unit, sector, period, stage },
    value: number('value'),
    valueTo: number('value_to'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    text: text('text'),
    asOf: text('as_of'),
    // The history holds rows as the definition of their table says.
    source: (row?.source ?? { type: 'typed' }) as FigureSource,
  };
}

/** The figure as it stands, in the form in which the history holds rows. */
async function readRow(session: Session, key: FigureKey): Promise<HistoryChange['after']> {
  const { kind, version, indicator, unit, sector, period, stage } = key;
  const found = await readFigures(session.store, {
    kinds: [kind],
    ...(kind === 'target' ? { versions: [version] } : {}),
    indicators: [indicator],
    units: [unit],
    periods: [period],
  });
  const figure = found.find((each) => each.sector === sector && each.stage === stage);
  if (figure === undefined) return null;
  const { value, valueTo, numerator, denominator, text } = figure;
  const row = { value, value_to: valueTo, numerator, denominator, text };
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null));
}

function notTouched(step: number): Failure {
  return failure('not-found', `Bước ${step} không thay đổi số liệu này.`, { step });
}
