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

  test('issuing the last indicators of a draft leaves no draft that is open for all of them', async () => {
    const { client } = workspace;
    await client.plan.set(target('2022', 300));
    const { versions } = (await client.workspace.info({})) ?? { versions: [] };
    const [first] = versions;
    const { indicators } = await client.catalogue.view({});
    const codes = indicators.map(({ code }) => code);
    const [one = '', ...others] = codes;
    const years = [...(first?.years ?? [])];
    await client.versions.issue({ years, ...DECISION, indicators: [one] });
    await client.versions.issue({ years, ...DECISION, indicators: others });
    expect(await refusalCode(client.plan.set(target('2022', 301)))).toBe('sealed');
    const info = await client.workspace.info({});
    expect(info?.versions.filter(({ state }) => state === 'draft')).toEqual([]);
  });

  test('issuing some indicators of one year leaves them open in the other years', async () => {
    const { client } = workspace;
    const other = { indicator: 'cdcs-thanh-lap', unit: 'cua-lo', period: '2022', value: 3 };
    await client.plan.set(target('2022', 300));
    await client.plan.set(target('2023', 310));
    await client.plan.set({ changes: [other] });
    await client.versions.issue({ years: [2022], ...DECISION, indicators: ['doan-vien-ket-nap'] });
    const info = await client.workspace.info({});
    const drafts = info?.versions.filter(({ state }) => state === 'draft') ?? [];
    const of2023 = drafts.filter(({ years }) => years.includes(2023));
    expect(of2023).toMatchObject([{ indicators: [] }]);
    const { figures } = await client.plan.view({ year: 2023 });
    expect(figures).toContainEqual(
      expect.objectContaining({ indicator: 'doan-vien-ket-nap', unit: 'cua-lo', value: 310 }),
    );
    const rest = await client.plan.view({ year: 2022 });
    expect(rest.version?.indicators).not.toContain('doan-vien-ket-nap');
    expect(rest.figures).toContainEqual(
      expect.objectContaining({ ...other, version: rest.version?.id }),
    );
    expect(await refusalCode(client.plan.set(target('2022', 301)))).toBe('sealed');
    expect(await client.plan.set(target('2023', 311))).toMatchObject({ changed: 1 });
  });

  test('what was issued is replaced by an amendment only, not by another draft', async () => {
    const { client } = workspace;
    const aside = await client.versions.create({ years: [2022] });
    await client.plan.set(target('2022', 300));
    await client.versions.issue({ years: [2022], ...DECISION, version: aside.version });
    const late = await client.versions.create({ years: [2022] });
    const again = { years: [2022], number: '9/QĐ', date: '2022-01-01', version: late.version };
    expect(await refusalCode(client.versions.issue(again))).toBe('sealed');
  });

  test('a decision over years of two drafts leaves no draft without a year', async () => {
    const { client } = workspace;
    await client.plan.set(target('2031', 300));
    await client.plan.set(target('2032', 310));
    await client.versions.issue({ years: [2031, 2032], ...DECISION });
    const info = await client.workspace.info({});
    expect(info?.versions.filter(({ years }) => years.length === 0)).toEqual([]);
    expect(info?.versions.find(({ number }) => number === DECISION.number)).toMatchObject({
      years: [2031, 2032],
    });
  });

  test('a year without a draft has nothing to issue', async () => {
    expect(await refusalCode(workspace.client.versions.issue({ years: [2050], ...DECISION }))).toBe(
      'not-found',
    );
  });
});
