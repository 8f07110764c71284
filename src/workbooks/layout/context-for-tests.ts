import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Indicator } from '../../domain/indicator.ts';
import type { Sector } from '../../domain/sector.ts';
import type { Unit } from '../../domain/unit.ts';
import { type CellDetail, detailKey, type SheetGrid } from '../open/sheet-grid.ts';
import type { ReturnContext } from './context.ts';

const ROOT = join(import.meta.dirname, '../../..');

export function json<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

const ROOT_UNIT: Unit = {
  code: 'tinh',
  name: 'LĐLĐ tỉnh Điện Biên',
  kind: 'province',
  parent: null,
  order: 0,
  from: null,
  to: null,
  aliases: [],
};

/** Điện Biên 2020 with its own units and the program's own indicators. */
export function dienBien(more: Partial<ReturnContext> = {}): ReturnContext {
  const { units } = json<{ units: Unit[] }>('resources/programmes/units/dien-bien-2020.json');
  return {
    fileName: 'bao-cao.xlsx',
    units: [ROOT_UNIT, ...units],
    indicators: json<{ indicators: Indicator[] }>('resources/programmes/indicators.json')
      .indicators,
    sectors: json<{ sectors: Sector[] }>('resources/programmes/sectors.json').sectors,
    period: '2020-H1',
    kind: 'result',
    references: () => ({}),
    ...more,
  };
}

/** A sheet from rows of values, merges written `C5:E5`, and details by cell. */
export function sheetOf(
  rows: SheetGrid['rows'],
  merges: readonly string[] = [],
  details: Readonly<Record<string, CellDetail>> = {},
): SheetGrid {
  const at = (cell: string) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { row: Number(digits) - 1, column: column - 1 };
  };
  return {
    name: 'BC',
    visibility: 'visible',
    rows,
    merges: merges.map((merge) => {
      const [first = 'A1', last = first] = merge.split(':');
      const [from, to] = [at(first), at(last)];
      return { top: from.row, left: from.column, bottom: to.row, right: to.column };
    }),
    details: new Map(
      Object.entries(details).map(([cell, detail]) => {
        const { row, column } = at(cell);
        return [detailKey(row, column), detail];
      }),
    ),
    hiddenRows: [],
    hiddenColumns: [],
  };
}
