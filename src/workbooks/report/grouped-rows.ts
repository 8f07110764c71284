import type { ReportCell, ReportRow } from '../../domain/report/table.ts';
import { romanNumeral } from '../../domain/vietnamese/roman-numeral.ts';
import type { ReportGroup, ReportUnit } from './report-input.ts';
import { BLANK, textCell } from './sums.ts';

/** Ids of the rows that a group's or the table's figures are made of. */
export type PartRows = {
  readonly id: string;
  /** Rows whose figures add up to this one: units of a group, groups of the table. */
  readonly parts: readonly string[];
  /** All units below it. */
  readonly units: readonly ReportUnit[];
};

export type CellMakers = {
  readonly unit: (unit: ReportUnit) => readonly ReportCell[];
  readonly group: (rows: PartRows) => readonly ReportCell[];
  readonly total: (rows: PartRows) => readonly ReportCell[];
};

export const TOTAL_ROW = 'total';

/**
 * Rows of a table of units: group, its units, …, and «Tổng cộng» at the top or the bottom. A single
 * group has no row of its own. Groups and total are sums of what stands right below them, so
 * nothing is counted twice.
 */
export function groupedRows(
  groups: readonly ReportGroup[],
  totalAt: 'top' | 'bottom',
  makers: CellMakers,
): readonly ReportRow[] {
  const filled = groups.filter((group) => group.units.length > 0);
  const named = filled.length > 1;
  const body = filled.flatMap((group, index): readonly ReportRow[] => {
    const units = group.units.map((unit, place) => unitRow(unit, place + 1, makers));
    return named ? [groupRow(group, index, makers), ...units] : units;
  });
  const total = totalRow(filled, named, makers);
  return totalAt === 'top' ? [total, ...body] : [...body, total];
}

/** The id of a row of a unit in the report, by which sums name it. */
export function unitRowId(unit: ReportUnit): string {
  return `unit:${unit.code}`;
}

function unitRow(unit: ReportUnit, ordinal: number, makers: CellMakers): ReportRow {
  return {
    id: unitRowId(unit),
    kind: 'unit',
    cells: [{ type: 'number', value: ordinal }, textCell(unit.name), ...makers.unit(unit)],
  };
}

function groupRow(group: ReportGroup, index: number, makers: CellMakers): ReportRow {
  const id = groupRowId(index);
  const cells = makers.group({ id, parts: group.units.map(unitRowId), units: group.units });
  return {
    id,
    kind: 'group',
    cells: [textCell(romanNumeral(index + 1)), textCell(group.title), ...cells],
  };
}

function totalRow(groups: readonly ReportGroup[], named: boolean, makers: CellMakers): ReportRow {
  const units = groups.flatMap((group) => group.units);
  const parts = named ? groups.map((_, index) => groupRowId(index)) : units.map(unitRowId);
  const cells = makers.total({ id: TOTAL_ROW, parts, units });
  return { id: TOTAL_ROW, kind: 'total', cells: [BLANK, textCell('Tổng cộng'), ...cells] };
}

function groupRowId(index: number): string {
  return `group:${index + 1}`;
}
