import type { ResultRow } from './result-rows.ts';

/** How many of the units have a result in what is shown: «4/13 đơn vị đã báo cáo». */
export function reportedUnits(rows: readonly ResultRow[]): {
  readonly reported: number;
  readonly all: number;
} {
  const units = rows.filter(({ level }) => level === 'unit');
  const reported = units.filter(({ result, parts }) => result !== null || parts !== null);
  return { reported: reported.length, all: units.length };
}
