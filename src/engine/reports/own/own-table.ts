import { isRatio } from '../../../domain/indicator.ts';
import type { OwnReport } from '../../../domain/report/own-report.ts';
import type { ReportCell, ReportRow, ReportTable } from '../../../domain/report/table.ts';
import { type ResultLine, rankLines } from '../../../domain/result-lines.ts';
import { titleLines } from '../../../workbooks/report/annex-title.ts';
import { layColumns } from '../../../workbooks/report/column-widths.ts';
import { groupedRows, type PartRows, TOTAL_ROW } from '../../../workbooks/report/grouped-rows.ts';
import { barePercentNotes } from '../../../workbooks/report/progress-notes.ts';
import {
  arithmeticOf,
  type ReportGroup,
  unitOfMeasureLine,
} from '../../../workbooks/report/report-input.ts';
import { numberCell, numberIn, sumCell, textCell } from '../../../workbooks/report/sums.ts';
import { type FilledColumn, ownCell, ownHeader, shownAs } from './own-columns.ts';

type OwnTableInput = Pick<ReportTable, 'letterhead' | 'signature'> & {
  readonly id: string;
  readonly report: OwnReport;
  /** What the title closes with: «năm 2020», «6 tháng đầu năm 2020». */
  readonly periodName: string;
  /** The chosen units under their headings, in protocol order. */
  readonly groups: readonly ReportGroup[];
  /** At least one. */
  readonly columns: readonly FilledColumn[];
};

/** A table as a person put it together; what can be counted from columns of the table is a live formula. */
export function buildOwnTable(input: OwnTableInput): ReportTable {
  const { report, columns } = input;
  const lines = new Lines(input);
  const rows = withTotal(
    groupedRows(lines.groups, report.total === 'top' ? 'top' : 'bottom', {
      unit: (unit) => columns.map((column) => lines.ofUnit(column, unit.code)),
      group: (group) => columns.map((column) => lines.ofParts(column, group, false)),
      total: (total) => columns.map((column) => lines.ofParts(column, total, true)),
    }),
    report,
  );
  const header = ownHeader(columns);
  const shown = [
    { key: 'ordinal', format: 'ordinal', decimals: 0 } as const,
    { key: 'unit', format: 'text', decimals: 0 } as const,
    ...columns.map(shownAs),
  ];
  const preferred = report.orientation === 'landscape' ? 'landscape' : 'portrait';
  const laid = layColumns({ columns: shown, header, rows }, preferred);
  const title = report.title === '' ? report.name : report.title;
  // A title that names a year says for itself what it is about.
  const closing = /\b(?:19|20)\d\d\b/.test(title) ? '' : input.periodName;
  return {
    id: input.id,
    title: titleLines(title, closing, laid.orientation)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    paper: { kind: 'stand-alone', orientation: laid.orientation },
    letterhead: input.letterhead,
    annexLabel: null,
    attachedTo: null,
    asOf: null,
    unitOfMeasure: unitOfMeasureLine(columns.map(({ block }) => block.indicator)),
    columns: laid.columns,
    header,
    rows,
    notes: [...report.notes.filter((note) => note !== ''), ...notesOfRatios(input)],
    signature: input.signature,
  };
}

/** What no total counts in; the columns of one indicator and period share a block. */
function notesOfRatios({ report, groups, columns }: OwnTableInput): readonly string[] {
  if (report.total === 'none' && report.rows.show === 'flat') return [];
  const blocks = new Set(
    columns.map(({ block }) => block).filter(({ indicator }) => isRatio(indicator.kind)),
  );
  const units = groups.flatMap((group) => group.units);
  const notes = [...blocks].flatMap(({ indicator, ofUnit }) =>
    barePercentNotes(units.map(({ code }) => ofUnit(code))).map(
      (note) => `«${indicator.name}»: ${note}`,
    ),
  );
  return [...new Set(notes)];
}

