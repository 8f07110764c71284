import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import sample from '../../../tests/fixtures/dien-bien-2020.json' with { type: 'json' };
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

const MEMBERS = {
  year: 2020,
  indicator: 'doan-vien-ket-nap',
  total: 594,
  by: [{ basis: 'lao-dong-chua-doan-vien' }],
};

const CELL = { indicator: 'doan-vien-ket-nap', sector: '', period: '2020' };

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

  describe('bound to the preview that was seen', () => {
    const cell = { ...CELL, unit: 'muong-ang' };

    test('is refused where another write has moved its figures, and nothing is stored', async () => {
      const { client } = workspace;
      const { basedOn } = await client.plan.previewAllocation(MEMBERS);
      await client.plan.set({ changes: [{ ...cell, value: 40 }] });
      await client.plan.lock({ cells: [cell], why: '' });
      const stale = client.plan.allocate({ ...MEMBERS, basedOn });
      await expect(stale).rejects.toMatchObject({
        data: { code: 'changed-since', details: { since: 1, step: 3 } },
      });
      await expect(stale).rejects.toThrow(/Số liệu đã thay đổi sau khi xem trước .*Nguyễn Thị Ánh/);
      expect(await client.history.list({})).toHaveLength(3);
      const again = await client.plan.previewAllocation(MEMBERS);
      const answer = await client.plan.allocate({ ...MEMBERS, basedOn: again.basedOn });
      expect(answer.step).toBe(4);
      expect(answer.rows.find(({ unit }) => unit === 'muong-ang')?.value).toBe(40);
    });

    test('is refused where only the value that is written over is another one', async () => {
      const { client } = workspace;
      const { basedOn } = await client.plan.previewAllocation(MEMBERS);
      await client.plan.set({ changes: [{ ...cell, value: 40 }] });
      expect(await refusalCode(client.plan.allocate({ ...MEMBERS, basedOn }))).toBe(
        'changed-since',
      );
    });

    test('goes on where the write was about something else', async () => {
      const { client } = workspace;
      const { basedOn } = await client.plan.previewAllocation(MEMBERS);
      await client.plan.set({ changes: [{ ...cell, indicator: 'cdcs-thanh-lap', value: 1 }] });
      expect(await client.plan.allocate({ ...MEMBERS, basedOn })).toMatchObject({ step: 3 });
    });
  });

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

  test.each([
    [2.5, 'ambiguous-number', /Điện Biên Phủ là 2,5:/],
    [-3, 'bad-request', /Điện Biên Phủ là [−-]3:/],
  ])('a value fixed at %d is %s and names the unit', async (value, code, words) => {
    const lock = [{ unit: 'dien-bien-phu', value }];
    await expect(
      workspace.client.plan.previewAllocation({ ...MEMBERS, lock }),
    ).rejects.toMatchObject({
      data: {
        code,
        message: expect.stringMatching(words),
        details: { path: 'lock', unit: 'dien-bien-phu' },
      },
    });
  });

  test('shares of bases that do not sum to 100 are told as the ratio that they are', async () => {
    const basis = MEMBERS.by[0]?.basis ?? '';
    const notesOf = async (first: string, second: string) => {
      const by = [
        { basis: 'equal', share: first },
        { basis, share: second },
      ];
      return (await workspace.client.plan.previewAllocation({ ...MEMBERS, by })).notes;
    };
    expect(await notesOf('60', '30')).toEqual(['Tỷ trọng cộng lại 90; tính theo tỷ lệ 60 : 30.']);
    expect(await notesOf('60', '40')).toEqual([]);
    expect(await notesOf('0.6', '0.4')).toEqual([]);
    expect(await notesOf('1', '1')).toEqual([]);
  });

  test('a basis with a share of 0 is refused: it would say nothing', async () => {
    const by = [{ basis: 'equal' }, { basis: MEMBERS.by[0]?.basis ?? '', share: '0.00' }];
    await expect(workspace.client.plan.allocate({ ...MEMBERS, by })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  test('names a locked unit and its number as a person writes them', async () => {
    const { client } = workspace;
    const cell = { indicator: 'doan-vien-ket-nap', unit: 'dien-bien-phu', period: '2020' };
    await client.plan.set({ changes: [{ ...cell, value: 7500 }] });
    await client.plan.lock({ cells: [cell] });
    const lock = [{ unit: 'dien-bien-phu', value: 12000 }];
    await expect(client.plan.allocate({ ...MEMBERS, lock })).rejects.toThrow(
      'thành phố Điện Biên Phủ đã khóa ở 7.500, không đặt thành 12.000 được',
    );
  });

  test('names the period of the results that it shares by', async () => {
    const { client } = workspace;
    const { units } = await client.plan.view({ year: 2020 });
    const result = { kind: 'result', indicator: 'doan-vien-ket-nap', period: '2019-H1' } as const;
    await client.plan.set({
      changes: units.map(({ code }) => ({ ...result, unit: code, value: 10 })),
    });
    const by = [{ basis: 'result:2019-H1' }, { basis: 'equal' }];
    const { rows } = await client.plan.previewAllocation({ ...MEMBERS, by });
    expect(rows[0]?.reason).toContain('thực hiện 6 tháng đầu năm 2019');
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

  test('a preview of a version that is not there is refused', async () => {
    const { plan } = workspace.client;
    expect(await refusalCode(plan.previewAllocation({ ...MEMBERS, version: 'v9' }))).toBe(
      'unknown-version',
    );
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
