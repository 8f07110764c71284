import { createHash } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from './command.ts';
import { clearedFigureRow, figureRow, readFigures } from './figures.ts';
import { fileRow, readFileContent, readFiles } from './files.ts';
import { readHistory, readStepDetail } from './history.ts';
import { lockRow } from './locks.ts';
import { readSettings, settingRow } from './settings.ts';
import {
  codeOf,
  DRAFT,
  must,
  SOMEBODY,
  target,
  workspaceOfTest,
} from './testing/temp-workspace.ts';
import { readVersions, versionRows } from './versions.ts';
import type { WritableStore } from './workspace-store.ts';

let file: string;
let store: WritableStore;
const typing = { ...SOMEBODY, what: 'Nhập số' };

beforeEach(async ({ onTestFinished }) => {
  ({ file, store } = await workspaceOfTest(onTestFinished));
});

describe('commit', () => {
  it('stores the row, the step and what stood there before', async () => {
    must(await commit(store, typing, [figureRow(target({ value: 190 }))]));
    const done = await commit(store, { ...typing, why: 'Sửa theo biên bản' }, [
      figureRow(target({ value: 194 })),
    ]);
    expect(must(done)).toEqual({ step: 3, changed: 1 });
    const { steps } = await readHistory(store, {}, { limit: 1 });
    expect(steps).toEqual([
      {
        step: 3,
        account: '',
        restores: false,
        typed: false,
        backupRestored: null,
        ...SOMEBODY,
        what: 'Nhập số',
        why: 'Sửa theo biên bản',
        barrier: false,
        undoes: null,
        redoes: null,
        changes: [
          {
            table: 'figures',
            key: {
              kind: 'target',
              version: 'v1',
              indicator: 'doan-vien-ket-nap',
              unit: 'dien-bien-phu',
              sector: '',
              period: '2020',
              stage: '',
            },
            before: { value: 190, source: { type: 'typed' } },
            after: { value: 194, source: { type: 'typed' } },
          },
        ],
      },
    ]);
  });

  it('writes no step where nothing differs', async () => {
    must(await commit(store, typing, [figureRow(target({ value: 190 }))]));
    const again = await commit(store, typing, [
      figureRow(target({ value: 190 })),
      clearedFigureRow(target({ unit: 'muong-lay' })),
    ]);
    expect(must(again)).toEqual({ step: null, changed: 0 });
    expect((await readHistory(store)).steps).toHaveLength(2);
  });

  it('counts the last of several changes to one row', async () => {
    const done = await commit(store, typing, [
      figureRow(target({ value: 1 })),
      figureRow(target({ value: 2 })),
    ]);
    expect(must(done).changed).toBe(1);
    expect(await readFigures(store)).toEqual([target({ value: 2 })]);
  });

  it('tells the rows the number of their step', async () => {
    const done = await commit(store, typing, (step) => [
      figureRow(target({ value: 1, source: { type: 'allocation', step } })),
    ]);
    const [figure] = await readFigures(store);
    expect(figure?.source).toEqual({ type: 'allocation', step: must(done).step });
  });

  it('keeps what a step is to remember', async () => {
    const detail = { reasons: ['167 ÷ 1.260 × 594 = 78,73'] };
    const done = await commit(store, { ...typing, detail }, [figureRow(target({ value: 79 }))]);
    expect(await readStepDetail(store, must(done).step ?? 0)).toEqual(detail);
  });

  it('stores nothing of a step that cannot be stored whole', async () => {
    const rows = [
      figureRow(target({ value: 1 })),
      figureRow(target({ value: 1, unit: 'không có đơn vị này' })),
    ];
    await expect(commit(store, typing, rows)).rejects.toThrow(/FOREIGN KEY/);
    expect(await readFigures(store)).toEqual([]);
    expect((await readHistory(store)).steps).toHaveLength(1);
    expect(must(await commit(store, typing, [figureRow(target({ value: 1 }))])).step).toBe(2);
  });

  it('stores nothing when the disk is full, and goes on when there is room again', async () => {
    const limit = (pages: number) =>
      store.write(({ trx }) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(trx));
    await limit(1);
    const long = figureRow(target({ text: 'dài '.repeat(100_000) }));
    expect(codeOf(await commit(store, typing, [long]))).toBe('disk-full');
    expect(await readFigures(store)).toEqual([]);
    expect((await readHistory(store)).steps).toHaveLength(1);
    await limit(100_000);
    expect(must(await commit(store, typing, [long])).step).toBe(2);
  });

  it('runs steps that were asked for at once one after the other', async () => {
    const steps = await Promise.all(
      [1, 2, 3, 4, 5].map((value) => commit(store, typing, [figureRow(target({ value }))])),
    );
    expect(steps.map((step) => must(step).step)).toEqual([2, 3, 4, 5, 6]);
    expect((await readFigures(store))[0]?.value).toBe(5);
  });

  it('keeps the bytes of a file once, however often it is received', async () => {
    const bytes = Buffer.from([0, 255, 1, 254]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const id of ['một', 'hai']) {
      const file = { id, name: `${id}.xlsx`, sha256, size: 4, received: '2020-06-08' };
      must(await commit(store, { ...typing, contents: [{ sha256, bytes }] }, [fileRow(file)]));
    }
    expect(await readFiles(store)).toHaveLength(2);
    expect(await readFileContent(store, sha256)).toEqual(bytes);
  });

  it('gives every number back as it was', async () => {
    const numbers = fc.oneof(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    );
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (value, numerator) => {
        await commit(store, typing, [figureRow(target({ value, numerator }))]);
        const [figure] = await readFigures(store);
        expect([figure?.value, figure?.numerator]).toEqual([value, numerator]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives every text back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.json(), async (text, json) => {
        await commit(store, typing, [
          figureRow(target({ text })),
          settingRow('letterhead', JSON.parse(json)),
        ]);
        const [figure] = await readFigures(store);
        expect(figure?.text).toBe(text);
        expect((await readSettings(store)).get('letterhead')).toEqual(JSON.parse(json));
      }),
      { numRuns: 100 },
    );
  });
});

