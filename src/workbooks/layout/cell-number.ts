import type { IndicatorKind } from '../../domain/indicator.ts';
import { isCount, isRatio } from '../../domain/indicator.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import {
  formatDecimal,
  type NumberKind,
  parseTyped,
  type TypedNumber,
} from '../../domain/vietnamese/numbers.ts';
import { type CellDetail, type CellValue, detailAt, valueAt } from '../open/sheet-grid.ts';
import { formulaProblem } from './cell-formula.ts';
import { issueAt, type Place } from './issues.ts';
import { BLANK_REMEDY, setValue } from './remedies.ts';
import type { SheetView } from './sheet-view.ts';

/** What a value cell holds: a number, nothing, or something that has to be asked about. */
export type CellNumber = {
  readonly value: number | null;
  /** Chưa báo cáo, «-», «…», «x»: no figure, and nothing to ask. */
  readonly blank: boolean;
  readonly raw: string;
  readonly issues: readonly ReadingIssue[];
};

const THOUSAND = 1000;
const COMPARED =
  /^(?:(?:đạt|từ|trên|khoảng|khoảng trên|ít nhất|tối thiểu|>=|>|≥)\s*)*(\d[\d.,]*\s*%?)(?:\s*trở lên)?$/iu;

/** The number kind by which cells of an indicator are read; null where it holds words (mốc, định tính). */
export function numberKindOf(kind: IndicatorKind): NumberKind | null {
  if (isCount(kind)) return 'count';
  if (isRatio(kind)) return 'percent';
  return kind === 'average' ? 'decimal' : null;
}

export type CellHints = {
  /** An assigned value: «từ 70% trở lên» is its 70. */
  readonly isTarget?: boolean;
  /** A bare fraction stands for per cents: 0.7 is 70. */
  readonly isHundredth?: boolean;
};

/** Reads one cell by the rules for numbers in Vietnamese sheets (docs/field.md). */
export function readCellNumber(
  view: SheetView,
  row: number,
  column: number,
  kind: NumberKind,
  { isTarget = false, isHundredth = false }: CellHints = {},
): CellNumber {
  const place: Place = { sheet: view.grid.name, row, column };
  const value = valueAt(view.grid, row, column);
  const detail = detailAt(view.grid, row, column);
  const raw = view.own(row, column);
  const problem = formulaProblem(view, place, detail) ?? kindProblem(place, value, detail, raw);
  if (problem?.code === 'external-link' && typeof value === 'number') {
    const stored = fromNumber(place, value, detail?.percent === true || isHundredth, kind);
    return { ...stored, raw, issues: [problem, ...stored.issues] };
  }
  if (problem) return { value: null, blank: false, raw, issues: [problem] };
  if (value === null || value === '') return { value: null, blank: true, raw, issues: [] };
  if (typeof value === 'number') {
    return { raw, ...fromNumber(place, value, detail?.percent === true || isHundredth, kind) };
  }
  const text = isTarget ? withoutComparator(String(value)) : String(value);
  return { raw, ...fromText(place, text, kind, isHundredth) };
}

/** «Từ 70% trở lên», «trên 80%», «khoảng 46%», «ít nhất 05»: the number of an assigned target. */
function withoutComparator(text: string): string {
  return COMPARED.exec(text.normalize('NFC').trim())?.[1] ?? text;
}

function kindProblem(
  place: Place,
  value: CellValue,
  detail: CellDetail | undefined,
  raw: string,
): ReadingIssue | null {
  if (detail?.error) {
    return issueAt('not-a-number', place, `ô báo lỗi ${detail.error}. Nhập lại số.`, [
      BLANK_REMEDY,
    ]);
  }
  if (detail?.date) {
    return issueAt(
      'date-in-number',
      place,
      `Excel đã đổi số thành ngày ${raw}. Nhập lại số như trong bản giấy.`,
      [BLANK_REMEDY],
    );
  }
  // LibreOffice writes TRUE into an .ods file as a formula with the result 1.
  return typeof value === 'boolean' || /^(TRUE|FALSE)\(\)$/.test(detail?.formula ?? '')
    ? issueAt('not-a-number', place, 'ô chứa TRUE/FALSE, không phải số. Nhập lại số.', [
        BLANK_REMEDY,
      ])
    : null;
}

type Reading = Omit<CellNumber, 'raw'>;

/** As a person may type it: more than 15 digits are not told apart. */
const LARGEST = 1e15;
const LONGEST_TOLD = 80;

function fromNumber(place: Place, value: number, percent: boolean, kind: NumberKind): Reading {
  if (kind === 'count' && percent) return shareOfCount(place, value);
  if (kind === 'percent' && percent) return checked(place, timesPowerOfTen(value, 2), kind);
  if (kind === 'percent' && isFraction(value)) return askFraction(place, value);
  return checked(place, value, kind);
}

