import { type Failure, failure } from '../../../domain/error.ts';
import { formatPeriodCode, parsePeriod } from '../../../domain/period.ts';
import type { OwnColumn, OwnReport } from '../../../domain/report/own-report.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { IsoDate } from '../../../domain/unit.ts';
import { versionBeside } from '../../../domain/version-rules.ts';
import { readVersions } from '../../../store/versions.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { arithmeticOf, type ReportGroup } from '../../../workbooks/report/report-input.ts';
import { findIndicator } from '../../facts.ts';
import { periodInText } from '../period-in-text.ts';
import {
  comparatorIn,
  type ReportFacts,
  readReportFacts,
  reportIndicator,
} from '../report-facts.ts';
import { standAlone } from '../stand-alone.ts';
import { newestPeriod, standingResults, unitFigures } from '../standing-results.ts';
import { ownBlock } from './own-block.ts';
import type { FilledColumn } from './own-columns.ts';
import { type Asked, periodOfColumn } from './own-period.ts';
import { buildOwnTable } from './own-table.ts';

type OwnTableQuery = Asked & {
  readonly id: string;
  readonly version: string | undefined;
  readonly today: IsoDate;
};

/**
 * A report of one's own for a year and period. Errors: `bad-request` (nothing chosen, or an
 * indicator of words), `unknown-indicator`, `unknown-version`.
 */
export async function ownReportTable(
  view: Readable,
  report: OwnReport,
  query: OwnTableQuery,
): Promise<Result<ReportTable, Failure>> {
  if (report.columns.length === 0) {
    return err(failure('bad-request', 'Biểu chưa có cột nào. Chọn ít nhất một cột.', {}));
  }
  const facts = await readReportFacts(view, query);
  if (!facts.ok) return facts;
  const years = await factsOfYears(view, report, query, facts.value);
  if (!years.ok) return years;
  const columns: FilledColumn[] = [];
  for (const [index, column] of report.columns.entries()) {
    const filled = filledColumn(report, column, index, query, years.value);
    if (!filled.ok) return filled;
    columns.push(filled.value);
  }
  const groups = chosenUnits(facts.value.groups, report);
  if (groups.length === 0) {
    return err(
      failure('bad-request', `Năm ${query.year} không có đơn vị nào trong số đã chọn.`, {
        year: query.year,
      }),
    );
  }
  const parsed = query.period === null ? null : parsePeriod(query.period);
  return ok(
    buildOwnTable({
      ...standAlone(facts.value.settings, query.today),
      id: query.id,
      report,
      periodName: parsed?.ok ? periodInText(parsed.value) : `năm ${query.year}`,
      groups,
      columns,
    }),
  );
}

async function factsOfYears(
  view: Readable,
  report: OwnReport,
  query: OwnTableQuery,
  own: ReportFacts,
): Promise<Result<ReadonlyMap<number, ReportFacts>, Failure>> {
  const years = new Map([[query.year, own]]);
  const versions = await readVersions(view);
  for (const { when } of report.columns) {
    const { year } = periodOfColumn(when, query);
    if (years.has(year)) continue;
    const asked = versions.find(({ id }) => id === query.version);
    const beside = versionBeside(versions, year, asked);
    const facts = await readReportFacts(view, { year, version: beside?.id });
    if (!facts.ok) return facts;
    years.set(year, facts.value);
  }
  return ok(years);
}

function filledColumn(
  report: OwnReport,
  column: OwnColumn,
  index: number,
  query: Asked,
  years: ReadonlyMap<number, ReportFacts>,
): Result<FilledColumn, Failure> {
  const at = periodOfColumn(column.when, query);
  const facts = years.get(at.year);
  if (facts === undefined) throw new Error(`The year ${at.year} was not read`);
  const indicator = findIndicator(facts, column.indicator);
  if (!indicator.ok) return indicator;
  if (arithmeticOf(indicator.value.kind) === 'text') {
    return err(
      failure(
        'bad-request',
        `«${indicator.value.name}» là chỉ tiêu bằng lời, không lập thành cột số được.`,
        { indicator: column.indicator },
      ),
    );
  }
  const results = standingResults(facts, at.period).filter(isOf(column));
  const newest = newestPeriod(results);
  const keyOf = (value: OwnColumn['value']) => `${column.indicator}:${value}`;
  const partner = (value: OwnColumn['value']) => {
    const place = report.columns.findIndex((one) => one.value === value && isBeside(one, column));
    return place < 0 ? null : columnKey(keyOf(value), place);
  };
  return ok({
    key: columnKey(keyOf(column.value), index),
    asked: column,
    block: ownBlock(
      {
        ...reportIndicator(indicator.value),
        comparator: comparatorIn(facts, indicator.value, at.year),
      },
      facts.groups.flatMap(({ units }) => units.map(({ code }) => code)),
      unitFigures(facts, results),
    ),
    at: {
      year: at.year,
      period: at.period ?? (newest === null ? null : formatPeriodCode(newest)),
    },
    from: { target: partner('target'), result: partner('result'), percent: partner('percent') },
  });
}

/** The same column may be chosen twice. */
function columnKey(name: string, place: number): string {
  return `${name}:${place + 1}`;
}

function isOf({ indicator: code }: OwnColumn) {
  return ({ indicator }: { readonly indicator: string }) => indicator === code;
}

function isBeside(one: OwnColumn, other: OwnColumn): boolean {
  return (
    one.indicator === other.indicator && JSON.stringify(one.when) === JSON.stringify(other.when)
  );
}

function chosenUnits(
  groups: readonly ReportGroup[],
  { rows: { units } }: OwnReport,
): readonly ReportGroup[] {
  if (units === null) return groups;
  const chosen = new Set(units);
  return groups
    .map((group) => ({ ...group, units: group.units.filter(({ code }) => chosen.has(code)) }))
    .filter((group) => group.units.length > 0);
}
