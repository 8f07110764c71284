import type { FileReading } from '../../../domain/returns/reading.ts';
import { holdingCodes } from '../holding.ts';

/** Indicator and value of every figure that would be stored, by its cell. */
export function soundFigures(reading: FileReading): Readonly<Record<string, string>> {
  return Object.fromEntries(
    reading.tables.flatMap((table) => {
      const codesOf = holdingCodes(reading, table);
      return table.figures
        .filter(
          ({ unit, indicator, value }) => unit !== null && indicator !== null && value !== null,
        )
        .filter((figure) => codesOf(figure).length === 0)
        .map(({ cell, indicator, value }) => [cell, `${indicator} ${value}`]);
    }),
  );
}

/** Code and cell of every problem, those of the file first. */
export function problems(reading: FileReading): readonly string[] {
  return [...reading.issues, ...reading.tables.flatMap(({ issues }) => issues)].map(
    ({ code, cell }) => (cell === null ? code : `${code} ${cell}`),
  );
}
