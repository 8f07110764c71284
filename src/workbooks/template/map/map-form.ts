import type { Pointing } from '../../../domain/template/filling.ts';
import type { ReturnAnswer } from '../../layout/context.ts';
import { createMatchers, type Matchers } from '../../layout/name-matching.ts';
import { sectorMatcher } from '../../layout/sector-names.ts';
import { viewSheet } from '../../layout/sheet-view.ts';
import { type BookGrids, cellName } from '../../open/sheet-grid.ts';
import { parseAddress } from '../cells/address.ts';
import { unitBeside } from './beside-names.ts';
import {
  type Asked,
  type FormLists,
  type FormMap,
  type FormPlace,
  placeKey,
} from './form-place.ts';
import { expandLoop, headingRows, loopsOf, plainPlaces } from './loops.ts';
import { namedCells } from './named-cells.ts';
import { type FormGroup, partsOf, type RowContext } from './placeholders.ts';
import { pointedCells } from './pointed.ts';
import { joinMaps, recognizeForm } from './recognize.ts';

/** A name that Excel knows a range by: `'Biểu 1'!$D$8:$D$20`. */
export type DefinedName = {
  readonly name: string;
  readonly refersTo: string;
};

export type FormInput = {
  readonly book: BookGrids;
  readonly names: readonly DefinedName[];
  readonly pointings: readonly Pointing[];
  readonly lists: FormLists;
  /** The receivers of the year under their headings. */
  readonly groups: readonly FormGroup[];
  readonly asked: Asked;
};

const EMPTY: FormMap = {
  places: [],
  formulas: [],
  crossed: [],
  cleared: [],
  problems: [],
  unitTables: [],
  extraRows: [],
  headings: [],
};

/** What goes where in a form: pointed, else by placeholder, else by a name of Excel, else recognized. */
export function mapForm(input: FormInput): FormMap {
  const { book, names, pointings, lists, asked } = input;
  const matchers = createMatchers(lists, sectorMatcher(lists.sectors));
  const recognized = recognizeForm(book, lists, asked, rowUnits(pointings, book));
  const told = new Set(
    recognized.unitTables.flatMap(({ sheet, rows }) => rows.map(({ row }) => `${row} ${sheet}`)),
  );
  const further = pointings.filter(
    (pointing) =>
      !(
        saysUnitOfRow(pointing) &&
        told.has(`${parseAddress(pointing.cell.trim())?.row} ${pointing.sheet}`)
      ),
  );
  const named = namedCells(book, names, lists, asked, matchers);
  const said = placeholders(input, recognized, matchers);
  const pointed = pointedCells(book, further, asked, matchers);
  const joined = joinMaps([recognized, { ...EMPTY, ...named }, said, { ...EMPTY, ...pointed }]);
  const kept = new Set(pointed.kept.map((cell) => placeKey(cell)));
  const places = lastOfEach(joined.places).filter((place) => !kept.has(placeKey(place)));
  const settled = new Set(
    pointings.flatMap(({ sheet, cell }) => {
      const place = parseAddress(cell.trim());
      return place === null ? [] : [placeKey({ sheet, ...place })];
    }),
  );
  const taken = new Set(places.map((place) => placeKey(place)));
  return {
    ...joined,
    places,
    cleared: joined.cleared.filter(
      (cell) => !kept.has(placeKey(cell)) && !taken.has(placeKey(cell)),
    ),
    // What a person, a name or a placeholder settled is no doubt of the recognition any more, and
    // what a person settled is none at all.
    problems: joined.problems.filter((problem) => {
      const key = placeKey(problem);
      if (pointed.problems.includes(problem)) return true;
      return !settled.has(key) && !(recognized.problems.includes(problem) && taken.has(key));
    }),
  };
}

/** A row pointed at for one unit, whatever its columns: «this row is LĐLĐ huyện Mường Ảng». */
function saysUnitOfRow({ scope, filling }: Pointing): boolean {
  return (
    scope === 'row' &&
    filling.type === 'figure' &&
    filling.unit !== null &&
    filling.indicator === null
  );
}

/** The rows whose unit a person said; their columns say by their own headers what they take. */
function rowUnits(pointings: readonly Pointing[], book: BookGrids): readonly ReturnAnswer[] {
  return pointings.flatMap((pointing): readonly ReturnAnswer[] => {
    const { sheet, cell, filling } = pointing;
    const at = parseAddress(cell.trim());
    const grid = book.sheets.find(({ name }) => name === sheet);
    if (!saysUnitOfRow(pointing) || filling.type !== 'figure' || at === null) return [];
    const { unit } = filling;
    if (unit === null) return [];
    return (grid?.rows[at.row] ?? []).map((_, column) => ({
      type: 'unit',
      ...{ sheet, cell: cellName(at.row, column), unit },
    }));
  });
}

function lastOfEach(places: readonly FormPlace[]): readonly FormPlace[] {
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}

function placeholders(
  { book, lists, asked, groups }: FormInput,
  { unitTables }: FormMap,
  matchers: Matchers,
): FormMap {
  const units = new Map(
    unitTables.flatMap(({ sheet, rows }) =>
      rows.flatMap(({ row, unit }) => (unit === null ? [] : [[`${row} ${sheet}`, unit] as const])),
    ),
  );
  const maps = book.sheets.map((grid): FormMap => {
    const view = viewSheet(grid, book.sheets);
    const unitOfRow = ({ sheet, row, column }: { sheet: string; row: number; column: number }) => {
      const unit = units.get(`${row} ${sheet}`);
      return unit === undefined
        ? unitBeside(view, row, column, matchers)
        : ({ type: 'unit', unit } as const);
    };
    const reading = { lists, asked, unitOfRow };
    const tell = (text: string, row: number, column: number, context: RowContext) =>
      partsOf(text, { sheet: grid.name, row, column }, context, reading);
    const { loops, problems } = loopsOf(grid);
    const plain = plainPlaces(grid, loops, tell);
    const expanded = loops.map((loop) => expandLoop(grid, loop, groups, tell));
    return {
      ...EMPTY,
      places: [...plain.places, ...expanded.flatMap(({ places }) => places)],
      problems: [...problems, ...plain.problems, ...expanded.flatMap((one) => one.problems)].filter(
        (one, index, all) => all.indexOf(one) === index,
      ),
      extraRows: expanded.flatMap(({ extraRows }) => extraRows),
      headings: loops
        .flatMap((loop) => headingRows(loop))
        .map((row) => ({ sheet: grid.name, row })),
    };
  });
  return joinMaps(maps);
}
