import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

const CELL = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };

describe('writing figures', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('dien-bien-2020');
  });
  afterEach(() => workspace.close());

  test('a locked cell is refused whole, whatever else the gesture holds, and says who locked it', async () => {
    const { client } = workspace;
    await client.plan.set({ changes: [{ ...CELL, value: 23 }] });
    await client.plan.lock({ cells: [CELL], why: 'đã thống nhất' });
    const changes = [
      { ...CELL, unit: 'tua-chua', value: 5 },
      { ...CELL, value: 24 },
    ];
    expect(await refusalCode(client.plan.set({ changes }))).toBe('locked');
    const shown = await client.plan.show({ year: 2020 });
    expect(
      shown.figures.some((figure) => figure.unit === 'tua-chua' && figure.kind === 'target'),
    ).toBe(false);
    await client.plan.unlock({ cells: [CELL] });
    expect(await client.plan.set({ changes })).toMatchObject({ changed: 2 });
  });

  test('a lock holds the whole figure, not its value alone', async () => {
    const { client } = workspace;
    await client.plan.set({ changes: [{ ...CELL, value: 23, text: 'từ 23 trở lên' }] });
    await client.plan.lock({ cells: [CELL] });
    const set = (change: object) =>
      client.plan.set({ changes: [{ ...CELL, value: 23, ...change }] });
    expect(await set({ text: 'từ 23 trở lên' })).toMatchObject({ changed: 0 });
    expect(await refusalCode(set({ text: 'khoảng 23' }))).toBe('locked');
    expect(await refusalCode(set({ text: 'từ 23 trở lên', valueTo: 30 }))).toBe('locked');
  });

  test('a number that is asked about is named as it is written here', async () => {
    const change = { ...CELL, value: 7, valueTo: 7.5 };
    await expect(workspace.client.plan.set({ changes: [change] })).rejects.toThrow('7,5 có thể');
  });

  test.each([
    ['unknown-unit', { unit: 'khong-co' }],
    ['unknown-indicator', { indicator: 'khong-co' }],
    ['unknown-sector', { sector: 'khong-co' }],
    ['unknown-period', { period: '2020-X9' }],
    ['ambiguous-number', { value: 7.5 }],
    ['bad-request', { value: -1 }],
  ])('answers %s to %j', async (code, change) => {
    const call = workspace.client.plan.set({ changes: [{ ...CELL, value: 5, ...change }] });
    expect(await refusalCode(call)).toBe(code);
  });

  test('a target of a year that nobody planned opens a draft in the same step', async () => {
    const { client } = workspace;
    const answer = await client.plan.set({ changes: [{ ...CELL, period: '2031', value: 5 }] });
    expect(answer.changed).toBeGreaterThan(0);
    const info = await client.workspace.info({});
    expect(info?.versions.at(-1)).toMatchObject({ state: 'draft', years: [2031] });
    await client.history.undo({});
    expect((await client.workspace.info({}))?.years).not.toContain(2031);
  });

  test('clearing a cell leaves no figure behind', async () => {
    const { client } = workspace;
    await client.plan.set({ changes: [{ ...CELL, value: 5 }] });
    await client.plan.set({ changes: [{ ...CELL, value: null }] });
    const shown = await client.plan.show({ year: 2020 });
    expect(
      shown.figures.filter((figure) => figure.unit === 'muong-ang' && figure.kind === 'target'),
    ).toEqual([]);
  });

  test('undo does not reach behind the beginning of the workspace', async () => {
    expect(await refusalCode(workspace.client.history.undo({}))).toBe('nothing-to-undo');
  });

  test('what was written is there after the workspace is opened again', async () => {
    const { client, path } = workspace;
    await client.plan.set({ changes: [{ ...CELL, value: 23 }] });
    await client.workspace.close({});
    expect(await refusalCode(client.plan.show({}))).toBe('no-workspace');
    await client.workspace.open({ path });
    const shown = await client.plan.show({ year: 2020 });
    expect(
      shown.figures.find((figure) => figure.unit === 'muong-ang' && figure.kind === 'target')
        ?.value,
    ).toBe(23);
  });
});
