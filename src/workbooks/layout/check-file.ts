import { type Indicator, isCount, isRatio } from '../../domain/indicator.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import type { Sector } from '../../domain/sector.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { cellName } from '../open/sheet-grid.ts';
import { checkParts } from './check-parts.ts';
import { ratioMismatch } from './check-ratios.ts';
import type { DraftFigure } from './draft.ts';
import { fileIssue, issueAt } from './issues.ts';
import { type WholesOfPart, wholesByPart } from './parts-of-wholes.ts';
import type { DraftTable } from './read-table.ts';

/** A message names so many other cells. */
const MOST_NAMED = 3;

/** A figure with its table and the one text for its place in the workspace; null: not known yet. */
type Located = {
  readonly figure: DraftFigure;
  readonly table: DraftTable;
  readonly key: string | null;
};

/** Checks that look across the tables of one file; each issue stands with the table of its cell. */
export function checkFile(
  tables: readonly DraftTable[],
  indicators: readonly Indicator[],
  sectors: readonly Sector[],
): ReadonlyMap<DraftTable, ReadingIssue[]> {
  const issues = new Map<DraftTable, ReadingIssue[]>(tables.map((table) => [table, []]));
  const all = tables.flatMap((table) =>
    table.figures.map((figure): Located => ({ figure, table, key: keyOf(figure) })),
  );
  const doubled = groupsOf([...duplicates(all), ...twiceListed(all)], ({ table }) => table);
  for (const [table, findings] of doubled) {
    const known = all.filter((one) => one.table === table && one.key !== null);
    issues.set(table, [...toldOf(findings, known.length)]);
  }
  for (const { table, issue } of exceedingParts(all, wholesByPart(indicators)))
    issues.get(table)?.push(issue());
  for (const { table, issue } of checkParts(tables, sectors)) issues.get(table)?.push(issue);
  for (const { table, issue } of mismatchedRatios(all)) issues.get(table)?.push(issue);
  return issues;
}

type Finding = { readonly table: DraftTable; readonly issue: () => ReadingIssue };

/** So many doubled figures of a table are told one by one. */
const MOST_TOLD = 2000;

/**
 * A table whose every known figure is doubled is no return: after so many of them one problem of the
 * whole table holds all of its figures back, as theirs would.
 */
function toldOf(findings: readonly Finding[], known: number): readonly ReadingIssue[] {
  if (findings.length <= MOST_TOLD || findings.length < known) {
    return findings.map(({ issue }) => issue());
  }
  const count = formatDecimal(findings.length);
  const text = `Cả ${count} số liệu của bảng đều trùng đơn vị và chỉ tiêu với ô khác. Kiểm tra lại tên đơn vị ở từng dòng.`;
  const told = findings.slice(0, MOST_TOLD).map(({ issue }) => issue());
  return [...told, fileIssue('duplicate', text)];
}

/** Two figures for one place: neither is better, so both are questioned. */
function duplicates(all: readonly Located[]): Finding[] {
  return [...groupsOf(all, ({ key }) => key).values()].flatMap((group) =>
    group.length < 2 ? [] : group.map((one) => duplicateOf(one, group)),
  );
}

