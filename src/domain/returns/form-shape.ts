import { canonical } from '../vietnamese/names.ts';
import type { FormCorrections, FormShape, ReturnForm } from './form.ts';

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/**
 * A text of a form as it is compared: letter case, spaces and places of tone marks do not count, years
 * count from `year`. Brackets do count: «Đoàn viên (nữ)» is not «Đoàn viên (nam)».
 */
export function formText(text: string, year: number | null): string {
  const words = canonical(text.replace(/[()[\]*]/g, ' '));
  return year === null ? words : words.replace(YEAR, (found) => `{${Number(found) - year}}`);
}

/** The year that texts without a period are counted from: the last one that they name. */
export function lastYearIn(texts: readonly string[]): number | null {
  const years = texts.flatMap((text) => text.match(YEAR) ?? []).map(Number);
  return years.length === 0 ? null : Math.max(...years);
}

/** The form that a table of this shape is of, null if none is. */
export function formOf(shape: FormShape, forms: readonly ReturnForm[]): ReturnForm | null {
  const fitting = forms.filter((form) => isSameForm(form.shape, shape));
  // A form that also asks for the title was made for fewer tables.
  return fitting.find((form) => form.shape.title !== null) ?? fitting[0] ?? null;
}

/** Whether a table of the second shape is of the form with the first. */
export function isSameForm(form: FormShape, table: FormShape): boolean {
  if (headerKey(form) !== headerKey(table)) return false;
  // A table without any title may be about anything.
  if (form.title === null) return true;
  return form.title.length > 0 && JSON.stringify(form.title) === JSON.stringify(table.title);
}

/** Two forms of one key cannot be told apart. */
export function shapeKey(shape: FormShape): string {
  return JSON.stringify([headerKey(shape), shape.title]);
}

function headerKey({ names, nameColumn, columns }: FormShape): string {
  return JSON.stringify([names, nameColumn, columns]);
}

/** So much of two headers has to be alike for one form to be offered for the other's table. */
const ALIKE = 0.6;

/** Forms that the table nearly has, the likest first: to be offered, never to be applied unasked. */
export function alikeForms(shape: FormShape, forms: readonly ReturnForm[]): readonly ReturnForm[] {
  return forms
    .filter((form) => form.shape.names === shape.names && !isSameForm(form.shape, shape))
    .map((form) => ({ form, share: likeness(form.shape, shape) }))
    .filter(({ share }) => share >= ALIKE)
    .toSorted((left, right) => right.share - left.share)
    .map(({ form }) => form);
}

/** The share of columns that both headers have, from 0 to 1. */
function likeness(one: FormShape, other: FormShape): number {
  const left = columnKeys(one);
  const right = new Set(columnKeys(other));
  const common = left.filter((key) => right.has(key)).length;
  return common / Math.max(1, left.length, right.size);
}

function columnKeys({ columns }: FormShape): readonly string[] {
  return [...new Set(columns.map((texts) => JSON.stringify(texts)))];
}

/**
 * The corrections of a form for a table with another header: only those of columns that both headers
 * have exactly once.
 */
export function correctionsFor(
  { shape, corrections }: ReturnForm,
  table: FormShape,
): FormCorrections {
  if (headerKey(shape) === headerKey(table)) return corrections;
  const placeOf = (columns: FormShape['columns'], texts: readonly string[] | undefined) => {
    const key = JSON.stringify(texts);
    const places = columns.flatMap((one, at) => (JSON.stringify(one) === key ? [at] : []));
    const [only] = places;
    return texts !== undefined && texts.length > 0 && places.length === 1 ? only : undefined;
  };
  const columns = corrections.columns.flatMap(({ column, meaning }) => {
    const texts = shape.columns[column];
    const own = placeOf(shape.columns, texts);
    const there = placeOf(table.columns, texts);
    return own === undefined || there === undefined ? [] : [{ column: there, meaning }];
  });
  return { ...corrections, columns };
}
