import { expect, onTestFinished, test } from 'vitest';
import { commit } from './command.ts';
import { readEarlierStep, rowBefore } from './earlier-step.ts';
import { clearedFigureRow, figureRow, readFigures } from './figures.ts';
import { settingRow } from './settings.ts';
import { must, SOMEBODY, target, workspaceOfTest } from './testing/temp-workspace.ts';
import { readUndoState, redo, undo } from './undo.ts';

const ONE = target({ value: 1 });
const OTHER = target({ value: 2, unit: 'muong-lay' });

async function started() {
  const { store } = await workspaceOfTest(onTestFinished);
  const done = (what: string, rows: Parameters<typeof commit>[2], undoes?: number) =>
    commit(store, { ...SOMEBODY, what, ...(undoes === undefined ? {} : { undoes }) }, rows);
  const first = must(await done('Nhập', [figureRow(ONE), figureRow(OTHER), settingRow('a', [1])]));
  return { store, done, step: first.step ?? 0 };
}

test('rows are told as they stand: as the step left them, as before it, or changed', async () => {
  const { store, done, step } = await started();
  must(await done('Sửa', [figureRow({ ...ONE, value: 9 }), clearedFigureRow(OTHER)]));
  const earlier = await readEarlierStep(store, step);
  expect(earlier?.rows.map(({ state, now }) => [state, now?.value])).toEqual([
    ['changed', 9],
    ['back', undefined],
    ['stands', [1]],
  ]);
});

test('a row that was changed and changed back stands', async () => {
  const { store, done, step } = await started();
  must(await done('Sửa', [figureRow({ ...ONE, value: 9 })]));
  must(await undo(store, SOMEBODY));
  const earlier = await readEarlierStep(store, step);
  expect(earlier?.rows.map(({ state }) => state)).toEqual(['stands', 'stands', 'stands']);
});

test('a step that takes an older one back is undone and redone under its own words', async () => {
  const { store, done, step } = await started();
  must(await done('Sửa', [figureRow({ ...ONE, value: 9 })]));
  const earlier = await readEarlierStep(store, step);
  const back = (earlier?.rows ?? []).filter(({ state }) => state === 'stands');
  must(
    await done(
      'Hoàn tác riêng: Nhập',
      back.map(({ change }) => rowBefore(change)),
      step,
    ),
  );
  const values = async () => (await readFigures(store)).map(({ value }) => value);
  expect(await values()).toEqual([9]);
  expect((await readUndoState(store)).undo).toBe('Hoàn tác riêng: Nhập');
  must(await undo(store, SOMEBODY));
  expect(await values()).toEqual([9, 2]);
  expect((await readUndoState(store)).redo).toBe('Hoàn tác riêng: Nhập');
  must(await redo(store, SOMEBODY));
  expect(await values()).toEqual([9]);
});

test('there is no step of a number that was not given', async () => {
  const { store } = await started();
  expect(await readEarlierStep(store, 99)).toBeNull();
});
