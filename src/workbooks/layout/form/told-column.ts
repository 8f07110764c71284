import { isCount } from '../../../domain/indicator.ts';
import type { ReadColumn } from '../../../domain/returns/reading.ts';
import { cellName } from '../../open/sheet-grid.ts';
import type { PlanInput, ValueColumn } from '../column-plan.ts';
import type { HeaderBlock } from '../header-block.ts';
import type { HeaderPath } from '../header-paths.ts';
import { bracketMeasure, headerMeasure } from '../measure-words.ts';
import { columnPeriod } from '../period-columns.ts';
import type { ToldColumn } from './told.ts';

/**
 * What was told of a column, if it holds here. Of a form a column whose own header names another
 * period than this table («6 tháng» in the return of the year) is not taken.
 */
export function toldOf(path: HeaderPath, input: PlanInput): ToldColumn | null {
  const told = input.told.column(path.column);
  const isOfOther =
    told?.by === 'form' && told.meaning.type === 'figures' && columnPeriod(path, input) === 'other';
  return isOfOther ? null : told;
}

/** A column as a person told it; null for one that is not to be read. */
export function toldColumn(
  { meaning }: ToldColumn,
  path: HeaderPath,
  input: PlanInput,
): ValueColumn | null {
  if (meaning.type === 'ignore') return null;
  const { kind, sector } = meaning;
  const code = input.names === 'unit' ? meaning.indicator : null;
  const indicator = input.context.indicators.find((one) => one.code === code) ?? null;
  return {
    column: path.column,
    indicator,
    sector,
    kind,
    header: path.parts.at(-1) ?? null,
    scale: indicator === null || isCount(indicator.kind) ? scaleOf(path, input) : 1,
    percents: null,
  };
}

/** «Nghìn người» in the header or above the table: who tells what is counted does not take that away. */
function scaleOf({ parts }: HeaderPath, { titleMeasure }: PlanInput): number {
  const own = parts
    .map(({ text }) => headerMeasure(text) ?? bracketMeasure(text))
    .findLast((one) => one !== null);
  const measure = own ?? titleMeasure;
  return measure?.type === 'scale' ? measure.factor : 1;
}

/** What was understood of each column right of the names. */
export function readColumns(
  header: HeaderBlock,
  paths: readonly HeaderPath[],
  values: readonly ValueColumn[],
  toldBy: (path: HeaderPath) => ReadColumn['toldBy'],
): readonly ReadColumn[] {
  return paths.map((path) => {
    const { column, parts } = path;
    const value = values.find((one) => one.column === column);
    const own = parts.findLast((part) => part.column === column);
    const row = own !== undefined && own === parts.at(-1) ? own.row : header.bottom;
    const texts = parts.map(({ text }) => text);
    return {
      cell: cellName(row, column),
      header: texts.join(' – '),
      texts,
      holds: value
        ? {
            type: 'figures',
            indicator: value.indicator?.code ?? null,
            kind: value.kind,
            sector: value.sector,
          }
        : null,
      toldBy: toldBy(path),
    };
  });
}
