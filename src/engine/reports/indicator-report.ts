import { type Failure, failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import { type Indicator, isCount, isRatio } from '../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { err, ok } from '../../domain/result.ts';
import { latestResult } from '../../domain/result-figures.ts';
import type { UnitFigures } from '../../domain/result-lines.ts';
import { receivers } from '../../domain/totals.ts';
import { groupUnits } from '../../domain/unit-groups.ts';
import { readFigures } from '../../store/figures.ts';
import { groupBy } from '../../store/group-by.ts';
import { readSectors } from '../../store/sectors.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { buildIndicator, type IndicatorSpan } from '../../workbooks/report/indicator-years.ts';
import { yearsInWords } from '../../workbooks/report/wording.ts';
import { findIndicator } from '../facts.ts';
import {
  comparatorIn,
  indicatorsWithParts,
  type ReportFacts,
  reportGroups,
  reportIndicator,
} from './report-facts.ts';
import { standAlone } from './stand-alone.ts';
import type { TableReport } from './table-report.ts';

export const INDICATOR: TableReport = {
  id: 'indicator',
  title: 'Biểu chi tiết chỉ tiêu',
  needs: ['indicator'],
  make: async ({ view, facts, indicator: asked, today }) => {
    const found = findIndicator(facts, asked ?? firstShown(facts));
    if (!found.ok) return found;
    const indicator = found.value;
    if (!isCount(indicator.kind) && !isRatio(indicator.kind)) return err(notCounted(indicator));
    const { year } = facts;
    const figures = await readFiguresOf(view, facts, indicator);
    const years = yearsTold(year, figures);
    const units = new Map(
      years.flatMap((each) =>
        receivers(facts.units, { type: 'year', year: each }).map(
          (unit) => [unit.code, unit] as const,
        ),
      ),
    );
    const totals = figures.filter(({ sector }) => sector === '');
    const sectors = (await readSectors(view)).filter(({ code }) =>
      figures.some((figure) => figure.sector === code && yearOfFigure(figure) === year),
    );
    return ok(
      buildIndicator({
        ...standAlone(facts.settings, today),
        indicator: {
          ...reportIndicator(indicator),
          comparator: comparatorIn(facts, indicator, year),
        },
        yearsName: yearsInWords(years),
        year,
        groups: reportGroups(groupUnits([...units.values()])),
        years: years.map((each) => spanOf(`y${each}`, `Năm ${each}`, each, totals)),
        sectors: sectors.map(({ code, name }) =>
          spanOf(
            `s-${code}`,
            name,
            year,
            figures.filter(({ sector }) => sector === code),
          ),
        ),
        notes: [],
      }),
    );
  },
};

function notCounted({ code, name }: Indicator): Failure {
  return failure(
    'bad-request',
    `Biểu chi tiết chỉ lập cho chỉ tiêu số lượng và tỷ lệ; «${name}» không cộng, không tính tỷ lệ được. Chọn chỉ tiêu khác.`,
    { path: 'indicator', indicator: code },
  );
}

/** What is looked at where nothing is asked for: the first that was given out or reported. */
function firstShown({ indicators, targets, results }: ReportFacts): string {
  const shown = indicatorsWithParts(indicators, [...targets, ...results]).filter(
    ({ kind }) => isCount(kind) || isRatio(kind),
  );
  return shown[0]?.code ?? indicators[0]?.code ?? '';
}

/** Targets of each year in the version that counts there, and results of every period. */
async function readFiguresOf(
  view: Readable,
  { versionOf }: ReportFacts,
  { code }: Indicator,
): Promise<readonly Figure[]> {
  const all = await readFigures(view, { kinds: ['target', 'result'], indicators: [code] });
  return all.filter((figure) => {
    if (figure.kind === 'result') return true;
    const own = /^\d{4}$/.test(figure.period) ? Number(figure.period) : null;
    if (own === null) return false;
    return figure.version === versionOf(own)?.id;
  });
}

function yearsTold(year: number, figures: readonly Figure[]): readonly number[] {
  const told = new Set([year]);
  for (const figure of figures) {
    const own = yearOfFigure(figure);
    if (own !== null && figure.value !== null) told.add(own);
  }
  return [...told].toSorted((a, b) => a - b);
}

function yearOfFigure({ period: code }: Figure): number | null {
  const period = parsePeriod(code);
  return period.ok && period.value.type !== 'stage' ? yearOf(period.value) : null;
}

function spanOf(
  key: string,
  name: string,
  year: number,
  figures: readonly Figure[],
): IndicatorSpan {
  const byUnit = groupBy(
    figures.filter((figure) => yearOfFigure(figure) === year),
    ({ unit }) => unit,
  );
  return {
    key,
    name,
    figuresOf: (unit): UnitFigures => {
      const own = byUnit.get(unit) ?? [];
      return {
        target: own.find(({ kind }) => kind === 'target') ?? null,
        result: latestResult(
          own.filter(({ kind }) => kind === 'result'),
          year,
        ),
        outlook: null,
        before: null,
      };
    },
  };
}
