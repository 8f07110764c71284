import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeFile } from '../store/testing/change-file.ts';
import { openTestWorkspace, refusalCode, type TestWorkspace } from './testing/workspace.ts';

let workspace: TestWorkspace;

beforeEach(async () => {
  workspace = await openTestWorkspace('dien-bien-2020');
  const change = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', period: '2020', value: 25 };
  await workspace.client.plan.set({ changes: [change] });
  await workspace.client.workspace.close({});
});
afterEach(() => workspace.close());

test.each([
  ['a setting', 'settings set value'],
  ['the sectors of an indicator', 'programme_indicators set sectors'],
])('%s that is no JSON is a damaged file, and holds nothing open', async (_, column) => {
  const { client, path } = workspace;
  changeFile(path, `update ${column} = '["x'`);
  expect(await refusalCode(client.workspace.open({ path }))).toBe('damaged');
  expect(await client.workspace.info({})).toBeNull();
  changeFile(path, `update ${column} = '[]'`);
  expect(await client.workspace.open({ path })).toMatchObject({ readOnly: false });
});

test('the source of a figure that is no JSON is told as a damaged file', async () => {
  const { client, path } = workspace;
  changeFile(path, `update figures set source = 'x'`);
  await client.workspace.open({ path });
  expect(await refusalCode(client.plan.view({ year: 2020 }))).toBe('damaged');
});