/** By key; those without one are left out. */
function groupsOf<T, K>(
  all: readonly T[],
  key: (one: T) => K | null,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const name = key(one);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

function keyOf({ unit, indicator, sector, kind, period }: DraftFigure): string | null {
  return unit && indicator ? [unit, indicator.code, sector, kind, period].join('|') : null;
}

function duplicateOf(one: Located, group: readonly Located[]): Finding {
  return { table: one.table, issue: () => duplicateIssue(one, group) };
}

function duplicateIssue(one: Located, group: readonly Located[]): ReadingIssue {
  const others = group
    .slice(0, MOST_NAMED + 1)
    .filter((other) => other !== one)
    .slice(0, MOST_NAMED)
    .map(({ figure, table }) => `${cellName(figure.row, figure.column)} (${table.view.grid.name})`);
  const text = `cùng đơn vị và chỉ tiêu với ô ${others.join(', ')}. Để trống ô không dùng.`;
  return issueAt('duplicate', placeOf(one), text, [{ action: 'blank' }]);
}

/**
 * A unit in two rows of one table, or of two tables with the same columns: one of the rows is
 * another unit's, so not even a figure that stands in one of them alone is sure.
 */
function twiceListed(all: readonly Located[]): Finding[] {
  const alike = tablesAlike(new Set(all.map(({ table }) => table)));
  const units = groupsOf(all, ({ figure, table, key }) => {
    const columns = alike.get(table);
    return key === null || columns === undefined ? null : `${columns} ${figure.unit}`;
  });
  return [...units.values()].flatMap(inDoubledRows);
}

/** One number for the tables of units that have the same columns. */
function tablesAlike(tables: ReadonlySet<DraftTable>): ReadonlyMap<DraftTable, number> {
  const known: string[] = [];
  const numbers = new Map<DraftTable, number>();
  for (const table of tables) {
    if (table.header.names !== 'unit' || table.sectors !== null) continue;
    const columns = table.plan.values
      .map(({ indicator, sector, kind }) => [indicator?.code, sector, kind].join(' '))
      .join('|');
    if (!known.includes(columns)) known.push(columns);
    numbers.set(table, known.indexOf(columns));
  }
  return numbers;
}

/** The figures of one unit that have no rival themselves, where others of its rows have one. */
function inDoubledRows(group: readonly Located[]): Finding[] {
  const [first] = group;
  const isInOneRow = ({ table, figure }: Located) =>
    table === first?.table && figure.row === first.figure.row;
  if (group.every(isInOneRow)) return [];
  const rivals = groupsOf(group, ({ key }) => key);
  if (![...rivals.values()].some(isInSeveralRows)) return [];
  const text =
    'đơn vị này đứng ở nhiều dòng, chưa rõ dòng nào là của đơn vị. Sửa tên đơn vị, hoặc để trống ô này.';
  return [...rivals.values()].flatMap((located) => {
    const [one, other] = located;
    if (!one || other) return [];
    const issue = () => issueAt('duplicate', placeOf(one), text, [{ action: 'blank' }]);
    return [{ table: one.table, issue }];
  });
}

function isInSeveralRows([first, ...others]: readonly Located[]): boolean {
  return others.some(
    ({ table, figure }) =>
      figure.row !== first?.figure.row || table.view.grid.name !== first.table.view.grid.name,
  );
}

/** «Trong đó», a sector: a part is never larger than its whole. */
function exceedingParts(all: readonly Located[], wholesOfPart: WholesOfPart): Finding[] {
  if (!all.some(({ figure }) => isPart(figure, wholesOfPart))) return [];
  const wholes = new Map(all.map(({ key, figure }) => [key, figure]));
  return all.flatMap((one) => {
    const { figure } = one;
    const whole = wholesOf(figure, wholesOfPart)
      .map((key) => wholes.get(key))
      .find((found) => isExceeded(found, figure));
    if (!whole || figure.value === null || whole.value === null) return [];
    const text = `phần «trong đó» ${formatDecimal(figure.value)} lớn hơn tổng ${formatDecimal(whole.value)} ở ô ${cellName(whole.row, whole.column)}. Kiểm tra lại hai số.`;
    const issue = () => issueAt('part-exceeds-whole', placeOf(one), text, [{ action: 'blank' }]);
    return [{ table: one.table, issue }];
  });
}

/** Per cents beside their own counts. */
function mismatchedRatios(
  all: readonly Located[],
): readonly { readonly table: DraftTable; readonly issue: ReadingIssue }[] {
  const ratios = all.filter(({ figure }) => figure.indicator && isRatio(figure.indicator.kind));
  if (ratios.length === 0) return [];
  const known = new Map(all.map(({ key, figure }) => [key, figure.value]));
  return ratios.flatMap(({ table, figure }) => {
    const { indicator } = figure;
    const countOf = (code: string) => {
      const key = indicator ? keyOf({ ...figure, indicator: { ...indicator, code } }) : null;
      return key === null ? null : (known.get(key) ?? null);
    };
    const issue = ratioMismatch(table.view.grid.name, figure, countOf);
    return issue ? [{ table, issue }] : [];
  });
}

/** Keys of the figures of which this one is a part: its indicator's wholes, and its unit's own total. */
function wholesOf(figure: DraftFigure, wholesOfPart: WholesOfPart): readonly string[] {
  const { indicator, sector } = figure;
  if (!indicator || !isCount(indicator.kind) || !isPart(figure, wholesOfPart)) return [];
  const wholes = wholesOfPart.get(indicator.code) ?? [];
  const keys = [
    ...wholes.map((code) => keyOf({ ...figure, indicator: { ...indicator, code } })),
    sector === '' ? null : keyOf({ ...figure, sector: '' }),
  ];
  return keys.filter((key) => key !== null);
}

function isPart({ indicator, sector }: DraftFigure, wholesOfPart: WholesOfPart): boolean {
  return sector !== '' || (indicator !== null && wholesOfPart.has(indicator.code));
}

function isExceeded(whole: DraftFigure | undefined, { value }: DraftFigure): boolean {
  if (!whole?.indicator || !isCount(whole.indicator.kind)) return false;
  return value !== null && whole.value !== null && value > whole.value;
}

function placeOf({ figure, table }: Located) {
  return { sheet: table.view.grid.name, row: figure.row, column: figure.column };
}
