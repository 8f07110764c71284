import type { z } from 'zod';
import type { chartSchema } from '../../contract/schemas/charts.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { ChartFacts, ChartUnit } from '../../domain/chart/chart-facts.ts';
import { indicatorsChart } from '../../domain/chart/indicators-chart.ts';
import type { ChartModel } from '../../domain/chart/model.ts';
import { periodsChart } from '../../domain/chart/periods-chart.ts';
import { sectorsChart } from '../../domain/chart/sectors-chart.ts';
import { unitsChart } from '../../domain/chart/units-chart.ts';
import { yearsChart } from '../../domain/chart/years-chart.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { versionBeside } from '../../domain/version-rules.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { findIndicator, findUnit } from '../facts.ts';
import type { Session } from '../session.ts';
import { chartFacts, drawnIndicators, readYearFacts, type YearFacts } from './year-facts.ts';
import { yearsWithFigures } from './years-with-figures.ts';

export type ChartInput = z.output<typeof chartSchema>;

/**
 * A chart as plain data. Errors: `unknown-version`, `unknown-indicator`, `unknown-unit`,
 * `unknown-period`; `empty` where the year has nothing to draw.
 */
export async function chartView(session: Session, input: ChartInput): Answer<ChartModel> {
  return session.store.snapshot((view) => chartOf(view, input));
}

/** The same of one state of the workspace, beside what else is told of it. */
export async function chartOf(view: Readable, input: ChartInput): Answer<ChartModel> {
  const period = askedPeriod(input);
  if (!period.ok) return period;
  const read = await readYearFacts(view, input);
  if (!read.ok) return read;
  const unit = askedUnit(read.value, input.unit);
  if (!unit.ok) return unit;
  if (input.kind === 'indicators') {
    const each = drawnIndicators(read.value).map((one) => chartFacts(read.value, one, unit.value));
    const who = (unit.value ?? read.value.whole).name;
    return ok(indicatorsChart(each, { who, year: input.year }));
  }
  const indicator = askedIndicator(read.value, input.indicator);
  if (!indicator.ok) return indicator;
  const facts = chartFacts(read.value, indicator.value, unit.value);
  switch (input.kind) {
    case 'units':
      return ok(unitsChart(facts, period.value, input.order));
    case 'periods':
      return ok(periodsChart(facts));
    case 'sectors':
      return ok(sectorsChart(facts, period.value));
    case 'years':
      return ok(
        yearsChart(
          await factsOfYears(view, facts, indicator.value, (year) =>
            versionBeside(
              read.value.facts.versions,
              year,
              read.value.facts.versions.find(({ id }) => id === input.version),
            ),
          ),
        ),
      );
    default:
      return assertNever(input.kind);
  }
}

async function factsOfYears(
  view: Readable,
  facts: ChartFacts,
  indicator: Indicator,
  versionOf: (year: number) => Version | undefined,
): Promise<readonly [ChartFacts, ...ChartFacts[]]> {
  const years = await yearsWithFigures(view, indicator.code, facts.year);
  const each: ChartFacts[] = [];
  for (const year of years) {
    if (year === facts.year) {
      each.push(facts);
      continue;
    }
    const asked = { year, version: versionOf(year)?.id, indicators: [indicator.code] };
    const read = await readYearFacts(view, asked);
    if (read.ok) each.push(chartFacts(read.value, indicator, facts.unit));
  }
  const [first = facts, ...rest] = each;
  return [first, ...rest];
}

function askedIndicator(read: YearFacts, code: string | undefined): Result<Indicator, Failure> {
  if (code !== undefined) return findIndicator(read.facts, code);
  const [first] = drawnIndicators(read);
  if (first !== undefined) return ok(first);
  return err(
    failure(
      'empty',
      `Năm ${read.year} chưa có chỉ tiêu giao hay kết quả để vẽ. Phân bổ chỉ tiêu hoặc ghi báo cáo của đơn vị trước.`,
      { year: read.year },
    ),
  );
}

function askedUnit(
  { facts }: YearFacts,
  code: string | undefined,
): Result<ChartUnit | null, Failure> {
  if (code === undefined || code === ROOT_UNIT) return ok(null);
  const found = findUnit(facts, code);
  return found.ok ? ok({ code, name: found.value.name }) : found;
}

function askedPeriod({ period, year }: ChartInput): Result<string | null, Failure> {
  if (period === undefined) return ok(null);
  const parsed = parsePeriod(period);
  if (!parsed.ok) return parsed;
  if (parsed.value.type !== 'stage' && yearOf(parsed.value) === year) return ok(period);
  return err(
    failure(
      'unknown-period',
      `Kỳ «${period}» không thuộc năm ${year}. Chọn kỳ khác hoặc năm khác.`,
      {
        period,
        year,
      },
    ),
  );
}
