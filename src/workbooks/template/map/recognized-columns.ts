import { type Indicator, isCount, isRatio } from '../../../domain/indicator.ts';
import { formatPeriodCode, parsePeriod, yearOf } from '../../../domain/period.ts';
import { parsePeriodTitle } from '../../../domain/period-title.ts';
import type { FilledKind } from '../../../domain/template/filling.ts';
import { searchKey } from '../../../domain/vietnamese/names.ts';
import { type PlanInput, planColumns, type ValueColumn } from '../../layout/column-plan.ts';
import { certainIndicator, sectorOf } from '../../layout/header-indicator.ts';
import { type HeaderPath, headerPaths } from '../../layout/header-paths.ts';
import { type HeaderRole, headerRole } from '../../layout/header-words.ts';
import type { TableInput } from '../../layout/read-table.ts';
import { titleLines } from '../../layout/titles.ts';
import type { Asked } from './form-place.ts';

/** A column that takes figures; a null indicator is told by the rows. */
export type RecognizedColumn = {
  readonly column: number;
  readonly kind: FilledKind;
  readonly indicator: Indicator | null;
  readonly sector: string;
  readonly period: string;
  /** «Thực hiện cả năm»: no figure of a part of the year. */
  readonly isWholeYear?: boolean;
  readonly scale: number;
  /** Beside numbers of things the per cents, where a row of a ratio has its value. */
  readonly percents: number | null;
};

/** A column whose numbers follow from others and that nothing is known to fill: «Xếp thứ». */
export type DerivedColumn = { readonly column: number };

export type UnknownColumn = {
  readonly column: number;
  readonly row: number;
  readonly headerColumn: number;
  readonly text: string;
  readonly message: string;
  readonly reason: 'unknown-indicator' | 'ambiguous-indicator';
};

export type RecognizedColumns = {
  readonly columns: readonly RecognizedColumn[];
  readonly derived: readonly DerivedColumn[];
  readonly unknown: readonly UnknownColumn[];
};

const COMPARED = /\b(so sanh|so voi|tang|giam|chenh lech)\b|%/;
const GIVEN = /\b(giao|phan bo)( cac)? chi tieu\b/;
const REPORTED = /\b(ket qua|bao cao)\b/;
const TARGETS = /\bchi tieu\b/;
const TOLD =
  /\b(ket qua|bao cao|thuc hien|tong hop|tinh hinh|tien do|danh gia|dang ky|theo doi|hoan thanh)\b/;
const WHOLE_YEAR = /\bca nam\b/;
const REMAINING = /^con (thieu|lai|phai)\b/;
/** What follows from the other columns; «Tăng lương», «Giảm nghèo» do not. */
const DERIVED =
  /^((tang|giam|tang giam|chenh lech|tang giam chenh lech)( so voi .*| so .*)?|con (thieu|lai|phai)\b.*|xep thu|xep hang|thu hang)$/;

/**
 * What the columns of a table take. A header that names a period of its own («Thực hiện năm 2019»)
 * takes that period's figures; the others take those of `period`, what the form is filled for.
 */
