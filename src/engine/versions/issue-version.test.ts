import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

const DECISION = { number: '433/QĐ-LĐLĐ', date: '2019-01-24' };

describe('issuing and amending', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('nghe-an-2021');
  });
  afterEach(() => workspace.close());

  const target = (period: string, value: number | null) => ({
    changes: [{ indicator: 'doan-vien-ket-nap', unit: 'cua-lo', period, value }],
  });

  test('seals the years of the decision and leaves the others in the draft', async () => {
    const { client } = workspace;
    await client.plan.set(target('2022', 300));
    await client.plan.set(target('2023', 310));
    await client.versions.issue({ years: [2022], ...DECISION });
    expect(await refusalCode(client.plan.set(target('2022', 301)))).toBe('sealed');
    expect(await client.plan.set(target('2023', 311))).toMatchObject({ changed: 1 });
    const shown = await client.plan.show({ year: 2022 });
    expect(shown.version).toMatchObject({ state: 'issued', ...DECISION });
    expect(shown.figures).toContainEqual(
      expect.objectContaining({
        unit: 'cua-lo',
        indicator: 'doan-vien-ket-nap',
        period: '2022',
        value: 300,
      }),
    );
  });

  test('is never undone', async () => {
    const { client } = workspace;
    await client.plan.set(target('2022', 300));
    await client.versions.issue({ years: [2022], ...DECISION });
    expect(await refusalCode(client.history.undo({}))).toBe('sealed');
    await client.plan.set(target('2023', 5));
    await client.history.undo({});
    expect(await refusalCode(client.history.undo({}))).toBe('sealed');
  });

  test('an amendment starts with the issued figures, is edited, and is issued in its turn', async () => {
    const { client } = workspace;
    await client.plan.set(target('2022', 300));
    await client.versions.issue({ years: [2022], ...DECISION });
    expect(await refusalCode(client.versions.amend({ year: 2024, reason: 'x' }))).toBe('not-found');
    await client.versions.amend({ year: 2022, reason: 'chia tách đơn vị' });
    expect(await refusalCode(client.versions.amend({ year: 2022, reason: 'lần nữa' }))).toBe(
      'exists',
    );
    await client.plan.set(target('2022', 320));
    const issued = await client.versions.issue({
      years: [2022],
      number: '500/QĐ-LĐLĐ',
      date: '2022-06-01',
    });
    const info = await client.workspace.info({});
    expect(info?.versions.find(({ id }) => id === issued.version)).toMatchObject({
      name: 'Điều chỉnh lần 1',
      state: 'issued',
      reason: 'chia tách đơn vị',
    });
    const first = info?.versions.find((version) => version.number === DECISION.number);
    const old = await client.plan.show({ year: 2022, version: first?.id ?? '' });
    expect(old.figures.find((figure) => figure.unit === 'cua-lo')?.value).toBe(300);
  });

  test('issuing some indicators leaves the others open in the draft', async () => {
    const { client } = workspace;
    await client.plan.set(target('2022', 300));
    await client.versions.issue({ years: [2022], ...DECISION, indicators: ['doan-vien-ket-nap'] });
    expect(await refusalCode(client.plan.set(target('2022', 301)))).toBe('sealed');
    const other = { indicator: 'cdcs-thanh-lap', unit: 'cua-lo', period: '2022', value: 3 };
    expect(await client.plan.set({ changes: [other] })).toMatchObject({ changed: 1 });
  });

  test('a year without a draft has nothing to issue', async () => {
    expect(await refusalCode(workspace.client.versions.issue({ years: [2050], ...DECISION }))).toBe(
      'not-found',
    );
  });
});
