import { parsePeriod, yearOf } from '../../../domain/period.ts';
import type { FormShape } from '../../../domain/returns/form.ts';
import { formText, lastYearIn } from '../../../domain/returns/form-shape.ts';
import { searchKey } from '../../../domain/vietnamese/names.ts';
import type { HeaderBlock } from '../header-block.ts';
import { headerPaths } from '../header-paths.ts';
import { headerRole, isRoleAndTime, isWholeHeader } from '../header-words.ts';
import { headerMeasure } from '../measure-words.ts';
import { plainForm } from '../name-forms.ts';
import type { Matchers } from '../name-matching.ts';
import { isPlaceAndDate } from '../row-words.ts';
import type { SheetView } from '../sheet-view.ts';
import type { Titles } from '../titles.ts';

export type ShapedTable = {
  readonly view: SheetView;
  readonly header: HeaderBlock;
  readonly titles: Titles;
  readonly period: string | null;
  readonly matchers: Matchers;
  readonly fileName: string;
};

/** The shape of a table, its title included. */
export function tableShape(table: ShapedTable): FormShape {
  const { header } = table;
  const texts = headerTexts(table);
  const year = yearOfTable(table.period) ?? lastYearIn(texts.flat());
  return {
    names: header.names,
    nameColumn: header.nameColumn - header.left,
    columns: texts.map((column) => column.map((text) => formText(text, year))),
    title: titleTexts(table).map((text) => formText(text, year)),
  };
}

const NUMBERED_COLUMN = /^(cot )?[a-z0-9]{1,2}$/;

/** Whether the header of a column names nothing of its own: «Chỉ tiêu», «Cột 3», or no text. */
export function saysNothing(texts: readonly string[]): boolean {
  return texts.every(
    (text) =>
      NUMBERED_COLUMN.test(searchKey(text)) ||
      isRoleAndTime(text) ||
      isWholeHeader(text) ||
      headerMeasure(text) !== null ||
      headerRole(text) !== null,
  );
}

function headerTexts({ view, header }: ShapedTable): readonly (readonly string[])[] {
  const left = Array.from({ length: header.nameColumn - header.left + 1 }, (_, at) => {
    const texts: string[] = [];
    for (let row = header.top; row <= header.bottom; row++) {
      const text = view.seen(row, header.left + at);
      if (text !== '' && text !== texts.at(-1)) texts.push(text);
    }
    return texts;
  });
  const right = headerPaths(view, header).map(({ parts }) => parts.map(({ text }) => text));
  return [...left, ...right];
}

function yearOfTable(period: string | null): number | null {
  const parsed = period === null ? null : parsePeriod(period);
  return parsed?.ok ? yearOf(parsed.value) : null;
}

const LETTERHEAD =
  /^(cong hoa xa hoi|doc lap tu do|tong lien doan|lien doan lao dong( (tinh|thanh pho|huyen|thi xa)( \p{L}+){1,4})?$|don vi( bao cao)?( |$)|dvt|so \d|so [a-z]+ )/u;
const SHEET_OF_NO_NAME = /^(sheet|trang( tinh)?|bang)? ?\d*$/;
const ENDING = /\.[^.]*$/;
/** What stands in brackets may be all that tells two tables apart. */
const BRACKETS = /[()[\]*]/g;

/** What the title says of the table's matter; letterhead, unit and day change from file to file. */
function titleTexts({ view, titles, matchers, fileName }: ShapedTable): readonly string[] {
  const { name } = view.grid;
  const lines = (titles.own.length > 0 ? titles.own : titles.all).map(({ text }) => text);
  // The one sheet of a CSV file is called like the file.
  const isNamed = !SHEET_OF_NO_NAME.test(searchKey(name)) && name !== fileName.replace(ENDING, '');
  const sheet = isNamed ? [name] : [];
  return [...lines, ...sheet]
    .filter((text) => !isRoleAndTime(text) && !isPlaceAndDate(text))
    .map((text) => withoutUnits(plainForm(text.replace(BRACKETS, ' ')), matchers))
    .filter((text) => text !== '' && !LETTERHEAD.test(searchKey(text)));
}

/** What a line says beside the units that it names. Asking the matcher would compare it with every unit. */
function withoutUnits(text: string, { typedUnits }: Matchers): string {
  return typedUnits
    .filter(({ form }) => form !== '' && text.includes(form))
    .toSorted((one, other) => other.form.length - one.form.length)
    .reduce((rest, { form }) => rest.replaceAll(form, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
}