export function recognizeColumns(
  input: TableInput,
  period: string,
  asked: Asked,
): RecognizedColumns {
  const { view, header } = input;
  const paths = headerPaths(view, header);
  const plan = { ...input, paths, sheet: view.grid.name, names: header.names, period };
  const gives = givesTargets(input);
  const taken = new Map<number, RecognizedColumn>();
  const unknown: UnknownColumn[] = [];
  for (const code of [period, ...otherPeriods(paths, period, asked.year)]) {
    const found = planColumns({ ...plan, period: code });
    for (const value of found.values) {
      const path = paths.find(({ column }) => column === value.column);
      if (taken.has(value.column) || path === undefined) continue;
      if (code !== period && !namesPeriod(path, code, asked.year)) continue;
      const own = header.names === 'unit' && value.indicator === null ? yearOnly(path, plan) : null;
      if (value.indicator === null && own === null && header.names === 'unit') {
        const issue = found.issues.find(({ column }) => column === value.column)?.issue;
        const part = value.header ?? path.parts.at(-1);
        if (issue === undefined || part === undefined) continue;
        if (unknown.some(({ column }) => column === value.column)) continue;
        unknown.push({
          column: value.column,
          row: part.row,
          headerColumn: part.column,
          text: part.text,
          message: issue.message,
          reason:
            issue.code === 'ambiguous-indicator' ? 'ambiguous-indicator' : 'unknown-indicator',
        });
        continue;
      }
      const kind = own === null ? kindOf(value, path, gives) : 'result';
      const isWholeYear = kind === 'result' && isOfWholeYear(path);
      taken.set(value.column, {
        column: value.column,
        kind,
        indicator: value.indicator ?? own,
        sector: value.sector,
        period: kind === 'result' && !isWholeYear ? code : yearCode(code),
        ...(isWholeYear ? { isWholeYear } : {}),
        scale: value.scale,
        percents: value.percents?.isCertain ? value.percents.column : null,
      });
    }
  }
  const derived: DerivedColumn[] = [];
  for (const path of paths) {
    if (taken.has(path.column) || unknown.some(({ column }) => column === path.column)) continue;
    const role = lowestRole(path);
    const column = beyondFigures(path, role, [...taken.values()], plan, period);
    if (column !== null) taken.set(path.column, column);
    else if (role === 'attainment' || isDerived(path) || isCompared(path, role))
      derived.push({ column: path.column });
    else if (role === 'other') unknown.push(...unknownOther(path));
  }
  return {
    columns: [...taken.values()].sort((left, right) => left.column - right.column),
    derived,
    unknown: unknown.filter(({ column }) => !taken.has(column)),
  };
}

/** «BIỂU GIAO CHỈ TIÊU …», «CHỈ TIÊU KẾT NẠP …»: its columns hold targets where their headers do not say otherwise. */
function givesTargets({ view, header }: TableInput): boolean {
  const words = titleLines(view, 0, header.top).map(({ text }) => searchKey(text));
  if (words.some((line) => TARGETS.test(line)) && !words.some((line) => TOLD.test(line)))
    return true;
  return words.some((line) => GIVEN.test(line)) && !words.some((line) => REPORTED.test(line));
}

/** Bases are neither given out nor reported: their column holds them, unless its header says otherwise. */
function kindOf({ kind, indicator }: ValueColumn, path: HeaderPath, gives: boolean): FilledKind {
  if (indicator?.baseline && !path.parts.some(({ text }) => SAID.has(headerRole(text)))) {
    return 'baseline';
  }
  return kind === 'result' && gives && !saysResult(path) ? 'target' : kind;
}

const SAID: ReadonlySet<HeaderRole | null> = new Set([
  'target',
  'result',
  'registered',
  'estimate',
] as const);

function saysResult({ parts }: HeaderPath): boolean {
  return parts.some(({ text }) => ['result', 'estimate'].includes(headerRole(text) ?? ''));
}

function isDerived({ parts }: HeaderPath): boolean {
  return parts.some(({ text }) => DERIVED.test(searchKey(text)));
}

/** «So sánh với cùng kỳ năm trước». */
function isCompared({ parts }: HeaderPath, role: HeaderRole | null): boolean {
  return role === 'previous' && COMPARED.test(searchKey(parts.at(-1)?.text ?? ''));
}

/** «Cả năm» alone below the name of an indicator: its result of the year. */
function yearOnly({ column, parts }: HeaderPath, plan: PlanInput): Indicator | null {
  if (searchKey(parts.at(-1)?.text ?? '') !== 'ca nam') return null;
  return certainIndicator({ column, parts: parts.slice(0, -1) }, plan);
}

function isOfWholeYear({ parts }: HeaderPath): boolean {
  return parts.some(({ text }) => WHOLE_YEAR.test(searchKey(text)));
}

/** «Tăng lương» begins like a column that follows from others, and says something else. */
function unknownOther(path: HeaderPath): readonly UnknownColumn[] {
  const part = path.parts.at(-1);
  if (part === undefined) return [];
  const { row, column, text } = part;
  const message = `không có chỉ tiêu «${text}». Chỉ định cột này, hoặc để nguyên.`;
  return [
    { column: path.column, row, headerColumn: column, text, message, reason: 'unknown-indicator' },
  ];
}

