import type { Fraction } from '../../domain/allocation/fraction.ts';
import type { Matrix, TwoWayJson, TwoWayRequest } from '../../domain/allocation/two-way/request.ts';
import { exactSum } from '../../domain/ratio.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import type { CellsJson } from './cells-json.ts';

/** The reasons of the arithmetic; of several bases each says first where the cell's weight comes from. */
export function cellReasons(
  { bases }: CellsJson,
  { rows, columns, weights, locked }: TwoWayRequest,
  { reasons }: TwoWayJson,
): Matrix<string> {
  if (bases.length < 2) return reasons;
  const sums = bases.map(({ values }) => formatDecimal(exactSum(values.flat().map(Number))));
  return reasons.map((line, row) =>
    line.map((reason, column) => {
      const weight: Fraction | undefined = weights[row]?.[column];
      const isLocked = (locked[row]?.[column] ?? null) !== null;
      if (weight === undefined || weight.numerator === 0n || isLocked) return reason;
      const place = `${rows[row]?.label ?? ''} × ${columns[column]?.label ?? ''}: `;
      const terms = bases.map(({ label, share, values }, index) => {
        const value = formatDecimal(Number(values[row]?.[column] ?? 0));
        return `${formatDecimal(Number(share))} × ${value} ÷ ${sums[index]} (${label})`;
      });
      const calculation = reason.slice(place.length);
      const shown = calculation.slice(0, calculation.indexOf(' ÷ '));
      return `${place}Căn cứ kết hợp: ${terms.join(' + ')} = ${shown}. ${calculation}`;
    }),
  );
}
