import { formatPeriodCode, parsePeriod } from '../../../domain/period.ts';
import type { FilledKind, TextField } from '../../../domain/template/filling.ts';
import { hyphenated, searchKey } from '../../../domain/vietnamese/names.ts';
import type { Asked, FormLists } from './form-place.ts';
import { oneYearBefore } from './recognized-columns.ts';

/** A figure as a placeholder or a name of Excel says it; null: not said. */
export type ToldFigure = {
  readonly kind: FilledKind;
  readonly indicator: string;
  readonly unit: string | null;
  readonly sector: string;
  readonly period: string;
};

export type TokenProblem = {
  readonly reason: 'unknown-indicator' | 'unknown-placeholder';
  readonly word: string;
};

const HEADS: Readonly<Record<string, FilledKind>> = {
  'chi-tieu': 'target',
  ct: 'target',
  'ket-qua': 'result',
  kq: 'result',
  'thuc-hien': 'result',
  'dang-ky': 'registered',
  dk: 'registered',
  'can-cu': 'baseline',
  cc: 'baseline',
  uoc: 'estimate',
  'ty-le': 'attainment',
  tl: 'attainment',
  'con-thieu': 'remaining',
};

/** Kinds as they are said behind the indicator: `{{chi_tieu.doan-vien-ket-nap.ket_qua}}`. */
const KINDS: Readonly<Record<string, FilledKind>> = {
  ...HEADS,
  giao: 'target',
  target: 'target',
  result: 'result',
  registered: 'registered',
  baseline: 'baseline',
  estimate: 'estimate',
  attainment: 'attainment',
  remaining: 'remaining',
};

const FIELDS: Readonly<Record<string, TextField>> = {
  'to-chuc': 'organization',
  'cap-tren': 'parent-body',
  'co-quan': 'issuing-body',
  'dia-danh': 'place',
  nam: 'year',
  'nam-truoc': 'previous-year',
  ky: 'period',
  ngay: 'date',
  'ngay-chu': 'date-in-words',
  'so-quyet-dinh': 'decision-number',
  'ngay-quyet-dinh': 'decision-date',
  'phuong-an': 'version',
  'tham-quyen-ky': 'signer-authority',
  'chuc-vu-ky': 'signer-title',
  'nguoi-ky': 'signer-name',
  'tham-quyen-bieu': 'table-authority',
  'chuc-vu-bieu': 'table-title',
  'nguoi-ky-bieu': 'table-name',
  'chuc-danh-lap': 'preparer-title',
  'nguoi-lap': 'preparer-name',
  'dau-moi': 'focal',
};

/** The text that a word of a placeholder stands for: «nam», «so_quyet_dinh». */
export function fieldOf(word: string): TextField | null {
  return FIELDS[normal(word)] ?? null;
}

/** Whether a text begins like the name of a figure: «CT.», «KQ.». */
export function isFigureHead(word: string): boolean {
  return Object.hasOwn(HEADS, normal(word));
}

/**
 * Reads `chi_tieu.doan-vien-ket-nap.2020.muong-ang.ket_qua`: after the indicator come period, unit,
 * sector and kind in any order, each of which may be left out. «_» and «-» are one, capitals do not
 * count. Null where the first word is no kind of figure.
 */
export function figureOf(
  text: string,
  lists: FormLists,
  asked: Asked,
): ToldFigure | TokenProblem | null {
  const [head = '', indicator = '', ...rest] = wordsOf(text);
  const kindOfHead = HEADS[normal(head)];
  if (kindOfHead === undefined) return null;
  const known = lists.indicators.find(({ code }) => code === normal(indicator));
  if (known === undefined) return { reason: 'unknown-indicator', word: indicator };
  const told: { kind: FilledKind; unit: string | null; sector: string; period: string | null } = {
    kind: kindOfHead,
    unit: null,
    sector: '',
    period: null,
  };
  for (const word of rest) {
    const said = normal(word.replace(/^[^=]*=/, ''));
    const kind = KINDS[said];
    const period = periodOf(said, asked);
    if (kind !== undefined) told.kind = kind;
    else if (period !== null) told.period = period;
    else if (said === 'tong') told.unit = 'tinh';
    else if (lists.units.some(({ code }) => code === said)) told.unit = said;
    else if (lists.sectors.some(({ code }) => code === said)) told.sector = said;
    else return { reason: 'unknown-placeholder', word };
  }
  const isReported = ['result', 'attainment', 'remaining'].includes(told.kind);
  const standing = isReported ? (asked.period ?? String(asked.year)) : String(asked.year);
  return { ...told, indicator: known.code, period: told.period ?? standing };
}

/** Between full stops; those of `2021..2025` part nothing. */
function wordsOf(text: string): readonly string[] {
  return text
    .trim()
    .replace(/(\d{4})\.\.(\d{4})/g, '$1~$2')
    .split('.')
    .map((word) => word.trim().replace('~', '..'));
}

function periodOf(word: string, { year, period }: Asked): string | null {
  const standing = period ?? String(year);
  switch (word) {
    case 'nam':
    case 'nam-nay':
      return String(year);
    case 'nam-truoc':
      return String(year - 1);
    case 'ky':
      return standing;
    case 'cung-ky':
    case 'ky-truoc':
      return oneYearBefore(standing);
    default: {
      const code = word.toUpperCase().replace(/^Y(?=\d{4})/, '');
      const parsed = parsePeriod(code);
      return parsed.ok ? formatPeriodCode(parsed.value) : null;
    }
  }
}

/** «Doan_Vien_Ket_Nap», «Đoàn viên kết nạp» → «doan-vien-ket-nap». */
function normal(word: string): string {
  if (/^[\d.]+$/.test(word) || /^\d{4}/.test(word)) return word.toLowerCase().replaceAll('_', '-');
  return hyphenated(searchKey(word.replaceAll('_', ' ')));
}
