import { escapeText } from '../template/package/xml-text.ts';
import { xmlCharacters } from '../xml-characters.ts';
import { type CellContent, columnLetter } from './formulas.ts';
import type { SheetPlan } from './sheet-plan.ts';
import type { Look, SheetRow } from './sheet-rows.ts';

/**
 * The rows of a long table as the XML of a sheet. To hand a library hundreds of thousands of cells
 * takes it twice as long as to write them: so it writes one row of each kind, and the others take
 * their styles from it.
 */
export class LongRows {
  readonly #first: number;
  readonly #last: number;
  /** The row of each kind that the library writes, by the look of its first cell. */
  readonly #models = new Map<Look, number>();
  /** Every row from the first to the last; null where the library writes it. */
  readonly #planned: (SheetRow | null)[] = [];

  /** `count` rows of the table stand below its head. */
  constructor(plan: SheetPlan, count: number) {
    this.#first = plan.headerLast + 1;
    this.#last = plan.headerLast + count;
  }

  /** Whether the library must write the row: it is no row of the table, or the first of its kind. */
  keeps(number: number, row: SheetRow): boolean {
    const look = row.cells[0]?.look;
    const isOther = number < this.#first || number > this.#last;
    const isModel = look === undefined || !this.#models.has(look);
    if (!isOther && isModel && look !== undefined) this.#models.set(look, number);
    const keeps = isOther || isModel || row.cells.some(({ content }) => isGuarded(content));
    this.#planned.push(keeps ? null : row);
    return keeps;
  }

  /** The sheet that the library wrote, with all rows. */
  whole(xml: string): string {
    const [start, end] = [xml.indexOf('<sheetData>'), xml.indexOf('</sheetData>')];
    if (start < 0 || end < 0) throw new Error('The sheet has no rows');
    const from = start + '<sheetData>'.length;
    return xml.slice(0, from) + this.#rows(writtenRows(xml.slice(from, end))) + xml.slice(end);
  }

  #rows(written: ReadonlyMap<number, string>): string {
    const styles = new Map<Look, readonly string[]>();
    for (const [look, model] of this.#models) styles.set(look, stylesIn(written.get(model) ?? ''));
    const texts: string[] = [];
    let number = 0;
    for (const row of this.#planned) {
      number += 1;
      const [first] = row?.cells ?? [];
      const own = first === undefined ? undefined : styles.get(first.look);
      if (row === null || own === undefined) texts.push(written.get(number) ?? '');
      else texts.push(rowXml(number, row, own));
    }
    return texts.join('');
  }
}

/** Text that starts like a formula has a style of its own. */
export function isGuarded(content: CellContent): boolean {
  return typeof content === 'string' && /^[=+\-@\t\r]/.test(content);
}

function writtenRows(xml: string): ReadonlyMap<number, string> {
  const rows = [...xml.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gs)];
  return new Map(rows.map(([row, number]) => [Number(number), row]));
}

function stylesIn(row: string): readonly string[] {
  return [...row.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(([, style = '0']) => style);
}

function rowXml(number: number, { height, cells }: SheetRow, styles: readonly string[]): string {
  let xml = `<row r="${number}" ht="${height}" customHeight="1">`;
  for (const [index, { column, content }] of cells.entries()) {
    xml += cellXml(`${lettersOf(column)}${number}`, styles[index] ?? '0', content);
  }
  return `${xml}</row>`;
}

function cellXml(address: string, style: string, content: CellContent): string {
  const open = `<c r="${address}" s="${style}"`;
  if (content === null) return `${open}/>`;
  if (typeof content === 'number') return `${open}><v>${content}</v></c>`;
  if (typeof content === 'string') {
    return `${open} t="inlineStr"><is><t xml:space="preserve">${sheetText(content)}</t></is></c>`;
  }
  const { formula, result } = content;
  const type = typeof result === 'string' ? ' t="str"' : '';
  const value = typeof result === 'string' ? sheetText(result) : result;
  return `${open}${type}><f>${escapeText(formula)}</f><v>${value}</v></c>`;
}

/** Excel reads «_x0041_» in a text as a letter: its own underscore is written so, too. */
function sheetText(text: string): string {
  return escapeText(xmlCharacters(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

const LETTERS = Array.from({ length: 128 }, (_, index) => columnLetter(index + 1));

function lettersOf(column: number): string {
  return LETTERS[column - 1] ?? columnLetter(column);
}
