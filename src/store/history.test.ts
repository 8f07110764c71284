import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from './command.ts';
import { figureRow } from './figures.ts';
import { type HistoryFilter, readHistory, readLastStep } from './history.ts';
import { lockRow } from './locks.ts';
import { noteRow } from './notes.ts';
import { must, SOMEBODY, target, workspaceOfTest } from './testing/temp-workspace.ts';
import { undo } from './undo.ts';
import { unitAliasRow } from './units.ts';
import type { WritableStore } from './workspace-store.ts';

let store: WritableStore;

beforeEach(async ({ onTestFinished }) => {
  ({ store } = await workspaceOfTest(onTestFinished));
  await step('Phân bổ', '2020-02-01T01:00:00.000Z', [
    figureRow(target({ value: 1 })),
    figureRow(target({ value: 2, unit: 'muong-lay' })),
    figureRow(target({ value: 3, indicator: 'cdcs-thanh-lap' })),
  ]);
  await step('Khóa', '2020-02-02T01:00:00.000Z', [
    lockRow({ ...target({}), ...SOMEBODY, why: 'đã thống nhất' }),
  ]);
  await step('Tên khác', '2020-02-03T01:00:00.000Z', [
    unitAliasRow('muong-lay', { alias: 'Mường Lay', ...SOMEBODY }),
  ]);
  await step('Ghi chú', '2020-02-04T01:00:00.000Z', [
    noteRow({ ...target({}), text: 'xem lại', ...SOMEBODY }),
  ]);
});

async function step(what: string, at: string, rows: Parameters<typeof commit>[2]) {
  const by = what === 'Khóa' ? 'Trần Văn Bình' : SOMEBODY.by;
  must(await commit(store, { by, at, what }, rows));
}

async function found(filter: HistoryFilter): Promise<readonly string[]> {
  const { steps } = await readHistory(store, filter);
  return steps.map(({ what, changes }) => `${what} ${changes.length}`);
}

describe('readHistory', () => {
  it('finds what concerns a unit, in whatever table', async () => {
    expect(await found({ unit: 'muong-lay' })).toEqual(['Tên khác 1', 'Phân bổ 1', 'Tạo hồ sơ 2']);
  });

  it('finds what concerns an indicator', async () => {
    expect(await found({ indicator: 'cdcs-thanh-lap' })).toEqual(['Phân bổ 1', 'Tạo hồ sơ 1']);
  });

  it('finds what was ever done to one cell', async () => {
    expect(await found({ cell: target({}) })).toEqual(['Ghi chú 1', 'Khóa 1', 'Phân bổ 1']);
  });

  it('finds what a person did, and what was done in a time', async () => {
    expect(await found({ by: 'Trần Văn Bình' })).toEqual(['Khóa 1']);
    expect(
      await found({ since: '2020-02-02T00:00:00.000Z', until: '2020-02-04T00:00:00.000Z' }),
    ).toEqual(['Tên khác 1', 'Khóa 1']);
    expect(await found({ by: SOMEBODY.by, unit: 'dien-bien-phu', table: 'figures' })).toEqual([
      'Phân bổ 2',
    ]);
  });

  it('goes through all steps page by page', async () => {
    const words: string[] = [];
    let before: number | null = null;
    do {
      const page: Awaited<ReturnType<typeof readHistory>> = await readHistory(
        store,
        {},
        before === null ? { limit: 2 } : { limit: 2, before },
      );
      words.push(...page.steps.map(({ what }) => what));
      before = page.next;
    } while (before !== null);
    expect(words).toEqual(['Ghi chú', 'Tên khác', 'Khóa', 'Phân bổ', 'Tạo hồ sơ']);
  });

  it('tells an undo as one more step, with the step it takes back', async () => {
    must(await undo(store, SOMEBODY));
    const { steps } = await readHistory(store, {}, { limit: 1 });
    expect(steps).toMatchObject([
      { step: 6, what: 'Hoàn tác: Ghi chú', undoes: 5, changes: [{ after: null }] },
    ]);
    expect(await readLastStep(store)).toEqual({ step: 6, at: SOMEBODY.at });
  });
});
