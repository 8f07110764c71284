import { parsePeriod } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';
import { parsePeriodTitle } from '../../domain/period-title.ts';
import type { CellMeaning, ReadingIssue } from '../../domain/returns/reading.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { searchKey } from '../../domain/vietnamese/names.ts';
import type { ReturnContext } from '../layout/context.ts';
import { fileIssue, issueAt } from '../layout/issues.ts';
import { standingIn } from '../layout/name-forms.ts';
import type { Matchers } from '../layout/name-matching.ts';
import type { DraftTable } from '../layout/read-table.ts';
import { type SheetView, viewSheet } from '../layout/sheet-view.ts';
import { titleMeanings } from './form-meanings.ts';
import { readFormTable } from './form-values.ts';
import type { FormMarker } from './marker.ts';
import type { MarkedBook } from './read-marker.ts';

/** Begins the line that names the unit. */
const HEAD = 'Đơn vị báo cáo';

/** A filled-in form, with its unit and period, as certain as its marker. */
export type ReadForm = {
  readonly table: DraftTable;
  readonly unit: string | null;
  readonly period: string | null;
  readonly issues: readonly ReadingIssue[];
  readonly meanings: readonly CellMeaning[];
};

/**
 * Reads a form of this office by its marker: every cell is known, nothing is matched by name.
 * null where it has to be read like any other sheet: of another workspace, with rows moved, or of a
 * unit or an indicator that the lists no longer have.
 */
export function readForm(
  marked: MarkedBook,
  context: ReturnContext,
  matchers: Matchers,
): ReadForm | null {
  const { marker, form } = marked;
  if (form === null || isForeign(marker, context)) return null;
  if (!context.units.some(({ code }) => code === marker.unit && code !== ROOT_UNIT)) return null;
  const known = new Map(context.indicators.map((indicator) => [indicator.code, indicator]));
  if (!marker.rows.every(({ indicator }) => known.has(indicator))) return null;
  const view = viewSheet(form);
  const found = unitOf(view, marker, context, matchers);
  const { period, issues } = periodOf(view, marker, context);
  const table = readFormTable({ view, marker, context, known, unit: found.unit, period });
  const added = marked.sheets.filter((sheet) => sheet !== form && sheet.rows.length > 0);
  return {
    table,
    unit: found.unit,
    period,
    issues: [
      ...found.issues,
      ...issues,
      ...added.map(({ name }) =>
        fileIssue(
          'form-changed',
          `Trang tính «${name}» được thêm vào biểu mẫu và không được đọc. Nếu có số liệu, nhập vào trang «${form.name}».`,
        ),
      ),
    ],
    meanings: titleMeanings(view, marker),
  };
}

/** What to say of a marked book that is read like any other; a doubt without a cell is the file's. */
export function formDoubts(
  { marker, form, sheets }: MarkedBook,
  context: ReturnContext,
): readonly ReadingIssue[] {
  if (isForeign(marker, context)) {
    // Whoever says for which period it is has seen it.
    if (context.answers?.some(({ type }) => type === 'period')) return [];
    const text = 'Biểu mẫu này được lập từ một hồ sơ khác.';
    const title = marker.titles.find((one) => one.text.startsWith(HEAD));
    const isAlone = sheets.every((sheet) => sheet === form || sheet.rows.length === 0);
    if (title === undefined || form === null || !isAlone) {
      const remedy = 'Nếu đúng là báo cáo gửi cho hồ sơ này, chọn kỳ của báo cáo.';
      return [fileIssue('period-mismatch', `${text} ${remedy}`)];
    }
    const remedy = 'Xác nhận nếu đúng là báo cáo gửi cho hồ sơ này.';
    const place = { sheet: form.name, ...title };
    return [issueAt('period-mismatch', place, `${text} ${remedy}`, [{ action: 'accept' }])];
  }
  return [
    fileIssue(
      'form-changed',
      'Biểu mẫu đã bị đổi dòng, cột, tiêu đề hoặc danh mục đã thay đổi, nên được đọc theo tên như tệp thường. Xem lại từng số liệu.',
    ),
  ];
}

/** A workspace that has no name of its own, as in a test, asks nothing. */
function isForeign(marker: FormMarker, { workspace }: ReturnContext): boolean {
  return workspace !== undefined && workspace !== marker.workspace;
}

/** The marker's unit, unless the file was named after another one. */
function unitOf(
  { grid }: SheetView,
  marker: FormMarker,
  { answers, fileName }: ReturnContext,
  matchers: Matchers,
): { readonly unit: string | null; readonly issues: readonly ReadingIssue[] } {
  const given = answers?.findLast((answer) => answer.type === 'unit' && answer.sheet === grid.name);
  if (given?.type === 'unit') return { unit: given.unit, issues: [] };
  const others = standingIn(searchKey(fileName.replace(/\.[^.]*$/, '')), matchers.places);
  // «Mường Ảng, Điện Biên»: a file may well name the province beside its own unit.
  if (others.length === 0 || others.includes(marker.unit)) return { unit: marker.unit, issues: [] };
  const text = `biểu mẫu của đơn vị này, nhưng tên tệp «${fileName}» chỉ đơn vị khác. Chọn đơn vị.`;
  const candidates = [
    { unit: marker.unit, reason: 'Biểu mẫu lập cho đơn vị này' },
    ...others.map((unit) => ({ unit, reason: 'Tên tệp' })),
  ];
  const remedies = [{ action: 'choose-unit', candidates } as const];
  const title = marker.titles.find((one) => one.text.startsWith(HEAD));
  const issue =
    title === undefined
      ? fileIssue('ambiguous-unit', `Trang «${grid.name}»: ${text}`, remedies)
      : issueAt('ambiguous-unit', { sheet: grid.name, ...title }, text, remedies);
  return { unit: null, issues: [issue] };
}

function periodOf(
  view: SheetView,
  marker: FormMarker,
  { answers, period: asked }: ReturnContext,
): { readonly period: string; readonly issues: readonly ReadingIssue[] } {
  const answered = answers?.findLast((answer) => answer.type === 'period');
  if (answered) return { period: answered.period, issues: [] };
  if (asked === undefined || asked === marker.period) return { period: marker.period, issues: [] };
  const text = `biểu mẫu lập cho ${labelOf(marker.period)}, khác kỳ đang nhận là ${labelOf(asked)}. Chọn lại kỳ, hoặc hỏi lại đơn vị.`;
  const title = marker.titles.find((one) => parsePeriodTitle(one.text) !== null);
  const issue =
    title === undefined
      ? fileIssue('period-mismatch', text)
      : issueAt('period-mismatch', { sheet: view.grid.name, ...title }, text, [
          { action: 'accept' },
        ]);
  return { period: asked, issues: [issue] };
}

function labelOf(code: string): string {
  const period = parsePeriod(code);
  return `«${period.ok ? periodLabel(period.value) : code}»`;
}
