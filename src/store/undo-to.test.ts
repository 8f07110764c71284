import { beforeEach, expect, it } from 'vitest';
import { commit } from './command.ts';
import { figureRow, readFigures } from './figures.ts';
import { codeOf, must, SOMEBODY, target, workspaceOfTest } from './testing/temp-workspace.ts';
import { redo, undo } from './undo.ts';
import { readWayBack, undoTo } from './undo-to.ts';
import type { WritableStore } from './workspace-store.ts';

let store: WritableStore;

beforeEach(async ({ onTestFinished }) => {
  ({ store } = await workspaceOfTest(onTestFinished));
});

/** Step 1 makes the workspace; each of these is the next. */
const type = (value: number, barrier = false) =>
  commit(store, { ...SOMEBODY, what: `Nhập ${value}`, barrier }, [figureRow(target({ value }))]);

const values = async () => (await readFigures(store)).map(({ value }) => value);
const walk = (step: number, seen?: number) => undoTo(store, SOMEBODY, { step, seen });

it('goes back as one walk, which redo brings again step by step', async () => {
  for (const value of [1, 2, 3, 4]) await type(value);
  const way = must(await readWayBack(store, 3));
  expect(way.steps.map(({ what }) => what)).toEqual(['Nhập 4', 'Nhập 3']);
  must(await walk(3));
  expect(await values()).toEqual([2]);
  must(await redo(store, SOMEBODY));
  expect(await values()).toEqual([3]);
  must(await redo(store, SOMEBODY));
  expect(await values()).toEqual([4]);
});

it('counts what was undone on the way only once', async () => {
  await type(1);
  await type(2);
  must(await undo(store, SOMEBODY));
  await type(3);
  must(await walk(2));
  expect(await values()).toEqual([1]);
});

it('leads back to a moment right after an undo', async () => {
  await type(1);
  await type(2);
  must(await undo(store, SOMEBODY));
  await type(3);
  must(await walk(4));
  expect(await values()).toEqual([1]);
});

it('does not lead to a step that was undone itself', async () => {
  await type(1);
  await type(2);
  must(await undo(store, SOMEBODY));
  await type(3);
  expect(codeOf(await walk(3))).toBe('bad-request');
  expect(await values()).toEqual([3]);
});

it('stops at an issue, and says which', async () => {
  await type(1);
  await type(2, true);
  await type(3);
  expect(must(await readWayBack(store, 1)).stoppedBy?.what).toBe('Nhập 2');
  must(await walk(1));
  expect(await values()).toEqual([2]);
  expect(codeOf(await walk(1))).toBe('sealed');
});

it('is refused where somebody else went on meanwhile, and for steps there are none of', async () => {
  await type(1);
  await type(2);
  expect(codeOf(await walk(2, 2))).toBe('changed-since');
  expect(codeOf(await walk(99))).toBe('not-found');
  expect(codeOf(await walk(3))).toBe('nothing-to-undo');
});
