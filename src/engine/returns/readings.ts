import type { z } from 'zod';
import type { readReturnsSchema } from '../../contract/schemas/returns.ts';
import type { FileReading } from '../../domain/returns/reading.ts';
import type { StoredForm } from '../../store/return-forms.ts';
import type { WorkspaceStore } from '../../store/workspace-store.ts';
import type { ReturnAnswer } from '../../workbooks/layout/context.ts';
import type { ReadOutcome } from '../../workbooks/open/reader.ts';
import type { Judged } from './judge.ts';
import type { Letters } from './letters.ts';

/** One file of a reading with all that is needed to read it again under new answers. */
export type ReturnedFile = {
  /** How it is called in this reading: two files of one name are told apart. */
  readonly label: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** As it was opened. */
  readonly raw: ReadOutcome;
  /** The same with its letters in Unicode. */
  readonly outcome: ReadOutcome;
  readonly letters: Letters;
  readonly answers: readonly ReturnAnswer[];
  /** Cells whose unexplained name a person lets be, with what it holds back. */
  readonly ignored: readonly IgnoredCell[];
  /** What was understood of it, before it is held against the workspace. */
  readonly understood: FileReading;
};

export type IgnoredCell = { readonly sheet: string; readonly cell: string };

/** What was asked for; `received` is a day. */
export type Asked = Pick<
  z.output<typeof readReturnsSchema>,
  'period' | 'year' | 'kind' | 'stage'
> & {
  readonly received: string;
};

/** Files that were read and wait to be accepted. */
export type Reading = {
  readonly id: string;
  /** Readings belong to the workspace whose lists they were matched against. */
  readonly store: WorkspaceStore;
  readonly asked: Asked;
  readonly files: readonly ReturnedFile[];
  /** The remembered forms as they were when the files were read. */
  readonly forms: readonly StoredForm[];
  /** How it stood to the workspace when it was shown: nothing else is stored. */
  readonly judged: Judged;
  readonly revision: number;
};

export type Readings = {
  readonly keep: (reading: Reading) => void;
  /** Forgets what was read for a workspace that is closed. */
  readonly drop: (store: WorkspaceStore) => void;
  /** Undefined where it is gone, or belongs to another workspace. */
  readonly find: (id: string, store: WorkspaceStore) => Reading | undefined;
};

/** A reading holds whole files in memory; a screen works on one, another may be open beside it. */
const MOST_KEPT = 3;

/** Keeps the last few readings; the one that was kept longest ago goes first. */
export function createReadings(): Readings {
  const kept = new Map<string, Reading>();
  return {
    keep: (reading) => {
      kept.delete(reading.id);
      kept.set(reading.id, reading);
      for (const id of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(id);
      }
    },
    drop: (store) => {
      for (const [id, reading] of kept) if (reading.store === store) kept.delete(id);
    },
    find: (id, store) => {
      const found = kept.get(id);
      return found?.store === store ? found : undefined;
    },
  };
}

/** A cell of a reading; names may hold any character. */
export function cellKey(file: string, sheet: string, cell: string): string {
  return JSON.stringify([file, sheet, cell]);
}

/** «bao-cao.xlsx», and for another file of that name «bao-cao (2).xlsx». */
export function uniqueLabel(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let number = 2;
  while (taken.has(`${stem} (${number})${ending}`)) number += 1;
  return `${stem} (${number})${ending}`;
}
