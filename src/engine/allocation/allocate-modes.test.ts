import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import sample from '../../../tests/fixtures/dien-bien-2020.json' with { type: 'json' };
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

const UNITS = sample.units.map(({ code }) => code);
const MEMBERS = {
  year: 2020,
  indicator: 'doan-vien-ket-nap',
  total: 594,
  by: [{ basis: 'lao-dong-chua-doan-vien' }],
};
const DECISION = { years: [2020], number: '10/QĐ-LĐLĐ', date: '2020-01-10' };
const result = (unit: string, value: number, period = '2020-H1') => ({
  kind: 'result' as const,
  indicator: 'doan-vien-ket-nap',
  unit,
  period,
  value,
});

describe('sharing out in other ways than anew', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('dien-bien-2020');
  });
  afterEach(() => workspace.close());

  const sumOf = (rows: readonly { readonly value: number }[]) =>
    rows.reduce((sum, { value }) => sum + value, 0);

  describe('«trong đó»', () => {
    const PARTS = { ...MEMBERS, indicator: 'doan-vien-uu-tu', within: 'doan-vien-ket-nap' };

    test('gives no unit more than its whole, and says so', async () => {
      const { client } = workspace;
      await client.plan.allocate(MEMBERS);
      const answer = await client.plan.allocate({ ...PARTS, total: 500, by: [{ basis: 'equal' }] });
      expect(answer.mode).toBe('parts');
      expect(sumOf(answer.rows)).toBe(500);
      for (const { unit, value } of answer.rows) {
        const whole = sample.units.find(({ code }) => code === unit)?.expected;
        expect(value).toBeLessThanOrEqual(whole?.['doan-vien-ket-nap'] ?? 0);
      }
      expect(answer.rows.some(({ reason }) => reason.includes('không vượt số chung'))).toBe(true);
      const above = { ...PARTS, total: 595, by: [{ basis: 'equal' }] };
      await expect(client.plan.allocate(above)).rejects.toMatchObject({
        data: {
          code: 'infeasible',
          message: 'Số chung không đủ nhận hết chỉ tiêu: còn thừa 1. Tăng số chung hoặc giảm tổng.',
        },
      });
    });

    test('names the units without a whole', async () => {
      const { client } = workspace;
      await expect(client.plan.allocate({ ...PARTS, total: 5 })).rejects.toMatchObject({
        data: { code: 'bad-request', details: { path: 'within', units: UNITS } },
      });
      const unknown = { ...PARTS, within: 'khong-co' };
      expect(await refusalCode(client.plan.allocate(unknown))).toBe('unknown-indicator');
    });
  });

  test('calls a sharing over sectors what the screen calls it', async () => {
    const both = { ...MEMBERS, sectors: true, amend: 'fewest' } as const;
    await expect(workspace.client.plan.allocate(both)).rejects.toMatchObject({
      data: { message: 'Điều chỉnh không dùng cùng lúc với «Đơn vị × khu vực».' },
    });
  });

  test('the history calls a step what it was asked to, else by what was shared out', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    await client.plan.allocate({ ...MEMBERS, total: 600, what: 'Phân bổ lại tổng 600' });
    const steps = await client.history.list({ limit: 2 });
    expect(steps.map(({ what }) => what)).toEqual([
      'Phân bổ lại tổng 600',
      expect.stringMatching(/^Phân bổ 594/),
    ]);
  });

  describe('an amendment', () => {
    beforeEach(async () => {
      await workspace.client.plan.allocate(MEMBERS);
      await workspace.client.versions.issue(DECISION);
      await workspace.client.versions.amend({ year: 2020, reason: 'tăng thêm' });
    });

    test('gives the difference to the issued values out, whatever the draft holds meanwhile', async () => {
      const { client } = workspace;
      const amended = { ...MEMBERS, total: 650, amend: 'fewest' as const };
      const first = await client.plan.allocate(amended);
      expect(first.mode).toBe('amend');
      expect(sumOf(first.rows)).toBe(650);
      for (const { value, previous } of first.rows) {
        expect(value).toBeGreaterThanOrEqual(previous ?? 0);
      }
      const again = await client.plan.previewAllocation(amended);
      expect(again.rows.map(({ value, reason }) => [value, reason])).toEqual(
        first.rows.map(({ value, reason }) => [value, reason]),
      );
      expect(again.changed).toBe(0);
      expect(first.rows[0]?.reason).toContain('đã giao 194');
    });

    test('a cut does not go below a reported result', async () => {
      const { client } = workspace;
      const { version } = await client.plan.view({ year: 2020 });
      await client.plan.set({
        changes: [result('dien-bien-phu', 90, '2020-Q1'), result('dien-bien-phu', 190)],
      });
      for (const amend of ['fewest', 'proportional'] as const) {
        const cut = { ...MEMBERS, total: 500, amend, version: version?.id };
        const answer = await client.plan.previewAllocation(cut);
        expect(answer.rows[0]?.value).toBe(190);
        expect(sumOf(answer.rows)).toBe(500);
        expect(answer.notes).toEqual([expect.stringContaining('1 đơn vị đã có kết quả')]);
      }
    });

    test('is refused with what it cannot go with', async () => {
      const { client } = workspace;
      const amend = { ...MEMBERS, amend: 'fewest' as const };
      for (const change of [
        { sectors: true },
        { step: 5 },
        { within: 'doan-vien-uu-tu' },
        { sectorTotals: [{ sector: 'hcsn', value: 1 }] },
      ]) {
        expect(await refusalCode(client.plan.allocate({ ...amend, ...change }))).toBe(
          'bad-request',
        );
      }
      const never = { ...amend, indicator: 'cdcs-thanh-lap' };
      expect(await refusalCode(client.plan.allocate(never))).toBe('bad-request');
    });
  });

  test('a draft that amends nothing is amended from its own targets', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    const answer = await client.plan.allocate({ ...MEMBERS, total: 600, amend: 'proportional' });
    expect(answer.rows[0]?.reason).toContain('đã giao 194');
    expect(sumOf(answer.rows)).toBe(600);
  });

  test('a group shares its new subtotal by what it holds, and nothing else changes', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    const units = UNITS.slice(0, 2);
    const answer = await client.plan.allocate({
      ...MEMBERS,
      total: 442,
      units,
      by: [{ basis: 'current' }],
    });
    expect(answer).toMatchObject({ previousTotal: 221, changed: 2, mode: 'units' });
    expect(answer.rows.map(({ unit, value }) => [unit, value])).toEqual([
      [UNITS[0], 388],
      [UNITS[1], 54],
    ]);
    const { figures } = await client.plan.show({ year: 2020 });
    const root = figures.find(
      ({ kind, unit, indicator }) =>
        kind === 'target' && unit === 'tinh' && indicator === 'doan-vien-ket-nap',
    );
    expect(root?.value).toBe(594);
    const stranger = { ...MEMBERS, units: ['tinh'] };
    expect(await refusalCode(client.plan.allocate(stranger))).toBe('unknown-unit');
  });

  test('what stands now counts for 0 where nothing stands, and is no basis where nothing stands at all', async () => {
    const { client } = workspace;
    const current = { ...MEMBERS, by: [{ basis: 'current' }] };
    expect(await refusalCode(client.plan.allocate(current))).toBe('zero-basis');
    const cell = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', period: '2020', value: 3 };
    await client.plan.set({ changes: [cell] });
    const { rows, changed } = await client.plan.allocate(current);
    expect(rows.filter(({ value }) => value > 0)).toMatchObject([
      { unit: 'muong-ang', value: 594 },
    ]);
    expect(changed).toBe(1);
  });

  test('what stands now leaves blank cells blank, unless one is set to 0', async () => {
    const { client } = workspace;
    const cell = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', period: '2020', value: 3 };
    await client.plan.set({ changes: [cell] });
    const { rows } = await client.plan.allocate({
      ...MEMBERS,
      by: [{ basis: 'current' }],
      lock: [{ unit: 'tuan-giao', value: 0 }],
    });
    expect(rows.filter(({ staysBlank }) => staysBlank === true)).toHaveLength(UNITS.length - 2);
    const { figures } = await client.plan.show({ year: 2020 });
    const given = figures.filter(
      ({ kind, unit, indicator }) =>
        kind === 'target' && unit !== 'tinh' && indicator === cell.indicator,
    );
    expect(given.map(({ unit, value }) => [unit, value]).sort()).toEqual([
      ['muong-ang', 594],
      ['tuan-giao', 0],
    ]);
  });

  describe('a total that grows from last year', () => {
    const GROWN = { year: 2020, indicator: 'doan-vien-ket-nap', by: MEMBERS.by, growth: '5' };

    test('takes the organization’s result, official before estimated before counted', async () => {
      const { client } = workspace;
      expect(await refusalCode(client.plan.previewAllocation(GROWN))).toBe('unknown-basis');
      await client.plan.set({ changes: [result('tinh', 300, '2019-H1')] });
      expect((await client.plan.previewAllocation(GROWN)).total).toBe(315);
      const estimate = { ...result('tinh', 570, '2019'), stage: 'estimate' as const };
      await client.plan.set({ changes: [estimate] });
      const estimated = await client.plan.previewAllocation(GROWN);
      expect(estimated.total).toBe(599);
      expect(estimated.notes).toEqual([
        'Tổng đề xuất: 570 (thực hiện năm 2019, ước cả năm) × (1 + 5%) = 598,5, làm tròn thành 599.',
      ]);
      await client.plan.set({ changes: [{ ...estimate, stage: 'official', value: 580 }] });
      expect((await client.plan.allocate(GROWN)).total).toBe(609);
      expect((await client.plan.previewAllocation({ ...GROWN, total: 594 })).notes).toEqual([]);
    });

    test('adds the units’ results up only where none is missing, else takes last year’s target', async () => {
      const { client } = workspace;
      const target = { indicator: 'doan-vien-ket-nap', unit: 'tinh', period: '2019', value: 200 };
      await client.plan.set({ changes: [target] });
      await client.plan.set({ changes: UNITS.slice(1).map((unit) => result(unit, 10, '2019')) });
      expect((await client.plan.previewAllocation(GROWN)).total).toBe(210);
      await client.plan.set({ changes: [result(UNITS[0] ?? '', 0, '2019')] });
      expect((await client.plan.previewAllocation(GROWN)).total).toBe(126);
      expect((await client.plan.previewAllocation({ ...GROWN, growth: '-50' })).total).toBe(60);
    });

    test('needs a total where there is no growth', async () => {
      const { growth: _, ...bare } = GROWN;
      expect(await refusalCode(workspace.client.plan.previewAllocation(bare))).toBe('bad-request');
    });
  });
});

