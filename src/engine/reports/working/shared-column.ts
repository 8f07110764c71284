import { type Failure, failure } from '../../../domain/error.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { readFigures } from '../../../store/figures.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import type { ReportFacts } from '../report-facts.ts';
import { type ColumnSteps, columnSteps } from './column-steps.ts';

export type SharedColumn = {
  readonly indicator: Indicator;
  readonly targets: readonly Figure[];
  readonly steps: ColumnSteps;
};

/**
 * The indicator asked for, with the sharings behind its figures in the version shown; left out, the
 * only one that was shared out. Errors: `unknown-indicator`, `bad-request` where none or several
 * were shared out, or the one asked for was not.
 */
export async function sharedColumn(
  view: Readable,
  facts: ReportFacts,
  asked: string | undefined,
): Promise<Result<SharedColumn, Failure>> {
  const indicator = facts.indicators.find(({ code }) => code === asked);
  if (asked !== undefined && indicator === undefined) {
    return err(failure('unknown-indicator', `Không có chỉ tiêu «${asked}».`, { indicator: asked }));
  }
  const shared = await sharedColumns(view, facts, indicator);
  const [only, another] = shared;
  if (only !== undefined && another === undefined) return ok(only);
  const { year } = facts;
  if (only === undefined) {
    const what = indicator === undefined ? 'chỉ tiêu nào' : `chỉ tiêu «${indicator.name}»`;
    return err(
      failure(
        'bad-request',
        indicator === undefined
          ? `Năm ${year} chưa phân bổ ${what}. Phân bổ chỉ tiêu rồi mở lại biểu này.`
          : `Năm ${year} chưa phân bổ ${what}, các số đang có được nhập tay hoặc đọc từ tệp. Chọn chỉ tiêu khác hoặc phân bổ chỉ tiêu này.`,
        { year, path: 'indicator', indicators: [] },
      ),
    );
  }
  const names = shared.map((each) => each.indicator);
  return err(
    failure(
      'bad-request',
      `Năm ${year} đã phân bổ ${names.length} chỉ tiêu. Chọn một: ${names.map(({ name, code }) => `${name} (${code})`).join('; ')}.`,
      { year, path: 'indicator', indicators: names.map(({ code }) => code) },
    ),
  );
}

async function sharedColumns(
  view: Readable,
  { year, version, indicators }: ReportFacts,
  only: Indicator | undefined,
): Promise<readonly SharedColumn[]> {
  if (version === undefined) return [];
  const figures = await readFigures(view, {
    kinds: ['target'],
    versions: [version.id],
    periods: [String(year)],
    ...(only === undefined ? {} : { indicators: [only.code] }),
  });
  const columns: SharedColumn[] = [];
  for (const indicator of only === undefined ? indicators : [only]) {
    const targets = figures.filter((figure) => figure.indicator === indicator.code);
    const steps = await columnSteps(view, targets);
    if (steps.ofUnits.length > 0 || steps.ofYears !== null) {
      columns.push({ indicator, targets, steps });
    }
  }
  return columns;
}
