import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from './command.ts';
import { clearedFigureRow, figureRow, readFigures } from './figures.ts';
import { lockRow, readLocks, unlockedRow } from './locks.ts';
import { openWorkspace } from './open.ts';
import { readSettings, settingRow } from './settings.ts';
import type { RowChange } from './tables.ts';
import { codeOf, must, SOMEBODY, target, workspaceOfTest } from './testing/temp-workspace.ts';
import { readUndoState, redo, undo } from './undo.ts';
import { readVersions, versionRows } from './versions.ts';
import type { WritableStore } from './workspace-store.ts';

let file: string;
let store: WritableStore;

beforeEach(async ({ onTestFinished }) => {
  ({ file, store } = await workspaceOfTest(onTestFinished));
});

// A test may have opened it anew.
afterEach(() => store.close());

const type = (value: number) =>
  commit(store, { ...SOMEBODY, what: `Nhập ${value}` }, [figureRow(target({ value }))]);

const values = async () => (await readFigures(store)).map(({ value }) => value);

describe('undo and redo', () => {
  it('walk back and forth, and a new step forgets what could be redone', async () => {
    await type(1);
    await type(2);
    must(await undo(store, SOMEBODY));
    expect(await values()).toEqual([1]);
    must(await redo(store, SOMEBODY));
    expect(await values()).toEqual([2]);
    must(await undo(store, SOMEBODY));
    await type(3);
    expect(codeOf(await redo(store, SOMEBODY))).toBe('nothing-to-redo');
    must(await undo(store, SOMEBODY));
    expect(await values()).toEqual([1]);
    must(await undo(store, SOMEBODY));
    expect(await values()).toEqual([]);
  });

  it('survive a restart', async () => {
    await type(1);
    await type(2);
    await undo(store, SOMEBODY);
    await store.close();
    store = must(await openWorkspace(file, { mode: 'write' }));
    expect(await readUndoState(store)).toEqual({ undo: 'Nhập 1', redo: 'Nhập 2' });
    must(await redo(store, SOMEBODY));
    expect(await values()).toEqual([2]);
  });

  it('take one gesture back whole', async () => {
    const rows = [
      figureRow(target({ value: 1 })),
      figureRow(target({ value: 2, unit: 'muong-lay' })),
      settingRow('letterhead', { body: 'Ban Thường vụ' }),
    ];
    must(await commit(store, { ...SOMEBODY, what: 'Phân bổ' }, rows));
    expect(must(await undo(store, SOMEBODY)).changed).toBe(3);
    expect(await values()).toEqual([]);
    expect(await readSettings(store)).toEqual(new Map());
    must(await redo(store, SOMEBODY));
    expect(await readSettings(store)).toEqual(new Map([['letterhead', { body: 'Ban Thường vụ' }]]));
  });

  it('say that there is nothing left', async () => {
    must(await undo(store, SOMEBODY));
    expect(codeOf(await undo(store, SOMEBODY))).toBe('nothing-to-undo');
    expect(await readUndoState(store)).toEqual({ undo: null, redo: 'Tạo hồ sơ' });
  });

  it('never go back past an issue', async () => {
    await type(1);
    const [draft] = await readVersions(store);
    if (!draft) throw new Error('The draft is missing');
    const issued = { ...draft, state: 'issued', number: '433/QĐ-LĐLĐ' } as const;
    must(
      await commit(
        store,
        { ...SOMEBODY, what: 'Ban hành', barrier: true },
        versionRows(draft, issued),
      ),
    );
    expect(codeOf(await undo(store, SOMEBODY))).toBe('sealed');
    expect(await readUndoState(store)).toEqual({ undo: null, redo: null });
    must(await commit(store, { ...SOMEBODY, what: 'Cài đặt' }, [settingRow('a', 1)]));
    must(await undo(store, SOMEBODY));
    expect(codeOf(await undo(store, SOMEBODY))).toBe('sealed');
    expect(codeOf(await redo(store, SOMEBODY).then(() => redo(store, SOMEBODY)))).toBe(
      'nothing-to-redo',
    );
    expect(await values()).toEqual([1]);
  });

  it('bring back every state on the way, from any walk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(gesture(), { minLength: 1, maxLength: 12 }), async (gestures) => {
        const states = [await state()];
        for (const rows of gestures) {
          const done = must(await commit(store, { ...SOMEBODY, what: 'Bước' }, rows));
          if (done.step !== null) states.push(await state());
        }
        const back = states.slice(0, -1).reverse();
        for (const before of back) {
          must(await undo(store, SOMEBODY));
          expect(await state()).toEqual(before);
        }
        for (const after of states.slice(1)) {
          must(await redo(store, SOMEBODY));
          expect(await state()).toEqual(after);
        }
        expect(codeOf(await redo(store, SOMEBODY))).toBe('nothing-to-redo');
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('follow a stack of states, however undo, redo and new steps are mixed', async () => {
    const moves = fc.array(
      fc.oneof({ weight: 2, arbitrary: gesture() }, fc.constant('undo'), fc.constant('redo')),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(moves, async (walk) => {
        await commit(store, { ...SOMEBODY, what: 'Mốc', barrier: true }, []);
        const past = [await state()];
        const future: unknown[] = [];
        for (const move of walk) {
          if (move === 'undo') {
            const result = await undo(store, SOMEBODY);
            expect(result.ok).toBe(past.length > 1);
            const current = result.ok ? past.pop() : undefined;
            if (current !== undefined) future.push(current);
          } else if (move === 'redo') {
            const result = await redo(store, SOMEBODY);
            const next = future.pop();
            expect(result.ok).toBe(next !== undefined);
            if (next !== undefined) past.push(next as (typeof past)[number]);
          } else if (Array.isArray(move)) {
            const done = must(await commit(store, { ...SOMEBODY, what: 'Bước' }, move));
            if (done.step === null) continue;
            past.push(await state());
            future.length = 0;
          }
          expect(await state()).toEqual(past.at(-1));
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

async function state() {
  return {
    figures: await readFigures(store),
    locks: await readLocks(store),
    settings: await readSettings(store),
  };
}

/** A few rows of a small field, so that gestures often meet in one cell. */
function gesture(): fc.Arbitrary<readonly RowChange[]> {
  const place = fc.record({
    unit: fc.constantFrom('dien-bien-phu', 'muong-lay'),
    indicator: fc.constantFrom('doan-vien-ket-nap', 'cdcs-thanh-lap'),
  });
  const figure = fc
    .tuple(place, fc.integer({ min: 0, max: 5 }), fc.option(fc.constantFrom('hầu hết', '"')))
    .map(([at, value, text]) => figureRow(target({ ...at, value, text })));
  const cleared = place.map((at) => clearedFigureRow(target(at)));
  const locked = fc.tuple(place, fc.constantFrom('', 'đã thống nhất')).map(([at, why]) => {
    const { version, sector, period } = target({});
    return lockRow({ version, sector, period, ...at, ...SOMEBODY, why });
  });
  const unlocked = place.map((at) => unlockedRow(target(at)));
  const setting = fc
    .tuple(fc.constantFrom('signer', '__proto__'), fc.option(fc.jsonValue(), { nil: undefined }))
    .map(([key, value]) => settingRow(key, value));
  return fc.array(fc.oneof(figure, cleared, locked, unlocked, setting), {
    minLength: 1,
    maxLength: 5,
  });
}