describe('floors by «bình quân mỗi CĐCS»', () => {
  let workspace: TestWorkspace;
  const ELITE = { year: 2021, indicator: 'doan-vien-uu-tu', total: 400, by: [{ basis: 'equal' }] };

  beforeEach(async () => {
    workspace = await openTestWorkspace('tra-vinh-2020');
  });
  afterEach(() => workspace.close());

  const setCounts = async (counts: readonly (readonly [string, number])[]) => {
    await workspace.client.plan.set({
      changes: counts.map(([unit, value]) => ({
        kind: 'baseline' as const,
        indicator: 'cdcs-tong-so',
        unit,
        period: '2020',
        value,
      })),
    });
  };

  test('keep a unit at its number of CĐCS, and say where that comes from', async () => {
    const { client } = workspace;
    const { units } = await client.plan.view({ year: 2021 });
    const codes = units.map(({ code }) => code).filter((code) => code !== 'tinh');
    const [first = '', second = '', ...others] = codes;
    await setCounts([[first, 120], ...others.map((unit) => [unit, 1] as const)]);
    const answer = await client.plan.previewAllocation(ELITE);
    const row = answer.rows.find(({ unit }) => unit === first);
    expect(row?.value).toBe(120);
    expect(row?.reason).toContain('Mức tối thiểu 120 theo «bình quân mỗi CĐCS»: 1 × 120');
    expect(answer.notes).toHaveLength(1);
    const named = units.find(({ code }) => code === second)?.name ?? '?';
    expect(answer.notes[0]).toContain(`của ${named} nên các đơn vị này không có mức tối thiểu`);
    const without = await client.plan.previewAllocation({ ...ELITE, averageFloors: false });
    expect(without.rows.find(({ unit }) => unit === first)?.value).toBeLessThan(120);
    expect(without.notes).toEqual([]);
  });

  test('are named where they stand in the way of the total', async () => {
    const { client } = workspace;
    const { units } = await client.plan.view({ year: 2021 });
    await setCounts(units.map(({ code }) => [code, 50] as const));
    await expect(client.plan.previewAllocation(ELITE)).rejects.toMatchObject({
      data: {
        code: 'infeasible',
        message: expect.stringContaining('bình quân mỗi CĐCS'),
        details: { averageFloors: true },
      },
    });
  });
});