/** Columns that a return is not read for, but a form of the office has: last year's, estimates, per cents. */
function beyondFigures(
  path: HeaderPath,
  role: HeaderRole | null,
  before: readonly RecognizedColumn[],
  plan: PlanInput,
  period: string,
): RecognizedColumn | null {
  const words = path.parts.map(({ text }) => searchKey(text)).join(' ');
  const sector = sectorOf(path, plan);
  // «Cùng kỳ» alone in a column speaks of what the title speaks of.
  const titled = path.parts.length === 1 ? plan.titleIndicator : null;
  const own = plan.names === 'unit' ? (certainIndicator(path, plan) ?? titled) : null;
  const base = { column: path.column, sector, scale: 1, percents: null };
  switch (role) {
    case 'previous': {
      if (COMPARED.test(words) || (plan.names === 'unit' && own === null)) return null;
      const isTarget = path.parts.some(({ text }) => headerRole(text) === 'target');
      const kind = isTarget ? 'target' : 'result';
      const same = /\bcung ky\b/.test(words) && kind === 'result';
      const code = same ? oneYearBefore(period) : String(Number(yearCode(period)) - 1);
      return { ...base, kind, indicator: own, period: code };
    }
    case 'estimate':
      if (plan.names === 'unit' && own === null) return null;
      return { ...base, kind: 'estimate', indicator: own, period: yearCode(period) };
    case 'attainment':
    case 'other': {
      const last = beside(path.column, before, own, sector);
      if (last === undefined) return null;
      const isOfCount = last.indicator === null || isCount(last.indicator.kind);
      if (!isOfCount && (role === 'other' || !isRatio(last.indicator.kind))) return null;
      if (role === 'other' && !REMAINING.test(searchKey(path.parts.at(-1)?.text ?? ''))) {
        return null;
      }
      const kind = role === 'attainment' ? 'attainment' : 'remaining';
      const whole = last.isWholeYear ? { isWholeYear: true } : {};
      return { ...base, ...whole, kind, indicator: last.indicator, period: last.period };
    }
    default:
      return null;
  }
}

/** The result, else the target, in the nearest column before, of the same indicator. */
function beside(
  column: number,
  before: readonly RecognizedColumn[],
  own: Indicator | null,
  sector: string,
): RecognizedColumn | undefined {
  const left = before
    .filter((one) => one.column < column && one.sector === sector)
    .filter((one) => own === null || one.indicator?.code === own.code)
    .sort((one, other) => one.column - other.column);
  return (
    left.findLast(({ kind }) => kind === 'result') ?? left.findLast(({ kind }) => kind === 'target')
  );
}

function lowestRole({ parts }: HeaderPath): HeaderRole | null {
  return parts.map(({ text }) => headerRole(text)).findLast((one) => one !== null) ?? null;
}

/** Periods that headers name besides the form's own. */
function otherPeriods(
  paths: readonly HeaderPath[],
  period: string,
  year: number,
): readonly string[] {
  const codes = paths.flatMap((path) => [...periodsIn(path, year)]);
  return [...new Set(codes)].filter((code) => code !== period);
}

function namesPeriod(path: HeaderPath, code: string, year: number): boolean {
  return periodsIn(path, year).has(code);
}

function periodsIn({ parts }: HeaderPath, year: number): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ text }) => {
      const named = parsePeriodTitle(text, year);
      const bare = /^\s*(?:19|20)\d{2}\s*$/.test(text) ? [text.trim()] : [];
      const inside = named === null ? (text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []) : [];
      return [...(named === null ? [] : [formatPeriodCode(named)]), ...bare, ...inside];
    }),
  );
}

/** The year that a period ends in. */
export function yearCode(code: string): string {
  const parsed = parsePeriod(code);
  return parsed.ok ? String(yearOf(parsed.value)) : code;
}

/** The same period of the year before: `2020-H1` → `2019-H1`. */
export function oneYearBefore(code: string): string {
  return code.replaceAll(/\d{4}/g, (digits) => String(Number(digits) - 1));
}
