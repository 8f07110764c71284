import type { ReportParameter, ReportTable } from '../../domain/report/table.ts';
import { type Addresses, columnLetter, contentOf } from './formulas.ts';
import { numberFormatOf } from './sheet-body.ts';
import { across, GAP_ROW, heightFor, type Look, PLAIN, type SheetRow } from './sheet-rows.ts';
import type { SheetWidths } from './sheet-widths.ts';

const LABEL: Look = { ...PLAIN, bordered: true, indent: 1 };
const AMOUNT: Look = { ...PLAIN, bordered: true, bold: true, horizontal: 'right' };
const SHORTEST = 20;
/** Points that an amount needs: «1.234.567,123» in bold. */
const AMOUNT_ROOM = 84;

/** Two parameters stand side by side; each has a label and, in the last columns of its half, its amount. */
type Place = {
  readonly row: number;
  readonly first: number;
  readonly amount: number;
  readonly last: number;
};

/** Where the parameters stand when the first of them is in row `firstRow`. */
export function parameterPlaces(
  parameters: readonly ReportParameter[],
  firstRow: number,
  widths: SheetWidths,
): readonly Place[] {
  const { count, signatureSplit: split } = widths;
  return parameters.map((_, index) => {
    const [first, last] = index % 2 === 0 ? [1, split] : [split + 1, count];
    return {
      row: firstRow + Math.floor(index / 2),
      first,
      amount: amountColumn(first, last, widths),
      last,
    };
  });
}

/** The address by which formulas name a parameter. */
export function parameterAddresses(
  parameters: readonly ReportParameter[],
  places: readonly Place[],
): ReadonlyMap<string, string> {
  return new Map(
    parameters.flatMap(({ key }, index) => {
      const place = places[index];
      return place === undefined ? [] : [[key, `$${columnLetter(place.amount)}$${place.row}`]];
    }),
  );
}

/** Label and amount of each parameter, two to a row. */
export function parameterRows(
  { parameters = [] }: ReportTable,
  places: readonly Place[],
  addresses: Addresses,
  widths: SheetWidths,
): readonly SheetRow[] {
  const rows = new Map<number, { height: number; cells: SheetRow['cells'] }>();
  parameters.forEach((parameter, index) => {
    const place = places[index];
    if (place === undefined) return;
    const { row, first, amount, last } = place;
    const known = rows.get(row) ?? { height: SHORTEST, cells: [] };
    const height = heightFor(parameter.label, widths.between(first, amount - 1) - 9, LABEL, 6);
    rows.set(row, {
      height: Math.max(known.height, height),
      cells: [
        ...known.cells,
        across(first, amount - 1, parameter.label, LABEL),
        across(amount, last, contentOf(parameter.cell, parameter, row, addresses), {
          ...AMOUNT,
          numberFormat: numberFormatOf(parameter),
        }),
      ],
    });
  });
  return rows.size === 0 ? [] : [...rows.values(), GAP_ROW];
}

/** As few of the last columns as hold an amount, leaving at least one for the label. */
function amountColumn(first: number, last: number, widths: SheetWidths): number {
  let amount = last;
  while (amount > first + 1 && widths.between(amount, last) < AMOUNT_ROOM) amount -= 1;
  return amount;
}
