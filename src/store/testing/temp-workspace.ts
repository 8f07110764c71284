import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Result } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import { commit } from '../command.ts';
import { indicatorRow } from '../indicators.ts';
import { createWorkspace } from '../open.ts';
import type { RowChange } from '../tables.ts';
import { unitRows } from '../units.ts';
import { versionRows } from '../versions.ts';
import type { WritableStore } from '../workspace-store.ts';

export const SOMEBODY = { by: 'Nguyễn Thị Lan', at: '2020-01-15T02:00:00.000Z' } as const;

/** A folder of its own for one test, with the marks and spaces that real paths have. */
export function tempFolder(): string {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'chỉ tiêu ')));
}

export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The value of a result that must be there. */
export function must<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The code of a failure that must be there. */
export function codeOf(result: Result<unknown, Failure>): string {
  if (result.ok) throw new Error('This should have failed');
  return result.error.code;
}

/** A new workspace that is open for writing, with two units, two indicators and a draft. */
export async function startWorkspace(file: string): Promise<WritableStore> {
  const store = must(await createWorkspace(file));
  must(await commit(store, { ...SOMEBODY, what: 'Tạo hồ sơ' }, startingRows()));
  return store;
}

/** A started workspace in a folder of its own; after the test it is closed and the folder gone. */
export async function workspaceOfTest(
  atEnd: (clear: () => Promise<void>) => void,
  name = 'a.chitieu',
): Promise<{ readonly folder: string; readonly file: string; readonly store: WritableStore }> {
  const folder = tempFolder();
  const file = path.join(folder, name);
  const store = await startWorkspace(file);
  atEnd(async () => {
    await store.close();
    removeFolder(folder);
  });
  return { folder, file, store };
}

/** The draft that every started workspace has. */
export const DRAFT: Version = {
  id: 'v1',
  name: 'Dự thảo 1',
  state: 'draft',
  number: null,
  date: null,
  amends: null,
  reason: null,
  years: [2020],
  indicators: [],
};

export function startingRows(): readonly RowChange[] {
  return [
    ...['dien-bien-phu', 'muong-lay'].flatMap((code, order) =>
      unitRows({
        code,
        kind: 'town',
        order,
        from: null,
        to: null,
        decision: '',
        names: [{ name: `LĐLĐ ${code}`, from: null, to: null, decision: '' }],
        parents: [],
        communes: [],
        aliases: [],
      }),
    ),
    ...['doan-vien-ket-nap', 'cdcs-thanh-lap'].map((code, order) =>
      indicatorRow({
        code,
        name: code,
        kind: 'count-flow',
        unit: 'người',
        cadence: 'yearly',
        order,
        numerator: null,
        denominator: null,
        parent: null,
        baseline: false,
        aliases: [],
        ended: false,
      }),
    ),
    ...versionRows(null, DRAFT),
  ];
}

/** A target of the draft; what is given replaces its parts. */
export function target(parts: Partial<Figure>): Figure {
  return {
    kind: 'target',
    version: 'v1',
    indicator: 'doan-vien-ket-nap',
    unit: 'dien-bien-phu',
    sector: '',
    period: '2020',
    stage: '',
    value: null,
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
    source: { type: 'typed' },
    ...parts,
  };
}
