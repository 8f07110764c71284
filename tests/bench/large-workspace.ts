import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../../src/contract/contract.ts';
import type { Failure } from '../../src/domain/error.ts';
import type { Result } from '../../src/domain/result.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { commit } from '../../src/store/command.ts';
import { openWorkspace } from '../../src/store/open.ts';
import { unitRows } from '../../src/store/units.ts';
import { root } from '../../tools/project.ts';

export type Client = ContractRouterClient<Contract>;
export type Change = Parameters<Client['plan']['set']>[0]['changes'][number];

export type Size = { readonly units: number; readonly indicators: number };

/** By index, from 0. */
export type Names = {
  readonly unit: (index: number) => string;
  readonly indicator: (index: number) => string;
};

const numberedNames: Names = {
  unit: (index) => `LĐLĐ huyện số ${index + 1}`,
  indicator: (index) => `Chỉ tiêu số ${index + 1}`,
};

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
    readerEntry: join(root, 'out', 'node', 'reader.js'),
  });
  try {
    return await work(createRouterClient(engine.router));
  } finally {
    await engine.close();
  }
}

/** A workspace of so many units and indicators, without a figure. */
export async function makeLargeWorkspace(
  path: string,
  size = usualSize,
  names: Names = numberedNames,
): Promise<void> {
  await withEngine(async (client) => {
    await client.workspace.create({ path, programme: 'blank' });
    for (const [index, code] of indicatorCodes(size).entries()) {
      await client.catalogue.addIndicator({
        ...{ code, name: names.indicator(index), kind: 'count-flow', unit: 'đoàn viên' },
      });
    }
  });
  await addUnits(path, size, names);
}

/** All in one step of the store: the engine takes them one by one, which is a minute for thousands. */
async function addUnits(path: string, size: Size, names: Names): Promise<void> {
  const store = must(await openWorkspace(path, { mode: 'write' }));
  const always = { from: null, to: null, decision: '' };
  const rows = unitCodes(size).flatMap((code, index) =>
    unitRows({
      ...{ ...always, code, kind: 'district', order: index + 1, communes: [], aliases: [] },
      names: [{ ...always, name: names.unit(index) }],
      parents: [{ ...always, parent: 'tinh' }],
    }),
  );
  must(await commit(store, { by: 'bench', at: new Date().toISOString(), what: 'Bench' }, rows));
  await store.close();
}

function must<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
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
