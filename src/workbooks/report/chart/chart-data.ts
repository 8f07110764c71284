import type { Worksheet } from 'exceljs';
import type { ReportChart } from '../../../domain/report/chart.ts';
import { columnLetter } from '../formulas.ts';
import { type CellReference, type cellFinder, quotedSheet } from './cell-references.ts';
import { type ChartReferences, formatCode } from './chart-part.ts';

type Find = ReturnType<typeof cellFinder>;

/** Where the numbers of a chart may stand on its sheet: the row from 0, the column from 1. */
type Beside = { readonly firstRow: number; readonly column: number };

const FONT = { name: 'Times New Roman', family: 1, size: 11 } as const;
const NAME_DIGITS = 26;
const NUMBER_DIGITS = 12;

/**
 * What a chart is drawn from: the table's own cells where these hold numbers or nothing. A formula
 * without a number holds a text, which a chart would draw as 0; then the numbers stand once more
 * beside the chart, outside of what is printed: linked to the table where there is one, blank where
 * nothing is known.
 */
export function dataBeside(
  sheet: Worksheet,
  chart: ReportChart,
  find: Find,
  place: Beside,
): ChartReferences {
  const series = chart.series.map(({ cells }) => find(cells));
  const { categories } = chart;
  const named = 'cells' in categories ? find(categories.cells) : null;
  if (named !== null && !series.some(({ computed }) => computed)) {
    return { categories: named, series };
  }
  const names =
    named ?? ('texts' in categories ? { values: categories.texts, addresses: [] } : null);
  if (names === null) return { categories: { formula: '', values: [] }, series };
  sheet.getColumn(place.column).width = NAME_DIGITS;
  chart.series.forEach(({ name }, index) => {
    sheet.getColumn(place.column + 1 + index).width = NUMBER_DIGITS;
    put(sheet, place.firstRow + 1, place.column + 1 + index, name);
  });
  return {
    categories: column(sheet, { ...names, format: null }, place.column, place),
    series: series.map((reference, index) => ({
      ...reference,
      ...column(
        sheet,
        { ...reference, format: formatCode(reference) },
        place.column + 1 + index,
        place,
      ),
    })),
  };
}

type Written = Pick<CellReference, 'values' | 'addresses'> & { readonly format: string | null };

/** Below the heading, from top to bottom. */
function column(
  sheet: Worksheet,
  { values, addresses, format }: Written,
  at: number,
  { firstRow }: Beside,
): ChartReferences['categories'] {
  const first = firstRow + 2;
  values.forEach((value, index) => {
    if (value === null) return;
    const source = addresses[index];
    const cell = put(
      sheet,
      first + index,
      at,
      source === undefined ? value : { formula: source.replaceAll('$', ''), result: value },
    );
    if (format !== null) cell.numFmt = format;
  });
  const letter = columnLetter(at);
  const last = first + Math.max(values.length, 1) - 1;
  return {
    formula: `${quotedSheet(sheet.name)}$${letter}$${first}:$${letter}$${last}`,
    values,
  };
}

function put(
  sheet: Worksheet,
  row: number,
  at: number,
  value: string | number | { readonly formula: string; readonly result: string | number },
) {
  const cell = sheet.getCell(row, at);
  cell.value = value;
  cell.font = FONT;
  return cell;
}