function withTotal(rows: readonly ReportRow[], report: OwnReport): readonly ReportRow[] {
  if (report.total === 'none') return rows.filter(({ id }) => id !== TOTAL_ROW);
  if (report.rows.units === null) return rows;
  // The sum of chosen units is not the province's total.
  return rows.map((row) =>
    row.id === TOTAL_ROW ? { ...row, cells: row.cells.with(1, textCell('Cộng')) } : row,
  );
}

/** The lines of the table: units, or the groups themselves where only these are shown. */
class Lines {
  readonly groups: readonly ReportGroup[];
  readonly #input: OwnTableInput;
  readonly #ranks = new Map<string, ReadonlyMap<string, number | null>>();

  constructor(input: OwnTableInput) {
    this.#input = input;
    this.groups = this.#ordered(this.#shown());
  }

  ofUnit(column: FilledColumn, code: string): ReportCell {
    return ownCell(column, this.#line(column, code), numberCell, this.#rankOf(column, code));
  }

  /** Counts are live sums; what the whole was given stands, even where it is not all given out yet. */
  ofParts(column: FilledColumn, { parts, units }: PartRows, isTotal: boolean): ReportCell {
    const { groups, report } = this.#input;
    const isWhole = isTotal && report.rows.units === null;
    const codes = units.map(({ code }) => code);
    const members =
      report.rows.show === 'groups'
        ? groups.flatMap((group) => group.units.map(({ code }) => code))
        : codes;
    return ownCell(column, column.block.ofUnits(members, isWhole), (value) => {
      if (arithmeticOf(column.block.indicator.kind) !== 'count') return numberCell(value);
      const each = codes.map((code) => {
        const line = this.#line(column, code);
        return numberCell(column.asked.value === 'target' ? line.target : line.result);
      });
      const sum = sumCell(parts, each);
      return value !== null && value !== numberIn(sum) ? numberCell(value) : sum;
    });
  }

  #shown(): readonly ReportGroup[] {
    const { groups, report } = this.#input;
    switch (report.rows.show) {
      case 'grouped':
        return groups;
      case 'flat':
        return [{ title: '', units: groups.flatMap(({ units }) => units) }];
      case 'groups':
        return [{ title: '', units: groups.map(({ title }) => ({ code: title, name: title })) }];
    }
  }

  #ordered(groups: readonly ReportGroup[]): readonly ReportGroup[] {
    const { report, columns } = this.#input;
    const { order } = report;
    const by = order.type === 'column' ? columns[order.column] : undefined;
    if (order.type !== 'column' || by === undefined) return groups;
    const codes = groups.flatMap(({ units }) => units.map(({ code }) => code));
    const places = this.#rankMap(by, codes);
    const amountOf = (code: string) =>
      by.asked.value === 'rank'
        ? (places.get(code) ?? null)
        : numberIn(ownCell(by, this.#line(by, code)));
    const sign = order.descending ? -1 : 1;
    return groups.map(({ title, units }) => ({
      title,
      units: units.toSorted((a, b) => {
        const [left, right] = [amountOf(a.code), amountOf(b.code)];
        if (left === null || right === null) {
          return left === right ? 0 : left === null ? 1 : -1;
        }
        return sign * (left - right);
      }),
    }));
  }

  #line({ block }: FilledColumn, code: string): ResultLine {
    const { groups, report } = this.#input;
    if (report.rows.show !== 'groups') return block.ofUnit(code);
    const units = groups.find(({ title }) => title === code)?.units ?? [];
    return block.ofUnits(
      units.map((unit) => unit.code),
      false,
    );
  }

  #rankOf(column: FilledColumn, code: string): number | null {
    if (column.asked.value !== 'rank') return null;
    const known = this.#ranks.get(column.key);
    if (known !== undefined) return known.get(code) ?? null;
    const codes = this.groups.flatMap(({ units }) => units.map((unit) => unit.code));
    const map = this.#rankMap(column, codes);
    this.#ranks.set(column.key, map);
    return map.get(code) ?? null;
  }

  #rankMap(column: FilledColumn, codes: readonly string[]): ReadonlyMap<string, number | null> {
    const places = rankLines(codes.map((code) => this.#line(column, code)));
    return new Map(codes.map((code, index) => [code, places[index] ?? null]));
  }
}
