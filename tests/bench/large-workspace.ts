import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../../src/contract/contract.ts';
import { createEngine } from '../../src/engine/engine.ts';

export type Client = ContractRouterClient<Contract>;
export type Change = Parameters<Client['plan']['set']>[0]['changes'][number];

export type Size = { readonly units: number; readonly indicators: number };

/** What a province comes to, with room to spare. */
export const usualSize: Size = { units: 500, indicators: 20 };
/** Every workplace union of a province in one sheet. */
export const greatSize: Size = { units: 5000, indicators: 30 };
/** A blank workspace begins in the year of the clock, and the page opens on it. */
export const year = new Date().getFullYear();

/** The engine as the command line calls it: directly, in this process. */
export async function withEngine<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const engine = createEngine({
    now: () => new Date(),
    actor: 'bench',
    computer: 'bench',
    workspaceFolder: '',
    stateFolder: null,
    readerEntry: '',
  });
  try {
    return await work(createRouterClient(engine.router));
  } finally {
    await engine.close();
  }
}

/** A workspace of so many units and indicators, without a figure. */
export async function makeLargeWorkspace(path: string, size = usualSize): Promise<void> {
  await withEngine(async (client) => {
    await client.workspace.create({ path, programme: 'blank' });
    for (const [index, code] of indicatorCodes(size).entries()) {
      await client.catalogue.addIndicator({
        ...{ code, name: `Chỉ tiêu số ${index + 1}`, kind: 'count-flow', unit: 'đoàn viên' },
      });
    }
    for (const [index, code] of unitCodes(size).entries()) {
      await client.catalogue.addUnit({
        ...{ code, name: `LĐLĐ huyện số ${index + 1}`, kind: 'district', parent: 'tinh' },
      });
    }
  });
}

/** A target for every unit and indicator: 10.000 figures of the usual size. */
export function allTargets(size = usualSize): Change[] {
  return indicatorCodes(size).flatMap((indicator, column) =>
    unitCodes(size).map((unit, row) => ({
      ...{ kind: 'target' as const, indicator, unit, sector: '', period: String(year) },
      value: (row * 31 + column * 17) % 997,
    })),
  );
}

export function rootTargets(size = usualSize): Change[] {
  return indicatorCodes(size).map((indicator) => ({
    ...{ kind: 'target' as const, indicator, unit: 'tinh', sector: '', period: String(year) },
    value: 250_000,
  }));
}

/** A workspace of the size with every target in it. */
export async function makeFilledWorkspace(path: string, size: Size): Promise<void> {
  await makeLargeWorkspace(path, size);
  await withEngine(async (client) => {
    await client.workspace.open({ path, mode: 'write' });
    await client.plan.set({ changes: [...rootTargets(size), ...allTargets(size)], what: 'Bench' });
  });
}

function unitCodes({ units }: Size): string[] {
  return Array.from({ length: units }, (_, index) => `don-vi-${index + 1}`);
}

function indicatorCodes({ indicators }: Size): string[] {
  return Array.from({ length: indicators }, (_, index) => `chi-tieu-${index + 1}`);
}
