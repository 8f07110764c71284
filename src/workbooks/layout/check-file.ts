import { isCount } from '../../domain/indicator.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { cellName } from '../open/sheet-grid.ts';
import type { DraftFigure } from './draft.ts';
import { issueAt } from './issues.ts';
import type { DraftTable } from './read-table.ts';

/** A message names so many other cells. */
const MOST_NAMED = 3;

type Located = { readonly figure: DraftFigure; readonly table: DraftTable };

/** Checks that look across the tables of one file; each issue stands with the table of its cell. */
export function checkFile(tables: readonly DraftTable[]): ReadonlyMap<DraftTable, ReadingIssue[]> {
  const issues = new Map<DraftTable, ReadingIssue[]>(tables.map((table) => [table, []]));
  const all = tables.flatMap((table) => table.figures.map((figure) => ({ figure, table })));
  for (const { table, issue } of [...duplicates(all), ...exceedingParts(all)]) {
    issues.get(table)?.push(issue);
  }
  return issues;
}

type Finding = { readonly table: DraftTable; readonly issue: ReadingIssue };

/** Two figures for one place: neither is better, so both are questioned. */
function duplicates(all: readonly Located[]): Finding[] {
  const groups = new Map<string, Located[]>();
  for (const one of all) {
    const key = keyOf(one.figure);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length < 2 ? [] : group.map((one) => duplicateOf(one, group)),
  );
}

function keyOf({ unit, indicator, sector, kind, period }: DraftFigure): string | null {
  return unit && indicator ? [unit, indicator.code, sector, kind, period].join('|') : null;
}

function duplicateOf(one: Located, group: readonly Located[]): Finding {
  const others = group
    .slice(0, MOST_NAMED + 1)
    .filter((other) => other !== one)
    .slice(0, MOST_NAMED)
    .map(({ figure, table }) => `${cellName(figure.row, figure.column)} (${table.view.grid.name})`);
  const text = `cùng đơn vị và chỉ tiêu với ô ${others.join(', ')}. Để trống ô không dùng.`;
  return {
    table: one.table,
    issue: issueAt('duplicate', placeOf(one), text, [{ action: 'blank' }]),
  };
}

/** «Trong đó»: a part is never larger than its whole. */
function exceedingParts(all: readonly Located[]): Finding[] {
  const wholes = new Map(all.map((one) => [keyOf(one.figure), one.figure]));
  return all.flatMap((one) => {
    const { figure } = one;
    const parent = figure.indicator?.parent;
    if (!parent || !figure.indicator || !isCount(figure.indicator.kind)) return [];
    const whole = wholes.get(
      keyOf({ ...figure, indicator: { ...figure.indicator, code: parent } }),
    );
    if (!whole?.indicator || !isCount(whole.indicator.kind)) return [];
    if (figure.value === null || whole.value === null || figure.value <= whole.value) return [];
    const text = `phần «trong đó» ${formatDecimal(figure.value)} lớn hơn tổng ${formatDecimal(whole.value)} ở ô ${cellName(whole.row, whole.column)}. Kiểm tra lại hai số.`;
    const issue = issueAt('part-exceeds-whole', placeOf(one), text, [{ action: 'blank' }]);
    return [{ table: one.table, issue }];
  });
}

function placeOf({ figure, table }: Located) {
  return { sheet: table.view.grid.name, row: figure.row, column: figure.column };
}
