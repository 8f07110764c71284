import { isCount, isRatio } from '../../domain/indicator.ts';
import type { ReadingIssue, Remedy } from '../../domain/returns/reading.ts';
import { formatDecimal, thousandSuspect } from '../../domain/vietnamese/numbers.ts';
import { detailAt } from '../open/sheet-grid.ts';
import { thousandfold } from './cell-number.ts';
import { compareSum, sumRows } from './check-totals.ts';
import type { ValueColumn } from './column-plan.ts';
import type { FigureReferences, ReturnContext } from './context.ts';
import type { DraftFigure } from './draft.ts';
import { issueAt, type Place } from './issues.ts';
import type { DraftTable } from './read-table.ts';

const JUMP_FACTOR = 3;
/** Money collected may exceed the plan. */
const MAY_EXCEED_100: ReadonlySet<string> = new Set(['tl-thu-tai-chinh']);

/** Looks at every figure beside what was to be expected of it. */
export function checkValues(table: DraftTable, context: ReturnContext): ReadingIssue[] {
  const proven = provenThousands(table);
  const hidden = hiddenCells(table);
  const targets = table.plan.values.filter(({ kind }) => kind === 'target');
  return table.figures.flatMap((figure) => {
    if (figure.indicator === null || figure.value === null) return [];
    const place = { sheet: table.view.grid.name, row: figure.row, column: figure.column };
    const references = referencesOf(figure, table, targets, context);
    const doubt = {
      references,
      proven: proven.has(figure),
      shown: isShownAsThousands(table, figure),
    };
    const scale = checkScale(figure, place, doubt);
    return [
      ...(scale.length > 0 ? scale : checkJump(figure, place, references)),
      ...checkHundred(figure, place),
      ...checkHidden(place, hidden),
    ];
  });
}

/** Figures of which a total row says that they are a thousandth of what was meant. */
function provenThousands(table: DraftTable): ReadonlySet<DraftFigure> {
  return new Set(
    sumRows(table).flatMap((sum) => {
      const finding = compareSum(sum);
      return finding.type === 'proves-thousand' ? finding.figures : [];
    }),
  );
}

const NOTHING_KNOWN: FigureReferences = {};

/** What the office holds, and the target that stands in the same table. */
function referencesOf(
  figure: DraftFigure,
  table: DraftTable,
  targets: readonly ValueColumn[],
  context: ReturnContext,
): FigureReferences {
  const stored =
    figure.unit && figure.indicator && figure.sector === ''
      ? context.references(figure.indicator.code, figure.unit)
      : NOTHING_KNOWN;
  const isKnown = stored.target !== undefined && stored.target !== null;
  if (figure.kind === 'target' || isKnown || targets.length === 0) return stored;
  const beside = targets
    .map(({ column }) => table.figureAt(figure.row, column))
    .find((one) => one?.indicator === figure.indicator && one?.sector === figure.sector);
  return { ...stored, target: beside?.value ?? null };
}

type ScaleDoubt = {
  readonly references: FigureReferences;
  /** A total row says that it is a thousandth of what was meant. */
  readonly proven: boolean;
  /** A number format shows it as «12.000». */
  readonly shown: boolean;
};

function isShownAsThousands({ view }: DraftTable, { value, row, column }: DraftFigure): boolean {
  const isSmall = value !== null && value > 0 && value < 1000;
  return isSmall && detailAt(view.grid, row, column)?.thousandths === true;
}

function checkScale(
  { value, indicator }: DraftFigure,
  place: Place,
  { references, proven, shown }: ScaleDoubt,
): ReadingIssue[] {
  if (value === null || !indicator || !isCount(indicator.kind) || !Number.isInteger(value))
    return [];
  const known = [references.target, references.lastPeriod, references.baseline];
  const near = known.find((one) => typeof one === 'number' && thousandSuspect(value, one));
  if (near === undefined && !proven && !shown) return [];
  const meant = thousandfold(value);
  const remedies: Remedy[] = meant === null ? [] : [{ action: 'set-value', value: meant }];
  const reason =
    typeof near === 'number'
      ? `so với ${formatDecimal(near)} đã có`
      : proven
        ? 'vì dòng cộng chỉ khớp khi nhân số này với 1.000'
        : `ô hiện là «${value}.000»`;
  const choice =
    meant === null
      ? 'Kiểm tra lại.'
      : `Sửa thành ${formatDecimal(meant)}, hoặc xác nhận giữ nguyên.`;
  return [
    issueAt(
      'scale-suspect',
      place,
      `${formatDecimal(value)} có thể bị mất ba số 0 (${reason}). ${choice}`,
      [...remedies, { action: 'accept' }],
    ),
  ];
}

function checkJump(
  { value, kind }: DraftFigure,
  place: Place,
  { lastPeriod }: FigureReferences,
): ReadingIssue[] {
  if (kind !== 'result' || value === null || value <= 0 || !lastPeriod || lastPeriod <= 0)
    return [];
  const jumped = value > lastPeriod * JUMP_FACTOR || value * JUMP_FACTOR < lastPeriod;
  if (!jumped) return [];
  const text = `${formatDecimal(value)} chênh hơn 3 lần so với ${formatDecimal(lastPeriod)} của cùng kỳ năm trước. Kiểm tra lại.`;
  return [issueAt('jump', place, text)];
}

function checkHundred({ value, indicator }: DraftFigure, place: Place): ReadingIssue[] {
  if (value === null || !indicator || !isRatio(indicator.kind) || value <= 100) return [];
  const text = `${formatDecimal(value)}% vượt quá 100%. Kiểm tra lại tử số và mẫu số.`;
  const issue = issueAt('over-100', place, text, [{ action: 'accept' }, { action: 'blank' }]);
  return [MAY_EXCEED_100.has(indicator.code) ? { ...issue, severity: 'warning' } : issue];
}

type HiddenCells = { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };

function hiddenCells({ view }: DraftTable): HiddenCells {
  return { rows: new Set(view.grid.hiddenRows), columns: new Set(view.grid.hiddenColumns) };
}

function checkHidden(place: Place, hidden: HiddenCells): ReadingIssue[] {
  const row = hidden.rows.has(place.row);
  if (!row && !hidden.columns.has(place.column)) return [];
  const text = `số liệu nằm trong ${row ? 'dòng' : 'cột'} bị ẩn. Kiểm tra xem có còn dùng không.`;
  return [issueAt('hidden', place, text)];
}