function shareOfCount(place: Place, value: number): Reading {
  const shown = `${formatDecimal(timesPowerOfTen(value, 2))}%`;
  const text = `ghi ${shown}, còn chỉ tiêu này là số đếm. Nhập số lượng.`;
  return {
    value: null,
    blank: false,
    issues: [issueAt('not-a-number', place, text, [BLANK_REMEDY])],
  };
}

function fromText(place: Place, text: string, kind: NumberKind, isHundredth: boolean): Reading {
  const typed = parseTyped(text, kind);
  switch (typed.type) {
    case 'value':
      if (kind !== 'percent' || typed.percentSign || !isFraction(typed.value)) {
        return checked(place, typed.value, kind);
      }
      return isHundredth
        ? checked(place, timesPowerOfTen(typed.value, 2), kind)
        : askFraction(place, typed.value);
    case 'blank':
    case 'dash':
    case 'ellipsis':
    case 'not-applicable':
      return { value: null, blank: true, issues: [] };
    case 'not-integer':
      return checked(place, typed.value, kind);
    default:
      return { value: null, blank: false, issues: [textIssue(place, text, typed)] };
  }
}

function textIssue(
  place: Place,
  text: string,
  typed: Extract<TypedNumber, { type: 'ambiguous' | 'too-many-digits' | 'not-a-number' }>,
): ReadingIssue {
  switch (typed.type) {
    case 'ambiguous': {
      const choices = typed.candidates.map((value) => formatDecimal(value)).join(' hoặc ');
      const doubt = `«${text}» có thể là ${choices}. Xác nhận số đúng, hoặc nhập lại.`;
      return issueAt('ambiguous-number', place, doubt, [
        ...typed.candidates.map(setValue),
        BLANK_REMEDY,
      ]);
    }
    case 'too-many-digits':
      return issueAt('not-a-number', place, `«${begun(text)}» có quá nhiều chữ số. Nhập lại số.`, [
        BLANK_REMEDY,
      ]);
    case 'not-a-number':
      return issueAt('not-a-number', place, `«${begun(text)}» không phải là số. Nhập lại số.`, [
        BLANK_REMEDY,
      ]);
  }
}

/** A text of a whole book in a cell is not told again. */
function begun(text: string): string {
  return text.length <= LONGEST_TOLD ? text : `${text.slice(0, LONGEST_TOLD)}…`;
}

function checked(place: Place, value: number, kind: NumberKind): Reading {
  if (!(Math.abs(value) <= LARGEST)) {
    const text = 'số quá lớn so với một chỉ tiêu. Nhập lại số.';
    return {
      value: null,
      blank: false,
      issues: [issueAt('not-a-number', place, text, [BLANK_REMEDY])],
    };
  }
  const issues: ReadingIssue[] = [];
  if (value < 0) {
    issues.push(
      issueAt('negative', place, `số âm ${formatDecimal(value)}. Kiểm tra lại với đơn vị.`, [
        ...(Number.isInteger(value) || kind !== 'count' ? [setValue(-value)] : []),
        BLANK_REMEDY,
      ]),
    );
  }
  if (kind === 'count' && !Number.isInteger(value)) issues.push(notAnInteger(place, value));
  return { value, blank: false, issues };
}

/** 7.500 typed in an English Excel is stored as 7.5, and shown as 7,5 in a Vietnamese one. */
function notAnInteger(place: Place, value: number): ReadingIssue {
  const meant = thousandfold(value);
  const shown = formatDecimal(value);
  const advice =
    meant === null
      ? 'Nhập lại số nguyên.'
      : `Nếu đơn vị viết ${formatDecimal(meant)} thì sửa thành ${formatDecimal(meant)}.`;
  return issueAt('not-an-integer', place, `${shown} không phải số nguyên. ${advice}`, [
    ...(meant === null ? [] : [setValue(meant)]),
    BLANK_REMEDY,
  ]);
}

/** The whole number a thousand times as large, null if there is none: 7.5 → 7500. */
export function thousandfold(value: number): number | null {
  const meant = timesPowerOfTen(value, 3);
  return Number.isSafeInteger(meant) && Math.abs(meant) < Number.MAX_SAFE_INTEGER / THOUSAND
    ? meant
    : null;
}

function isFraction(value: number): boolean {
  return value > 0 && (value <= 1 || (value < 2 && !Number.isInteger(value)));
}

/** 0,7 in a column of per cents is 70 % in most sheets and 0,7 % in some; 1,05 likewise. */
function askFraction(place: Place, value: number): Reading {
  const percent = timesPowerOfTen(value, 2);
  return {
    value: null,
    blank: false,
    issues: [
      issueAt(
        'ambiguous-number',
        place,
        `chưa rõ ${formatDecimal(value)} là ${formatDecimal(percent)}% hay ${formatDecimal(value)}%. Chọn số đúng.`,
        [setValue(percent), setValue(value), BLANK_REMEDY],
      ),
    ],
  };
}

/** Moves the point in the decimal text: 0.57 × 100 is 57 and not 56.99999999999999. */
export function timesPowerOfTen(value: number, power: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}
