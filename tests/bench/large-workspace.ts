import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../../src/contract/contract.ts';
import { createEngine } from '../../src/engine/engine.ts';

export type Client = ContractRouterClient<Contract>;
export type Change = Parameters<Client['plan']['set']>[0]['changes'][number];

export const unitCount = 500;
export const indicatorCount = 20;
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

/** A workspace of 500 units and 20 indicators, without a figure. */
export async function makeLargeWorkspace(path: string): Promise<void> {
  await withEngine(async (client) => {
    await client.workspace.create({ path, programme: 'blank' });
    for (const [index, code] of indicatorCodes().entries()) {
      await client.catalogue.addIndicator({
        ...{ code, name: `Chỉ tiêu số ${index + 1}`, kind: 'count-flow', unit: 'đoàn viên' },
      });
    }
    for (const [index, code] of unitCodes().entries()) {
      await client.catalogue.addUnit({
        ...{ code, name: `LĐLĐ huyện số ${index + 1}`, kind: 'district', parent: 'tinh' },
      });
    }
  });
}

/** A target for every unit and indicator: 10.000 figures. */
export function allTargets(): Change[] {
  return indicatorCodes().flatMap((indicator, column) =>
    unitCodes().map((unit, row) => ({
      ...{ kind: 'target' as const, indicator, unit, sector: '', period: String(year) },
      value: (row * 31 + column * 17) % 997,
    })),
  );
}

export function rootTargets(): Change[] {
  return indicatorCodes().map((indicator) => ({
    ...{ kind: 'target' as const, indicator, unit: 'tinh', sector: '', period: String(year) },
    value: 250_000,
  }));
}

function unitCodes(): string[] {
  return Array.from({ length: unitCount }, (_, index) => `don-vi-${index + 1}`);
}

function indicatorCodes(): string[] {
  return Array.from({ length: indicatorCount }, (_, index) => `chi-tieu-${index + 1}`);
}
