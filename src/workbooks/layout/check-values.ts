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
const SUSPECT_FACTOR = 3;
/** Money collected may exceed the plan. */
const MAY_EXCEED_100: ReadonlySet<string> = new Set(['tl-thu-tai-chinh']);

/** Looks at every figure beside what was to be expected of it. */
export function checkValues(table: DraftTable, context: ReturnContext): ReadingIssue[] {
  const proven = provenThousands(table);
  const amongThousandths = wholesAmongThousandths(table);
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
      among: amongThousandths.has(figure),
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

/** One number with decimals may be a slip; two say that the column's numbers lost their noughts. */
const FEWEST_THOUSANDTHS = 2;

/** 12 between 7.5 and 1.25: numbers of 12.000, 7.500 and 1.250, of which only two show the fault. */
function wholesAmongThousandths({ header, figures }: DraftTable): ReadonlySet<DraftFigure> {
  if (header.names !== 'unit') return new Set();
  const lost = figures.filter(isThousandth);
  const found = [...new Set(lost.map(({ column }) => column))].flatMap((column) => {
    const values = lost.flatMap((one) => (one.column === column ? (one.value ?? []) : []));
    if (values.length < FEWEST_THOUSANDTHS) return [];
    const least = values.reduce((one, other) => Math.min(one, other)) / SUSPECT_FACTOR;
    const most = values.reduce((one, other) => Math.max(one, other)) * SUSPECT_FACTOR;
    return figures.filter(
      ({ value, column: at }) => at === column && value !== null && value >= least && value <= most,
    );
  });
  return new Set(found);
}

function isThousandth({ value, indicator }: DraftFigure): boolean {
  if (value === null || value <= 0 || Number.isInteger(value)) return false;
  return indicator !== null && isCount(indicator.kind) && thousandfold(value) !== null;
}

const NOTHING_KNOWN: FigureReferences = {};

/** What the office holds, and the target that stands in the same table. */
function referencesOf(
  figure: DraftFigure,
  table: DraftTable,
  targets: readonly ValueColumn[],
  context: ReturnContext,
): Expected {
  const stored =
    figure.unit && figure.indicator && figure.sector === ''
      ? context.references(figure.indicator.code, figure.unit)
      : NOTHING_KNOWN;
  if (figure.kind === 'target' || targets.length === 0) return stored;
  const beside = targets
    .map(({ column }) => table.figureAt(figure.row, column))
    .find((one) => one?.indicator === figure.indicator && one?.sector === figure.sector);
  return { ...stored, beside: beside?.value ?? null };
}

type Expected = FigureReferences & {
  /** The target that stands in the same row, even if the office holds another. */
  readonly beside?: number | null;
};

type ScaleDoubt = {
  readonly references: Expected;
  /** A total row says that it is a thousandth of what was meant. */
  readonly proven: boolean;
  /** A number format shows it as «12.000». */
  readonly shown: boolean;
  /** Others of its column and size are thousandths beyond doubt. */
  readonly among: boolean;
};

function isShownAsThousands({ view }: DraftTable, { value, row, column }: DraftFigure): boolean {
  const isSmall = value !== null && value > 0 && value < 1000;
  return isSmall && detailAt(view.grid, row, column)?.thousandths === true;
}

function checkScale(
  { value, indicator }: DraftFigure,
  place: Place,
  { references, proven, shown, among }: ScaleDoubt,
): ReadingIssue[] {
  if (value === null || !indicator || !isCount(indicator.kind) || !Number.isInteger(value))
    return [];
  const { target, beside, lastPeriod, lastYear, baseline } = references;
  const known = [target, beside, lastPeriod, lastYear, baseline];
  const near = known.find((one) => typeof one === 'number' && thousandSuspect(value, one));
  if (near === undefined && !proven && !shown && !among) return [];
  const meant = thousandfold(value);
  const remedies: Remedy[] = meant === null ? [] : [{ action: 'set-value', value: meant }];
  const reason =
    typeof near === 'number'
      ? `so với ${formatDecimal(near)} đã có`
      : proven
        ? 'vì dòng cộng chỉ khớp khi nhân số này với 1.000'
        : shown
          ? `ô hiện là «${value}.000»`
          : 'như các số lẻ khác trong cột';
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
  { value, kind, indicator }: DraftFigure,
  place: Place,
  { lastPeriod }: FigureReferences,
): ReadingIssue[] {
  if (kind !== 'result' || value === null || value <= 0 || !lastPeriod || lastPeriod <= 0)
    return [];
  // A count with decimals is questioned as it is.
  if (indicator && isCount(indicator.kind) && !Number.isInteger(value)) return [];
  const jumped = value > lastPeriod * JUMP_FACTOR || value * JUMP_FACTOR < lastPeriod;
  if (!jumped) return [];
  const text = `${formatDecimal(value)} chênh hơn 3 lần so với ${formatDecimal(lastPeriod)} của kỳ trước. Kiểm tra lại.`;
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