describe('an issued version', () => {
  const issued = {
    ...DRAFT,
    state: 'issued',
    number: '433/QĐ-LĐLĐ',
    date: '2019-01-24',
  } as const;

  beforeEach(async () => {
    must(await commit(store, typing, [figureRow(target({ value: 194 }))]));
    must(await commit(store, { ...typing, barrier: true }, versionRows(DRAFT, issued)));
  });

  it('takes no other target, loses none, and is not itself changed', async () => {
    const attempts = [
      [figureRow(target({ value: 195 }))],
      [clearedFigureRow(target({}))],
      [figureRow(target({ value: 1, unit: 'muong-lay' }))],
      versionRows(issued, { ...issued, number: '434/QĐ-LĐLĐ' }),
      versionRows(issued, { ...issued, years: [2020, 2021] }),
      versionRows(issued, DRAFT),
      [lockRow({ ...target({}), by: 'ai đó', at: SOMEBODY.at, why: '' })],
    ];
    for (const rows of attempts) expect(codeOf(await commit(store, typing, rows))).toBe('sealed');
    expect(await readFigures(store)).toEqual([target({ value: 194 })]);
    expect(await readVersions(store)).toEqual([issued]);
  });

  it('stands beside a draft that amends it, and results that come in', async () => {
    const amending = { ...DRAFT, id: 'v2', name: 'Điều chỉnh lần 1', amends: 'v1' };
    const result = target({ kind: 'result', version: '', stage: 'actual', value: 12 });
    const rows = [
      ...versionRows(null, amending),
      figureRow(target({ version: 'v2', value: 200 })),
      figureRow(result),
    ];
    expect(must(await commit(store, typing, rows)).changed).toBe(4);
    expect(await readFigures(store, { versions: ['v1'], kinds: ['target'] })).toEqual([
      target({ value: 194 }),
    ]);
  });
});

describe('the history', () => {
  it('cannot be changed or taken away, not even by SQL', async () => {
    await store.close();
    const native = new BetterSqlite3(file);
    native.pragma('recursive_triggers = on');
    for (const attempt of [
      'update steps set why = why',
      'delete from steps',
      'update changes set after = null',
      'delete from changes',
      "insert or replace into changes select step, seq, 'x', key, before, after from changes",
    ]) {
      expect(() => native.exec(attempt)).toThrow(/append-only/);
    }
    native.close();
  });
});
