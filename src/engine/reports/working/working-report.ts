import { type Failure, failure } from '../../../domain/error.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { IsoDate } from '../../../domain/unit.ts';
import { readFigures } from '../../../store/figures.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { type Replayed, replay } from '../../allocation/allocation-detail.ts';
import type { ReportFacts } from '../report-facts.ts';
import { standAlone } from '../stand-alone.ts';
import { type ColumnSharing, columnSharing } from './column-steps.ts';
import { columnNotes, laterChanges, lockNotes } from './remarks.ts';
import { workingTables } from './working-tables.ts';

type SharedColumn = {
  readonly indicator: Indicator;
  readonly targets: readonly Figure[];
  readonly sharing: ColumnSharing;
  readonly replayed: Extract<Replayed, { readonly type: 'allocation' }>;
};

/**
 * «Biểu thuyết minh cách tính» of one indicator's sharing in the version shown; left out, the only
 * indicator that was shared out. Errors: `unknown-indicator`, `bad-request` where none or several
 * were shared out, or the one asked for was not.
 */
export async function workingReport(
  view: Readable,
  facts: ReportFacts,
  asked: string | undefined,
  today: IsoDate,
): Promise<Result<ReportTable, Failure>> {
  const found = await columnAsked(view, facts, asked);
  if (!found.ok) return found;
  const { indicator, targets, sharing, replayed } = found.value;
  const changes = laterChanges(targets, sharing, replayed);
  return ok(
    workingTables(
      {
        ...standAlone(facts.settings, today),
        subject: `chỉ tiêu ${indicator.name}`,
        period: `năm ${facts.year}`,
        unitOfMeasure: indicator.unit,
        groups: facts.groups,
        present: changes.present,
        notes: [...lockNotes(sharing.detail.request), ...columnNotes(targets, sharing, changes)],
        basisLabel: null,
        receiver: 'Đơn vị',
      },
      replayed,
    ),
  );
}

async function columnAsked(
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
    const sharing = await columnSharing(view, targets);
    if (sharing === null) continue;
    const replayed = replay(sharing.detail);
    if (!replayed.ok || replayed.value.type !== 'allocation') continue;
    columns.push({ indicator, targets, sharing, replayed: replayed.value });
  }
  return columns;
}
