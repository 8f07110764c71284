import type { SharingJson } from './sharing-json.ts';

type ReasonedRow = { readonly id: string; readonly value: number; readonly reason: string };

/** Adds to the reason of every unit at its minimum which clause of a programme asks for it. */
export function withFloorWords<
  Row extends ReasonedRow,
  A extends { readonly rows: readonly Row[] },
>({ rows }: SharingJson, answer: A): A {
  if (rows.every(({ floor }) => floor === undefined)) return answer;
  const asked = new Map(rows.map((row) => [row.id, row]));
  return {
    ...answer,
    rows: answer.rows.map((row) => {
      const { floor, min, locked } = asked.get(row.id) ?? {};
      return floor === undefined || locked !== null || row.value !== min
        ? row
        : { ...row, reason: `${row.reason} ${floor}` };
    }),
  };
}
