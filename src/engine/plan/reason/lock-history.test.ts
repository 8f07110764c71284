import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../../testing/workspace.ts';

let workspace: TestWorkspace;

beforeEach(async () => {
  workspace = await openTestWorkspace('dien-bien-2020');
});
afterEach(() => workspace.close());

function cell(unit: string) {
  return { indicator: 'doan-vien-ket-nap', unit, sector: '', period: '2020' };
}

async function events(unit: string) {
  const { history } = await workspace.client.plan.reason(cell(unit));
  return history.map(({ event, to, why }) => [event, to, why]);
}

const AT_FIRST = [
  ['lock', 45, 'theo Ban Thường vụ'],
  ['value', 45, ''],
  ['unlock', 40, 'nghị quyết mới'],
  ['lock', 40, 'đã có nghị quyết'],
  ['value', 40, ''],
];

/** Locks, unlocks and locks anew: the events are `AT_FIRST`. */
async function lockTwice(): Promise<void> {
  const { plan } = workspace.client;
  const place = cell('dien-bien-phu');
  await plan.set({ changes: [{ ...place, value: 40 }] });
  await plan.lock({ cells: [place, cell('muong-lay')], why: 'đã có nghị quyết' });
  await plan.unlock({ cells: [place], why: 'nghị quyết mới' });
  await plan.set({ changes: [{ ...place, value: 45 }] });
  await plan.lock({ cells: [place], why: 'theo Ban Thường vụ' });
}

test('who locked and unlocked a cell stands between the changes of its value', async () => {
  await lockTwice();
  expect(await events('dien-bien-phu')).toEqual(AT_FIRST);
  expect(await events('muong-lay')).toEqual([['lock', null, 'đã có nghị quyết']]);
  const { history } = await workspace.client.plan.reason(cell('dien-bien-phu'));
  expect(history[0]).toMatchObject({ by: 'Nguyễn Thị Ánh', what: 'Khóa ô' });
});

test('a lock that goes along into another version is no event', async () => {
  const { history, versions } = workspace.client;
  await lockTwice();
  await versions.issue({ years: [2020], number: '10/QĐ-LĐLĐ', date: '2020-01-10' });
  expect(await events('dien-bien-phu')).toEqual(AT_FIRST);
  await versions.amend({ year: 2020, reason: 'tăng thêm' });
  expect(await events('dien-bien-phu')).toEqual(AT_FIRST);
  await history.undo({});
  await history.redo({});
  const ofLocks = (list: unknown[][]) => list.filter(([event]) => event !== 'value');
  expect(ofLocks(await events('dien-bien-phu'))).toEqual(ofLocks(AT_FIRST));
});

test('what an undo unlocks or locks again is one', async () => {
  const { history, plan, versions } = workspace.client;
  await lockTwice();
  await versions.issue({ years: [2020], number: '10/QĐ-LĐLĐ', date: '2020-01-10' });
  await versions.amend({ year: 2020, reason: 'tăng thêm' });
  await plan.unlock({ cells: [cell('dien-bien-phu')], why: '' });
  expect((await events('dien-bien-phu'))[0]).toEqual(['unlock', 45, '']);
  await history.undo({});
  expect((await events('dien-bien-phu'))[0]).toEqual(['lock', 45, 'theo Ban Thường vụ']);
});
