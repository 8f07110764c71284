import { isCount } from '../../domain/indicator.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import type { Sector } from '../../domain/sector.ts';
import { searchKey } from '../../domain/vietnamese/names.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { cellName } from '../open/sheet-grid.ts';
import type { DraftFigure } from './draft.ts';
import { isSexHeader } from './header-words.ts';
import { issueAt } from './issues.ts';
import type { DraftTable } from './read-table.ts';
import { BLANK_REMEDY } from './remedies.ts';

type Placed = { readonly figure: DraftFigure; readonly table: DraftTable };
type Found = { readonly table: DraftTable; readonly issue: ReadingIssue };

/** A whole with the parts of one way to divide it: by sectors, or into men and women. */
type Division = {
  readonly whole: Placed;
  readonly parts: readonly Placed[];
  readonly bySex: boolean;
};

/** A message names so many other cells. */
const MOST_NAMED = 4;

/**
 * Holds counts against the sum of their sectors, or of men and women: `part-exceeds-whole` at all of
 * them where the sum is larger, since any of them may be wrong; `total-mismatch` where parts that
 * should make the whole come to less. «Trong đó» and «Chia ra» need not name every sector.
 */
export function checkParts(
  tables: readonly DraftTable[],
  sectors: readonly Sector[],
): readonly Found[] {
  return divisions(tables, sectors).flatMap((division) => {
    const { whole, parts } = division;
    const total = whole.figure.value;
    const values = parts.map(({ figure }) => figure.value);
    if (total === null || !values.every((value) => value !== null && Number.isInteger(value))) {
      return [];
    }
    // One part that is too large by itself is an error of its own.
    if (values.some((value) => (value ?? 0) > total)) return [];
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    if (sum > total) return exceeding(division, sum, total);
    return sum < total && isComplete(division, sectors) ? [short(division, sum, total)] : [];
  });
}

function exceeding({ whole, parts }: Division, sum: number, total: number): readonly Found[] {
  const cells = parts.map(({ figure }) => cellOf(figure));
  const more = cells.length > MOST_NAMED ? ', …' : '';
  const named = `${cells.slice(0, MOST_NAMED).join(', ')}${more}`;
  const words = `các phần ở ô ${named} cộng lại được ${formatDecimal(sum)}, lớn hơn tổng ${formatDecimal(total)} ở ô ${cellOf(whole.figure)}. Sửa số sai, hoặc để trống.`;
  return [whole, ...parts].map((one) => ({
    table: one.table,
    issue: issueAt('part-exceeds-whole', placeOf(one), words, [BLANK_REMEDY]),
  }));
}

function short({ whole }: Division, sum: number, total: number): Found {
  const words = `tổng số ghi ${formatDecimal(total)} nhưng các phần cộng lại được ${formatDecimal(sum)}. Kiểm tra lại từng phần.`;
  return { table: whole.table, issue: issueAt('total-mismatch', placeOf(whole), words) };
}

function divisions(tables: readonly DraftTable[], sectors: readonly Sector[]): readonly Division[] {
  const sexes = new Set(sectors.flatMap(({ code, name }) => (isSexHeader(name) ? [code] : [])));
  const parts = new Map<string, Placed[]>();
  const isPart = ({ sector, indicator }: DraftFigure) =>
    sector !== '' || (indicator?.parent !== null && sexIn(indicator?.name ?? '') !== null);
  if (!tables.some(({ figures }) => figures.some(isPart))) return [];
  const wholes = new Map<string, Placed>();
  const doubled = new Set<string>();
  const seen = new Set<string>();
  for (const table of tables) {
    for (const figure of table.figures) {
      const { indicator, sector } = figure;
      if (indicator === null || figure.unit === null || !isCount(indicator.kind)) continue;
      const own = keyOf(figure, indicator.code);
      const place = `${own}|${sector}`;
      if (seen.has(place)) doubled.add(own);
      seen.add(place);
      if (sector === '') wholes.set(own, { figure, table });
      for (const key of partKeys(figure, sexes)) {
        const group = parts.get(key);
        if (group) group.push({ figure, table });
        else parts.set(key, [{ figure, table }]);
      }
    }
  }
  return [...parts].flatMap(([key, group]) => {
    const own = key.slice(key.indexOf(' ') + 1);
    const whole = wholes.get(own);
    // Which of two figures for one place counts is asked first.
    if (!whole || doubled.has(own) || group.length < 2) return [];
    const bySex = !key.startsWith('sector ');
    // Two indicators of women are not men and women.
    if (key.startsWith('sex-indicator ') && !isPair(group)) return [];
    return [{ whole, parts: group, bySex }];
  });
}

/** By which division of which whole a figure is a part: «sector …», «sex …». */
function partKeys(figure: DraftFigure, sexes: ReadonlySet<string>): readonly string[] {
  const { indicator, sector } = figure;
  if (indicator === null) return [];
  if (sector !== '') {
    return [`${sexes.has(sector) ? 'sex' : 'sector'} ${keyOf(figure, indicator.code)}`];
  }
  return indicator.parent !== null && sexIn(indicator.name) !== null
    ? [`sex-indicator ${keyOf(figure, indicator.parent)}`]
    : [];
}

function isPair(group: readonly Placed[]): boolean {
  const named = group.map(({ figure }) => sexIn(figure.indicator?.name ?? ''));
  return named.length === 2 && named.includes('nam') && named.includes('nu');
}

/** «Kết nạp đoàn viên nữ» counts women. */
function sexIn(name: string): 'nam' | 'nu' | null {
  const last = name.trim().split(/\s+/).at(-1) ?? '';
  if (!isSexHeader(last)) return null;
  return searchKey(last) === 'nam' ? 'nam' : 'nu';
}

function keyOf({ unit, kind, period }: DraftFigure, indicator: string): string {
  return [unit, indicator, kind, period].join('|');
}

/** Men and women make the whole, and so does every sector there is. */
function isComplete({ parts, bySex }: Division, sectors: readonly Sector[]): boolean {
  if (bySex) return parts.length === 2;
  const given = new Set(parts.map(({ figure }) => figure.sector));
  const asked = sectors.filter(({ ended, name }) => !ended && !isSexHeader(name));
  return asked.every(({ code }) => given.has(code));
}

function cellOf({ row, column }: DraftFigure): string {
  return cellName(row, column);
}

function placeOf({ figure, table }: Placed) {
  return { sheet: table.view.grid.name, row: figure.row, column: figure.column };
}
