import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

describe('what the screen «Phân bổ» is given', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('dien-bien-2020');
  });
  afterEach(() => workspace.close());

  test('is the root and its receivers in protocol order, with what the document asks', async () => {
    const view = await workspace.client.plan.view({ year: 2020 });
    expect(view.units.map(({ code }) => code).slice(0, 3)).toEqual([
      'tinh',
      'dien-bien-phu',
      'muong-lay',
    ]);
    expect(view.units).toHaveLength(14);
    expect(
      view.indicators.find(({ code }) => code === 'tl-thoa-uoc')?.asked?.comparatorText,
    ).toContain('70%');
  });

  test('leaves out what only serves as numerator or denominator, until figures stand in it', async () => {
    const { client } = workspace;
    const shown = async () =>
      (await client.plan.view({ year: 2020 })).indicators.map(({ code }) => code);
    const figure = { indicator: 'doan-vien-tong-so', unit: 'tinh', period: '2020', value: 9000 };
    expect(await shown()).not.toContain('doan-vien-tong-so');
    await client.plan.set({ changes: [{ ...figure, kind: 'result' }] });
    expect(await shown()).not.toContain('doan-vien-tong-so');
    await client.plan.set({ changes: [figure] });
    expect(await shown()).toContain('doan-vien-tong-so');
  });

  test('offers the bases that have figures, and says which are illustrative', async () => {
    const { client } = workspace;
    await client.plan.set({
      changes: [
        {
          kind: 'result',
          indicator: 'doan-vien-ket-nap',
          unit: 'muong-ang',
          period: '2019',
          value: 40,
        },
        {
          kind: 'target',
          indicator: 'doan-vien-ket-nap',
          unit: 'muong-ang',
          period: '2019',
          value: 41,
        },
      ],
    });
    const { bases } = await client.plan.view({ year: 2020 });
    expect(bases.map(({ basis, known }) => [basis, known])).toEqual([
      ['lao-dong-chua-doan-vien', 13],
      ['equal', 13],
      ['target:2019', 1],
      ['result:2019', 1],
    ]);
    expect(bases[0]).toMatchObject({ sum: 1260, note: expect.stringContaining('minh họa') });
  });

  test('has the targets of the year before, of the version that counts there', async () => {
    const { client } = workspace;
    const place = { kind: 'target' as const, indicator: 'doan-vien-ket-nap', unit: 'muong-ang' };
    await client.plan.set({ changes: [{ ...place, period: '2019', value: 41 }] });
    await client.plan.set({ changes: [{ ...place, period: '2020', value: 49 }] });
    const { figures, lastTargets } = await client.plan.view({ year: 2020 });
    expect(lastTargets.map(({ unit, value }) => [unit, value])).toEqual([['muong-ang', 41]]);
    const mine = figures.filter(({ kind, unit }) => kind === 'target' && unit === 'muong-ang');
    expect(mine.map(({ value }) => value)).toEqual([49]);
  });

  test('tells by which baseline an indicator was last shared out', async () => {
    const { client } = workspace;
    const lastBases = async () => (await client.plan.view({ year: 2020 })).lastBases;
    const shared = { year: 2020, indicator: 'doan-vien-ket-nap', total: 594 };
    expect(await lastBases()).toEqual([]);
    await client.plan.allocate({ ...shared, by: [{ basis: 'lao-dong-chua-doan-vien' }] });
    expect(await lastBases()).toEqual([
      { indicator: 'doan-vien-ket-nap', basis: 'lao-dong-chua-doan-vien' },
    ]);
    // By its code: its name may change, and another may take it.
    await client.catalogue.changeIndicator({
      code: 'lao-dong-chua-doan-vien',
      name: 'Công nhân lao động chưa vào công đoàn',
    });
    expect(await lastBases()).toHaveLength(1);
    await client.plan.allocate({ ...shared, total: 598, by: [{ basis: 'equal' }] });
    expect(await lastBases()).toEqual([]);
  });

  test('names a sector that ended while targets stand in it', async () => {
    const { client } = workspace;
    const { sectors } = await client.catalogue.view({});
    const [first, second] = sectors;
    if (first === undefined || second === undefined) throw new Error('A workspace has sectors');
    const place = { kind: 'target' as const, indicator: 'doan-vien-ket-nap', unit: 'muong-ang' };
    await client.plan.set({
      changes: [{ ...place, sector: first.code, period: '2020', value: 4 }],
    });
    for (const { code } of [first, second])
      await client.catalogue.changeSector({ code, ended: true });
    const view = await client.plan.view({ year: 2020 });
    expect(view.sectors.find(({ code }) => code === first.code)?.ended).toBe(true);
    expect(view.sectors.map(({ code }) => code)).not.toContain(second.code);
  });

  test('a version shows the indicators that it covers, and every baseline', async () => {
    const { client } = workspace;
    const shown = async (version: string) =>
      (await client.plan.view({ year: 2020, version })).indicators.map(({ code }) => code);
    const [draft] = (await client.workspace.info({}))?.versions ?? [];
    const issued = await client.versions.issue({
      years: [2020],
      number: '1/QĐ',
      date: '2020-01-05',
      indicators: ['doan-vien-ket-nap'],
    });
    expect(await shown(issued.version)).toEqual(
      expect.arrayContaining(['doan-vien-ket-nap', 'lao-dong-chua-doan-vien']),
    );
    expect(await shown(issued.version)).not.toContain('cdcs-thanh-lap');
    expect(await shown(draft?.id ?? '')).toContain('cdcs-thanh-lap');
    expect(await shown(draft?.id ?? '')).not.toContain('doan-vien-ket-nap');
  });

  test('a version that is not there is refused', async () => {
    expect(await refusalCode(workspace.client.plan.view({ year: 2020, version: 'v9' }))).toBe(
      'unknown-version',
    );
  });

  test('a per cent of a whole stage is asked in each of its years, a count of a stage in none', async () => {
    const term = await openTestWorkspace('tra-vinh-2020');
    try {
      const { indicators } = await term.client.plan.view({ year: 2022 });
      const asked = (code: string) =>
        indicators.find((indicator) => indicator.code === code)?.asked;
      expect(asked('tl-thoa-uoc')?.period).toBe('2021..2025');
      expect(asked('doan-vien-ket-nap')).toBeNull();
    } finally {
      await term.close();
    }
  });
});
