import type {
  ColumnMeaning,
  DashMeaning,
  FormCorrections,
  FormShape,
  FormUse,
  ReturnForm,
} from '../../../domain/returns/form.ts';
import {
  alikeForms,
  correctionsFor,
  formOf,
  formText,
} from '../../../domain/returns/form-shape.ts';
import { cellName } from '../../open/sheet-grid.ts';
import type { ReturnAnswer, ReturnContext } from '../context.ts';
import type { HeaderBlock } from '../header-block.ts';
import { type ShapedTable, tableShape } from './table-shape.ts';

/** What a person said about a table: about this one, or once about its form. */
export type Told = {
  readonly shape: FormShape;
  readonly form: FormUse | null;
  readonly alike: readonly FormUse[];
  readonly column: (column: number) => ToldColumn | null;
  /** Undefined where nothing was said; a null indicator leaves the row out. */
  readonly row: (name: string) => string | null | undefined;
  readonly dash: DashMeaning | null;
};

export type ToldColumn = { readonly meaning: ColumnMeaning; readonly by: 'answer' | 'form' };

const NOTHING: FormCorrections = { columns: [], rows: [], dash: null };

/**
 * The corrections that hold for a table. A form is heeded where its header is exactly this one, or a
 * person chose it; one that is only alike is offered. Answers about the file itself come first.
 */
export function toldAbout(table: ShapedTable, context: ReturnContext): Told {
  const { view, header } = table;
  const shape = tableShape(table);
  const forms = context.forms ?? [];
  const columnOf = headerCells(header);
  const about = answersAbout(view.grid.name, columnOf, context);
  const chosen = about.findLast((answer) => answer.type === 'form');
  const form =
    chosen === undefined
      ? formOf(shape, forms)
      : (forms.find(({ id }) => id === chosen.form) ?? null);
  const corrections = form === null ? NOTHING : correctionsFor(form, shape);
  const ofForm = new Map(
    corrections.columns.map(({ column, meaning }) => [column + header.left, meaning]),
  );
  const answered = new Map(
    about.flatMap((answer) =>
      answer.type === 'column' ? [[columnOf.get(answer.cell) ?? -1, answer.meaning] as const] : [],
    ),
  );
  const rows = new Map(corrections.rows.map(({ name, indicator }) => [name, indicator]));
  const known = (meaning: ColumnMeaning | undefined) =>
    meaning !== undefined && isKnown(meaning, context) ? meaning : null;
  return {
    shape,
    form: form && called(form),
    alike: form === null ? alikeForms(shape, forms).map(called) : [],
    column: (column) => {
      const said = known(answered.get(column));
      if (said !== null) return { meaning: said, by: 'answer' };
      const kept = known(ofForm.get(column));
      return kept === null ? null : { meaning: kept, by: 'form' };
    },
    row: (name) => {
      const indicator = rows.size === 0 ? undefined : rows.get(formText(name, null));
      return indicator === undefined || indicator === null || hasIndicator(indicator, context)
        ? indicator
        : undefined;
    },
    dash: about.findLast((answer) => answer.type === 'dash')?.as ?? corrections.dash,
  };
}

type TableAnswer = Extract<ReturnAnswer, { type: 'column' | 'form' | 'dash' }>;

/** The answers whose cell stands in the header of the table. */
function answersAbout(
  sheet: string,
  columnOf: ReadonlyMap<string, number>,
  { answers }: ReturnContext,
): readonly TableAnswer[] {
  return (answers ?? []).filter((answer): answer is TableAnswer => {
    if (answer.type !== 'column' && answer.type !== 'form' && answer.type !== 'dash') return false;
    return answer.sheet === sheet && columnOf.has(answer.cell);
  });
}

/** The columns of the cells of a header, by the cells' names. */
function headerCells({ top, bottom, left, right }: HeaderBlock): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.set(cellName(row, column), column);
  }
  return cells;
}

function called({ id, name }: ReturnForm): FormUse {
  return { id, name };
}

/** Nothing is created for a form: what the lists do not have is asked about as in any table. */
function isKnown(meaning: ColumnMeaning, context: ReturnContext): boolean {
  if (meaning.type === 'ignore') return true;
  const { indicator, sector } = meaning;
  const hasSector = sector === '' || context.sectors.some(({ code }) => code === sector);
  return hasSector && (indicator === null || hasIndicator(indicator, context));
}

function hasIndicator(code: string, { indicators }: ReturnContext): boolean {
  return indicators.some((one) => one.code === code && !one.ended);
}
