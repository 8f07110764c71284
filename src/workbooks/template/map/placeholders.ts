import { ROOT_UNIT } from '../../../domain/unit.ts';
import { romanNumeral } from '../../../domain/vietnamese/roman-numeral.ts';
import { cellName, type SheetGrid } from '../../open/sheet-grid.ts';
import type { RowUnit } from './beside-names.ts';
import type { Asked, FormLists, FormProblem, Part, PlaceFigure } from './form-place.ts';
import { fieldOf, figureOf, type ToldFigure } from './tokens.ts';

/** A heading of units, «LĐLĐ huyện, thị xã, thành phố». */
export type FormGroup = { readonly title: string; readonly units: readonly string[] };

/** Whom a row speaks of: a unit, or a heading with its units; numbers count from 1. */
export type RowContext = {
  readonly unit: { readonly code: string; readonly number: number } | null;
  readonly group: (FormGroup & { readonly number: number }) | null;
};

export const NOBODY: RowContext = { unit: null, group: null };

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** Whether a cell says more than what stands in it. */
export function hasPlaceholder(text: unknown): text is string {
  return typeof text === 'string' && /\{\{[^{}]*\}\}/.test(text);
}

/** What the marks of a loop open or close in a cell: `#don_vi`, `/khoi`. */
export function loopMarks(
  text: string,
): readonly { readonly open: boolean; readonly over: string }[] {
  return [...text.matchAll(/\{\{\s*([#/])\s*([^{}]*?)\s*\}\}/g)].map(([, sign, over = '']) => ({
    open: sign === '#',
    over: over.toLowerCase().replaceAll('-', '_'),
  }));
}

type At = { readonly sheet: string; readonly row: number; readonly column: number };

type Reading = {
  readonly lists: FormLists;
  readonly asked: Asked;
  /** The unit whose row a cell of the form stands in; null where nobody is named beside it. */
  readonly unitOfRow: (at: At) => RowUnit | null;
};

/** The pieces of a cell's text; what means nothing stays as it is written and is told. */
export function partsOf(
  text: string,
  at: At,
  context: RowContext,
  reading: Reading,
): { readonly parts: readonly Part[]; readonly problems: readonly FormProblem[] } {
  const parts: Part[] = [];
  const problems: FormProblem[] = [];
  let from = 0;
  const say = (words: string) => {
    if (words !== '') parts.push({ type: 'words', words });
  };
  for (const match of text.matchAll(PLACEHOLDER)) {
    say(text.slice(from, match.index));
    from = match.index + match[0].length;
    const inner = (match[1] ?? '').trim();
    if (/^[#/]/.test(inner)) continue;
    const part = partOf(inner, at, context, reading);
    if ('reason' in part) {
      say(match[0]);
      problems.push({ ...at, reason: part.reason, text: match[0], message: part.message });
    } else parts.push(part);
  }
  say(text.slice(from));
  const meant = parts.filter((part) => part.type !== 'words' || part.words.trim() !== '');
  // Spaces around the only figure of a cell would make a text of it.
  return { parts: meant.length === 1 ? meant : parts, problems };
}

type Told = Pick<FormProblem, 'reason' | 'message'>;

function partOf(inner: string, at: At, context: RowContext, reading: Reading): Part | Told {
  const own = ofContext(inner, context);
  if (own !== null) return own;
  const field = fieldOf(inner);
  if (field !== null) return { type: 'text', text: { field, unit: null } };
  const told = figureOf(inner, reading.lists, reading.asked);
  const place = `Ô ${cellName(at.row, at.column)}, trang «${at.sheet}»`;
  if (told === null) {
    const message = `${place}: không hiểu «{{${inner}}}». Ví dụ: {{chi_tieu.doan-vien-ket-nap.2020}}, {{don_vi.ten}}, {{nam}}.`;
    return { reason: 'unknown-placeholder', message };
  }
  if ('reason' in told) {
    const message =
      told.reason === 'unknown-indicator'
        ? `${place}: không có chỉ tiêu mã «${told.word}» trong danh mục, nên «{{${inner}}}» chưa điền được. Sửa mã trong mẫu.`
        : `${place}: không hiểu «${told.word}» trong «{{${inner}}}». Ghi kỳ, mã đơn vị, mã khu vực hoặc loại số liệu.`;
    return { reason: told.reason, message };
  }
  const figure = placed(told, at, context, reading);
  if (!('name' in figure)) return { type: 'figure', figure };
  const doubt =
    figure.reason === 'unknown-unit'
      ? `không có đơn vị «${figure.name}» trong danh mục`
      : `chưa rõ «${figure.name}» là đơn vị nào`;
  const message = `${place}: ${doubt}, nên «{{${inner}}}» chưa điền được. Sửa tên đơn vị trong mẫu, hoặc ghi mã đơn vị vào ký hiệu.`;
  return { reason: figure.reason, message };
}

/** The figure of the unit that is named, else of the one that the row speaks of, else of the province. */
function placed(
  told: ToldFigure,
  at: At,
  { unit, group }: RowContext,
  reading: Reading,
): PlaceFigure | Extract<RowUnit, { type: 'doubt' }> {
  const { kind, indicator, sector, period } = told;
  const base = { kind, indicator, sector, period, scale: 1 };
  if (told.unit !== null) return { ...base, unit: told.unit, units: null };
  if (unit !== null) return { ...base, unit: unit.code, units: null };
  if (group !== null) return { ...base, unit: '', units: group.units };
  const beside = reading.unitOfRow(at);
  if (beside?.type === 'doubt') return beside;
  return { ...base, unit: beside?.unit ?? ROOT_UNIT, units: null };
}

/** `don_vi.ten`, `don_vi.tt`, `khoi.ten`: of whom the row speaks; null for any other word. */
function ofContext(inner: string, { unit, group }: RowContext): Part | null {
  const word = inner.toLowerCase().replaceAll('-', '_').replace(/\s/g, '');
  if (unit !== null && /^don_vi(\.ten)?$/.test(word)) {
    return { type: 'text', text: { field: 'unit-name', unit: unit.code } };
  }
  if (unit !== null && word === 'don_vi.ma') return { type: 'words', words: unit.code };
  if (unit !== null && word === 'don_vi.tt') return { type: 'number', value: unit.number };
  if (group !== null && /^khoi(\.ten)?$/.test(word)) return { type: 'words', words: group.title };
  if (group !== null && word === 'khoi.tt')
    return { type: 'words', words: romanNumeral(group.number) };
  const named = /^don_vi\.ten\.([a-z0-9_-]+)$/.exec(word)?.[1];
  if (named === undefined) return null;
  return { type: 'text', text: { field: 'unit-name', unit: named.replaceAll('_', '-') } };
}

/** The cells of a sheet that say more than what stands in them. */
export function placeholderCells(
  grid: SheetGrid,
): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  return grid.rows.flatMap((values, row) =>
    values.flatMap((text, column) => (hasPlaceholder(text) ? [{ row, column, text }] : [])),
  );
}
