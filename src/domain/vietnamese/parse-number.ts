import { measureOf } from './measures.ts';

/** What a cell holds: whole things, numbers with decimals, or per cents. */
export type NumberKind = 'count' | 'decimal' | 'percent';

/** What a typed text means. */
export type TypedNumber =
  | { readonly type: 'value'; readonly value: number; readonly percentSign: boolean }
  /** Chưa báo cáo. */
  | { readonly type: 'blank' }
  /** «-»: không phát sinh or không giao; the reader asks which. */
  | { readonly type: 'dash' }
  /** «…»: chưa có số liệu. */
  | { readonly type: 'ellipsis' }
  /** «x»: không áp dụng. */
  | { readonly type: 'not-applicable' }
  /** More than one reading, or one that breaks the rule of three digits: a person chooses. Likeliest first. */
  | { readonly type: 'ambiguous'; readonly candidates: readonly number[] }
  | { readonly type: 'not-integer'; readonly value: number }
  /** More than 15 significant digits, which a double does not hold exactly. */
  | { readonly type: 'too-many-digits' }
  | { readonly type: 'not-a-number' };

const MOST_DIGITS = 15;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const FULL_WIDTH = /[\uff0b\uff0c\uff0d\uff0e\uff05\uff10-\uff19]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

const VIETNAMESE_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const ENGLISH_GROUPS = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+(?=\.))(?:\.\d+)?$/;
const SPACE_GROUPS = /^[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/;
const ONE_COMMA_GROUP = /^[1-9]\d{0,2},\d{3}$/;
const DAY_MONTH_YEAR = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/;

/** «85.125» per cent is hardly 85.125 per cent: from here on a grouped per cent is asked about. */
const LARGEST_GROUPED_PERCENT = 9999;

/**
 * Reads what a person typed in the grid, or what a sheet's cell holds as text. «.» groups thousands
 * and only before exactly three digits, «,» marks decimals; a trailing unit of measure is passed over.
 */
export function parseTyped(text: string, kind: NumberKind): TypedNumber {
  const tidy = tidied(text);
  if (tidy === '') return { type: 'blank' };
  if (/^[-‐‑‒–—−]+$/.test(tidy)) return { type: 'dash' };
  if (/^(?:…|\.{2,})+$/.test(tidy)) return { type: 'ellipsis' };
  if (/^[xX×]$/.test(tidy)) return { type: 'not-applicable' };

  const match = /^(\(?)([-‐‑–−+]?)( ?)(\d(?:[\d., ]*\d)?)(\)?) ?(.*)$/.exec(tidy);
  if (match === null) return { type: 'not-a-number' };
  const [, open = '', sign = '', gap = '', body = '', close = '', rest = ''] = match;
  const measure = measureOf(rest.replace(/ ?\*+$/, ''));
  if (measure === 'unknown' || (open === '(') !== (close === ')')) return { type: 'not-a-number' };
  if (measure === 'percent' && kind !== 'percent') return { type: 'not-a-number' };

  const reading = readingsOf(body, kind);
  if (reading.texts.length === 0) return { type: 'not-a-number' };
  if (reading.texts.some((one) => significantDigits(one) > MOST_DIGITS)) {
    return { type: 'too-many-digits' };
  }
  const minus = sign !== '' && sign !== '+';
  const scale = typeof measure === 'number' ? measure : 1;
  const numbers = reading.texts.map((one) => scaled(one, scale));
  // «(12)» and «- 12» are a loss in one office and a remark or a bullet in another.
  const doubtfulSign = open === '(' || (minus && gap !== '');
  if (doubtfulSign) {
    return ambiguous([...numbers.map((n) => -n), ...numbers], kind);
  }
  const signed = numbers.map((n) => (minus && n !== 0 ? -n : n));
  if (reading.asks || scale !== 1) return ambiguous(signed, kind);
  return sure(signed[0] ?? 0, kind, measure === 'percent');
}

function tidied(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/\s+/g, ' ')
    .trim();
}

type Readings = { readonly texts: readonly string[]; readonly asks: boolean };

/** The plain decimal texts that a body of digits and separators can stand for. */
function readingsOf(body: string, kind: NumberKind): Readings {
  const one = (text: string): Readings => ({ texts: [text], asks: false });
  const several = (...texts: string[]): Readings => ({ texts, asks: true });
  const joined = body.replace(/[., ]/g, '');

  if (/^\d+$/.test(body)) return one(body);
  if (SPACE_GROUPS.test(body)) return one(body.replaceAll(' ', '').replace(',', '.'));
  if (body.includes(' ')) return several();
  if (VIETNAMESE_GROUPS.test(body)) {
    const plain = body.replaceAll('.', '').replace(',', '.');
    const doubtful =
      kind === 'percent' && Number(plain) > LARGEST_GROUPED_PERCENT && /^\d+\.\d+$/.test(body);
    return doubtful ? several(body, plain) : one(plain);
  }
  if (ONE_COMMA_GROUP.test(body) && kind === 'count') {
    return several(body.replace(',', '.'), joined);
  }
  if (/^\d+,\d+$/.test(body)) return one(body.replace(',', '.'));
  if (ENGLISH_GROUPS.test(body)) return one(body.replaceAll(',', ''));
  const decimal = /^(\d+)\.(\d+)$/.exec(body);
  if (decimal !== null) {
    if (kind === 'percent') return one(body);
    const [, whole = '', fraction = ''] = decimal;
    const thousandfold = `${whole}${fraction.padEnd(3, '0').slice(0, 3)}.${fraction.slice(3)}0`;
    return fraction.length === 1
      ? several(body, thousandfold)
      : several(body, thousandfold, joined);
  }
  return DAY_MONTH_YEAR.test(body) ? several() : several(joined);
}

function significantDigits(plain: string): number {
  const text = plain.includes('.') ? plain.replace(/0+$/, '') : plain;
  return text.replace('.', '').replace(/^0+/, '').length;
}

/** Moves the point in the text instead of multiplying, so that no decimal is lost. */
function scaled(plain: string, powerOfTen: number): number {
  return Number(`${plain}e${Math.round(Math.log10(powerOfTen))}`);
}

function sure(value: number, kind: NumberKind, percentSign: boolean): TypedNumber {
  if (kind === 'count' && !Number.isInteger(value)) return { type: 'not-integer', value };
  return { type: 'value', value, percentSign };
}

function ambiguous(readings: readonly number[], kind: NumberKind): TypedNumber {
  const fitting = readings.filter((n) => kind !== 'count' || Number.isInteger(n));
  const [first] = readings;
  if (fitting.length === 0 && first !== undefined) return { type: 'not-integer', value: first };
  return { type: 'ambiguous', candidates: [...new Set(fitting)] };
}
