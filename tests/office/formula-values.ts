import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CellObject, read as readWorkbook } from '@e965/xlsx';
import { changePart } from '../../src/workbooks/report/package-parts.ts';
import { convert } from './libre-office.ts';

/** Values of all formula cells by address. */
export async function formulaValues(file: string): Promise<ReadonlyMap<string, unknown>> {
  const book = readWorkbook(await readFile(file));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const cells = Object.entries(sheet).filter((entry): entry is [string, CellObject] => {
    return /^[A-Z]+\d+$/.test(entry[0]) && (entry[1] as CellObject).f !== undefined;
  });
  return new Map(cells.map(([address, { v }]) => [address, rounded(v)]));
}

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : (value ?? '');
}

/** LibreOffice computes every formula anew from a copy whose kept values are all wrong. */
export async function recalculated(
  file: string,
  folder: string,
): Promise<ReadonlyMap<string, unknown>> {
  const wrong = changePart(await readFile(file), 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(
      /(<c r="[A-Z]+\d+"[^>]*?)( t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
      '$1>$3<v>7</v>',
    ),
  );
  const copy = join(folder, 'sai.xlsx');
  await writeFile(copy, wrong);
  return formulaValues(await convert(copy, 'xlsx'));
}
