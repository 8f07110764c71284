import { join } from 'node:path';
import type { Random } from '../fixtures/returns/generator/random.ts';
import type { Client } from './host.ts';
import { PERIOD, REPORTED, REPORTING, returnSheet } from './return-sheet.ts';

/** What the engine acknowledged: its answer has come. */
export type Acknowledged =
  | {
      readonly type: 'step';
      readonly step: number;
      readonly changed: number | null;
      /** What it found was backed up first. */
      readonly isBackedUp?: true;
    }
  | { readonly type: 'backup'; readonly path: string }
  /** One in the folder of the automatic ones. */
  | { readonly type: 'kept'; readonly id: string }
  | {
      readonly type: 'restored';
      readonly from: string;
      /** The backup of what was there before. */
      readonly undo: string;
      readonly last: number;
    }
  | { readonly type: 'nothing' };

/** Something a person does, and what it comes to if it comes to anything. */
export type Deed = {
  readonly name: DeedName;
  /** How many rows the step changes; null where the deed itself does not know. */
  readonly rows: number | null;
  /** The backup that it writes. */
  readonly writes: string | null;
  /** The automatic backup that it puts in the place of the workspace, once it is known. */
  readonly restores?: () => string | null;
  readonly perform: (client: Client) => Promise<Acknowledged>;
};

export type DeedName =
  | 'edit'
  | 'import'
  | 'allocate'
  | 'undo'
  | 'redo'
  /** A copy at a place that the person names, … */
  | 'backup'
  /** … the same to be mailed, … */
  | 'send'
  /** … and one in the folder of the automatic ones. */
  | 'keep'
  | 'restore';

const UNITS = Object.keys(REPORTING);
const INDICATORS = ['doan-vien-ket-nap', 'cdcs-thanh-lap', 'doan-vien-uu-tu'] as const;

/** Deeds that differ each time, so that each of them changes something. */
export function createDeeds(
  random: Random,
  folder: string,
): (name: DeedName, turn: number) => Deed {
  return (name, turn) => {
    switch (name) {
      case 'edit':
        return edit(random, turn);
      case 'import':
        return importReturn(random, turn);
      case 'allocate':
        return {
          ...{ name, rows: null, writes: null },
          perform: async (client) => {
            const { step } = await client.plan.allocate({
              ...{ year: 2020, indicator: 'doan-vien-ket-nap', total: 300 + (turn % 400) },
              by: [{ basis: 'lao-dong-chua-doan-vien' }],
            });
            return stepOf(step, null);
          },
        };
      case 'undo':
      case 'redo':
        return {
          ...{ name, rows: null, writes: null },
          perform: async (client) => {
            try {
              const { step, changed } = await client.history[name]({});
              return stepOf(step, changed);
            } catch (error) {
              // The end of the chain: nothing was written.
              if (isNothingLeft(error)) return { type: 'nothing' };
              throw error;
            }
          },
        };
      case 'backup': {
        const path = join(folder, `sao lưu ${turn}.chitieu`);
        return {
          ...{ name, rows: null, writes: path },
          perform: async (client) => {
            await client.workspace.backup({ out: path });
            return { type: 'backup', path };
          },
        };
      }
      case 'send': {
        const path = join(folder, `gửi ${turn}.chitieu`);
        return {
          ...{ name, rows: null, writes: path },
          perform: async (client) => {
            await client.backups.export({ out: path });
            return { type: 'backup', path };
          },
        };
      }
      case 'keep':
        return {
          ...{ name, rows: null, writes: null },
          perform: async (client) => ({ type: 'kept', id: (await client.backups.make({})).id }),
        };
      case 'restore':
        return restore(random);
      default:
        return name satisfies never;
    }
  };
}

/** One to twelve cells in one gesture, all with the same number, which no gesture had before. */
function edit(random: Random, turn: number): Deed {
  const cells = UNITS.flatMap((unit) => INDICATORS.map((indicator) => ({ unit, indicator })));
  const chosen = random.shuffled(cells).slice(0, random.int(1, cells.length));
  return {
    ...{ name: 'edit', rows: chosen.length, writes: null },
    perform: async (client) => {
      const { step, changed } = await client.plan.set({
        changes: chosen.map((cell) => ({
          ...{ ...cell, kind: 'target' as const, sector: '', period: '2020' },
          value: 1_000_000 + turn,
        })),
      });
      return stepOf(step, changed);
    },
  };
}

function importReturn(random: Random, turn: number): Deed {
  const unit = random.pick(Object.values(REPORTING));
  return {
    // Three figures, the file and the return; names that were confirmed come with the first.
    ...{ name: 'import', rows: null, writes: null },
    perform: async (client) => {
      const base64 = returnSheet(unit, 100 + (turn % 300));
      const files = [{ name: `bc ${turn}.xlsx`, base64 }];
      for await (const event of await client.returns.read({ files, period: PERIOD })) {
        if (event.type !== 'done') continue;
        const { step, stored } = await client.returns.accept({
          ...{ reading: event.reading, acceptCodes: ['conflict'] },
        });
        if (stored > 0 && stored !== REPORTED.length) {
          throw new Error(`${stored} figures of a return were stored`);
        }
        return step === null
          ? { type: 'nothing' }
          : { type: 'step', step, changed: null, isBackedUp: true };
      }
      throw new Error('A reading ended without its answer');
    },
  };
}

function restore(random: Random): Deed {
  let chosen: string | null = null;
  return {
    ...{ name: 'restore', rows: null, writes: null },
    restores: () => chosen,
    perform: async (client) => {
      const { backups } = await client.backups.list({});
      if (backups.length === 0) return { type: 'nothing' };
      chosen = random.pick(backups).id;
      try {
        const { undo, lastStep } = await client.backups.restore({ id: chosen });
        return { type: 'restored', from: chosen, undo, last: lastStep };
      } catch (error) {
        // The backup of this opening has taken its place since the list was read.
        if (isRefused(error, ['not-found'])) return { type: 'nothing' };
        throw error;
      }
    },
  };
}

function stepOf(step: number | null, changed: number | null): Acknowledged {
  return step === null ? { type: 'nothing' } : { type: 'step', step, changed };
}

function isNothingLeft(error: unknown): boolean {
  return isRefused(error, ['nothing-to-undo', 'nothing-to-redo', 'sealed']);
}

function isRefused(error: unknown, codes: readonly string[]): boolean {
  return (
    error instanceof Error &&
    'data' in error &&
    codes.includes((error.data as { code?: string } | undefined)?.code ?? '')
  );
}
