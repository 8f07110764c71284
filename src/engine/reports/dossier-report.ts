import { type Failure, failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import { type Indicator, isCount, isRatio } from '../../domain/indicator.ts';
import { comparePeriods, type Period, parsePeriod, yearOf } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';
import { err, ok } from '../../domain/result.ts';
import { latestResult, resultOfPeriod, yearOutlook } from '../../domain/result-figures.ts';
import { resultLine, toldValue } from '../../domain/result-lines.ts';
import { comparatorPhrase } from '../../domain/vietnamese/comparator-phrase.ts';
import { readFigures } from '../../store/figures.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { buildDossier, type DossierLine } from '../../workbooks/report/dossier.ts';
import { findUnit } from '../facts.ts';
import { comparatorIn, type ReportFacts, reportIndicator } from './report-facts.ts';
import { standAlone } from './stand-alone.ts';
import { resultName } from './standing-results.ts';
import type { TableReport } from './table-report.ts';

export const DOSSIER: TableReport = {
  id: 'dossier',
  title: 'Phiếu chỉ tiêu của đơn vị',
  needs: ['unit'],
  make: async ({ view, facts, unit: asked, today }) => {
    if (asked === undefined) return err(noUnit());
    const unit = findUnit(facts, asked);
    if (!unit.ok) return unit;
    const { year, indicators } = facts;
    const figures = await readFiguresOf(view, facts, asked);
    const results = figures.filter(({ kind }) => kind === 'result');
    const periods = periodsTold(results);
    const shown = indicators.filter(
      ({ code, baseline }) =>
        !baseline &&
        figures.some(({ indicator, kind }) => indicator === code && kind !== 'baseline'),
    );
    return ok(
      buildDossier({
        ...standAlone(facts.settings, today),
        unitName: unit.value.name,
        year,
        periods:
          periods.length === 0 ? ['Thực hiện'] : periods.map(({ period }) => resultName(period)),
        lines: shown.map((indicator) => lineOf(facts, indicator, figures, periods)),
        baselines: baselinesOf(indicators, figures),
        notes: [],
      }),
    );
  },
};

function noUnit(): Failure {
  return failure('bad-request', 'Phiếu chỉ tiêu lập cho một đơn vị. Chọn đơn vị (--unit).', {
    path: 'unit',
  });
}

/** The unit's own figures of the year, totals only; of targets those of the version shown. */
async function readFiguresOf(
  view: Readable,
  { version, year }: ReportFacts,
  unit: string,
): Promise<readonly Figure[]> {
  const all = await readFigures(view, {
    units: [unit],
    kinds: ['target', 'result', 'registered', 'baseline'],
    versions: version === undefined ? [] : [version.id],
  });
  return all.filter(({ sector, kind, period: code }) => {
    if (sector !== '') return false;
    if (kind === 'baseline') return true;
    if (kind !== 'result') return code === String(year);
    const period = parsePeriod(code);
    return period.ok && period.value.type !== 'stage' && yearOf(period.value) === year;
  });
}

type Told = { readonly code: string; readonly period: Period };

function periodsTold(results: readonly Figure[]): readonly Told[] {
  const codes = new Set(
    results.filter(({ stage }) => stage !== 'estimate').map(({ period }) => period),
  );
  return [...codes]
    .flatMap((code): readonly Told[] => {
      const period = parsePeriod(code);
      return period.ok ? [{ code, period: period.value }] : [];
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period));
}

function lineOf(
  facts: ReportFacts,
  indicator: Indicator,
  figures: readonly Figure[],
  periods: readonly Told[],
): DossierLine {
  const own = figures.filter((figure) => figure.indicator === indicator.code);
  const results = own.filter(({ kind }) => kind === 'result');
  const target = own.find(({ kind }) => kind === 'target') ?? null;
  const latest = latestResult(results, facts.year);
  const comparator = comparatorIn(facts, indicator, facts.year);
  const figuresOfUnit = { target, result: latest, outlook: null, before: null };
  const line = resultLine({ kind: indicator.kind, comparator }, figuresOfUnit);
  const told = periods.map(({ code }) => toldValue(indicator.kind, resultOfPeriod(results, code)));
  const measure = isRatio(indicator.kind) ? 'percent' : 'number';
  return {
    indicator: reportIndicator(indicator),
    requirement:
      target?.value === null || target === null || comparator === 'none'
        ? (target?.text ?? '')
        : comparatorPhrase(comparator, target.value, measure),
    registered: own.find(({ kind }) => kind === 'registered')?.value ?? null,
    target: target?.value ?? null,
    results: periods.length === 0 ? [null] : told,
    outlook: toldValue(indicator.kind, yearOutlook(results, facts.year)),
    percent: line.percent,
    remark: results.map(({ text }) => text).findLast((text) => text !== null) ?? '',
  };
}

/** The newest of each. */
function baselinesOf(indicators: readonly Indicator[], figures: readonly Figure[]) {
  return indicators.flatMap(({ code, name, kind }) => {
    const own = figures
      .filter((figure) => figure.kind === 'baseline' && figure.indicator === code)
      .toSorted((a, b) => (a.period < b.period ? -1 : 1));
    const newest = own.findLast(({ value }) => value !== null);
    if (newest === undefined || newest.value === null || !isCount(kind)) return [];
    const period = parsePeriod(newest.period);
    const label = period.ok ? `${name} (${periodLabel(period.value)})` : name;
    return [{ code, label, value: newest.value }];
  });
}
