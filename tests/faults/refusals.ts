import type { Client } from './host.ts';

export type Refused = { readonly code: string; readonly message: string };

/** The refusal of a call; throws where it was done, or failed otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<Refused> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (typeof outcome === 'object' && outcome !== null && 'data' in outcome) {
    return outcome.data as Refused;
  }
  throw outcome instanceof Error ? outcome : new Error('The call was not refused');
}

const CELL = {
  ...({ kind: 'target', unit: 'muong-ang', indicator: 'doan-vien-ket-nap' } as const),
  ...{ sector: '', period: '2020' },
};

/** Types a number into one cell. */
export function type(client: Client, value: number) {
  return client.plan.set({ changes: [{ ...CELL, value }] });
}

/** What stands in that cell. */
export async function typed(client: Client): Promise<number | null> {
  const { figures } = await client.plan.show({ year: 2020 });
  const found = figures.find(
    (figure) =>
      figure.kind === CELL.kind &&
      figure.unit === CELL.unit &&
      figure.indicator === CELL.indicator &&
      figure.period === CELL.period &&
      figure.sector === '',
  );
  return found?.value ?? null;
}
