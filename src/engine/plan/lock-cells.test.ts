import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

const CELL = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };

describe('locking a cell', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('dien-bien-2020');
  });
  afterEach(() => workspace.close());

  test('again keeps the reason for which it was locked, unless a new one is given', async () => {
    const { plan } = workspace.client;
    await plan.lock({ cells: [CELL], why: 'theo biên bản' });
    expect(await plan.lock({ cells: [CELL] })).toEqual({ step: null, changed: 0 });
    expect((await plan.reason(CELL)).sentence).toContain('theo biên bản');
    expect(await plan.lock({ cells: [CELL], why: 'lý do mới' })).toMatchObject({ changed: 1 });
    expect((await plan.reason(CELL)).sentence).toContain('lý do mới');
  });

  test('undoing a lock that nobody set opens no draft', async () => {
    const { client } = workspace;
    const cells = [{ ...CELL, period: '2031' }];
    expect(await client.plan.unlock({ cells })).toEqual({ step: null, changed: 0 });
    expect((await client.workspace.info({}))?.years).not.toContain(2031);
  });

  test('binds until it is unlocked', async () => {
    const { plan } = workspace.client;
    await plan.lock({ cells: [CELL] });
    expect(await refusalCode(plan.set({ changes: [{ ...CELL, value: 5 }] }))).toBe('locked');
    await plan.unlock({ cells: [CELL] });
    expect(await plan.set({ changes: [{ ...CELL, value: 5 }] })).toMatchObject({ changed: 1 });
  });
});
