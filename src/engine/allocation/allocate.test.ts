import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import sample from '../../../tests/fixtures/dien-bien-2020.json' with { type: 'json' };
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

const MEMBERS = {
  year: 2020,
  indicator: 'doan-vien-ket-nap',
  total: 594,
  by: [{ basis: 'lao-dong-chua-doan-vien' }],
};

describe('sharing a total out', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('dien-bien-2020');
  });
  afterEach(() => workspace.close());

  test.each(['doan-vien-ket-nap', 'cdcs-thanh-lap'] as const)(
    'gives every unit its published share of %s',
    async (indicator) => {
      const answer = await workspace.client.plan.allocate({
        ...MEMBERS,
        indicator,
        total: sample.totals[indicator],
      });
      expect(answer.rows.map(({ unit, value }) => [unit, value])).toEqual(
        sample.units.map((unit) => [unit.code, unit.expected[indicator]]),
      );
      expect(answer).toMatchObject({ step: 2, changed: 13 });
      expect(await workspace.client.workspace.check({})).toMatchObject({
        ok: true,
        totals: [{ indicator, total: sample.totals[indicator], difference: 0 }],
      });
    },
  );

  test('keeps a locked unit as it is and shares the rest', async () => {
    const { client } = workspace;
    const cell = {
      indicator: 'doan-vien-ket-nap',
      unit: 'dien-bien-phu',
      sector: '',
      period: '2020',
    };
    await client.plan.set({ changes: [{ ...cell, value: 200 }] });
    await client.plan.lock({ cells: [cell], why: 'theo đề nghị của thành phố' });
    const answer = await client.plan.allocate(MEMBERS);
    expect(answer.rows[0]).toMatchObject({
      unit: 'dien-bien-phu',
      value: 200,
      previous: 200,
      locked: true,
    });
    expect(answer.rows[0]?.reason).toContain('theo đề nghị của thành phố');
    expect(answer.rows.reduce((sum, row) => sum + row.value, 0)).toBe(594);
    const reason = await client.plan.reason(cell);
    expect(reason.sentence).toContain('Nguyễn Thị Ánh');
  });

  test('leaves a cell empty that was locked while it was empty', async () => {
    const { client } = workspace;
    const cell = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };
    await client.plan.lock({ cells: [cell] });
    const answer = await client.plan.allocate(MEMBERS);
    expect(answer.changed).toBe(12);
    const { figures } = await client.plan.show({ year: 2020 });
    expect(figures.filter(({ kind, unit }) => kind === 'target' && unit === cell.unit)).toEqual([]);
    expect(await client.workspace.check({})).toMatchObject({ ok: true });
  });

  test('tells the reason of a number long after, from the figures that were used then', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    await client.plan.set({
      changes: [
        {
          kind: 'baseline',
          indicator: 'lao-dong-chua-doan-vien',
          unit: 'huyen-dien-bien',
          period: '2020',
          value: 9,
        },
      ],
    });
    const reason = await client.plan.reason({
      indicator: 'doan-vien-ket-nap',
      unit: 'huyen-dien-bien',
      period: '2020',
    });
    expect(reason.origin).toBe('allocation');
    expect(reason.sentence).toContain('167 ÷ 1.260 × 594 = 78,73');
    expect(reason.sentence).toContain('Chỉ tiêu giao: 79.');
  });

  test('is one step: one undo takes it back, one redo brings it again', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    const shared = (await client.plan.show({ year: 2020 })).figures;
    expect(await client.history.undo({})).toMatchObject({ changed: 13 });
    expect((await client.plan.show({ year: 2020 })).figures).toHaveLength(shared.length - 13);
    await client.history.redo({});
    expect((await client.plan.show({ year: 2020 })).figures).toEqual(shared);
  });

  test('a preview stores nothing', async () => {
    const { client } = workspace;
    const before = await client.plan.show({});
    const preview = await client.plan.previewAllocation(MEMBERS);
    expect(preview.changed).toBe(13);
    expect(await client.plan.show({})).toEqual(before);
  });

  test.each([
    ['unknown-basis', { by: [{ basis: 'khong-co' }] }],
    ['unknown-basis', { by: [{ basis: 'target:2019' }] }],
    ['unknown-indicator', { indicator: 'khong-co' }],
    ['unknown-unit', { min: [{ unit: 'sai-ten', value: 1 }] }],
    ['infeasible', { min: [{ unit: null, value: 60 }] }],
    ['bad-request', { indicator: 'tl-thoa-uoc' }],
  ])('answers %s to %j and stores nothing', async (code, change) => {
    const { client } = workspace;
    const before = await client.workspace.info({});
    expect(await refusalCode(client.plan.allocate({ ...MEMBERS, ...change }))).toBe(code);
    expect(await client.workspace.info({})).toEqual(before);
  });

  test('shares by several bases with their shares', async () => {
    const { client } = workspace;
    const units = sample.units.map(({ code }) => code);
    await client.plan.set({
      changes: units.map((unit, index) => ({
        kind: 'registered' as const,
        indicator: 'doan-vien-ket-nap',
        unit,
        period: '2020',
        value: index,
      })),
    });
    const answer = await client.plan.allocate({
      ...MEMBERS,
      by: [
        { basis: 'lao-dong-chua-doan-vien', share: '60' },
        { basis: 'registered:2020', share: '40' },
      ],
    });
    expect(answer.rows.reduce((sum, row) => sum + row.value, 0)).toBe(594);
    expect(answer.rows[0]?.value).toBeLessThan(194);
  });
});
