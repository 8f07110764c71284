import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import sample from '../../../tests/fixtures/dien-bien-2020.json' with { type: 'json' };
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

const BASIS = 'lao-dong-chua-doan-vien';
const SECTORS = ['hcsn', 'dnnn', 'dn-ngoai-nn'] as const;
const UNITS = sample.units.map(({ code }) => code);
const MEMBERS = {
  year: 2020,
  indicator: 'doan-vien-ket-nap',
  total: 594,
  by: [{ basis: BASIS }],
  sectors: true,
};

/** Every unit's workers by sector; they add up to its whole. */
const WORKERS: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  sample.units.map(({ code, baseline }, index) => {
    const all = baseline['lao-dong-chua-doan-vien'];
    const first = Math.floor((all * (index + 1)) / 20);
    const second = Math.floor((all - first) / 3);
    return [code, [first, second, all - first - second]];
  }),
);

const cell = (unit: string, sector: string, value: number | null = null) => ({
  indicator: 'doan-vien-ket-nap',
  unit,
  sector,
  period: '2020',
  value,
});

describe('sharing a total out over units and sectors', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('dien-bien-2020');
    await workspace.client.plan.set({
      changes: UNITS.flatMap((unit) =>
        SECTORS.map((sector, column) => ({
          ...cell(unit, sector, WORKERS[unit]?.[column] ?? 0),
          kind: 'baseline' as const,
          indicator: BASIS,
        })),
      ),
    });
  });
  afterEach(() => workspace.close());

  const place = ({ unit, sector }: { readonly unit: string; readonly sector: string }) =>
    `${unit} ${sector}`;

  test('meets every unit’s total and every sector’s, and stores all as one step', async () => {
    const { client } = workspace;
    const answer = await client.plan.allocate(MEMBERS);
    expect(answer).toMatchObject({ mode: 'sectors', total: 594, changed: 13 * 4 + 3 });
    const totals = answer.rows.filter(({ sector }) => sector === '');
    expect(totals.map(({ unit, value }) => [unit, value])).toEqual(
      sample.units.map(({ code, expected }) => [code, expected['doan-vien-ket-nap']]),
    );
    for (const { unit, value } of totals) {
      const parts = answer.rows.filter((row) => row.unit === unit && row.sector !== '');
      expect(parts.map(({ sector }) => sector)).toEqual([...SECTORS]);
      expect(parts.reduce((sum, part) => sum + part.value, 0)).toBe(value);
    }
    for (const { sector, total } of answer.sectors) {
      const parts = answer.rows.filter((row) => row.sector === sector);
      expect(parts.reduce((sum, part) => sum + part.value, 0)).toBe(total);
    }
    expect(await client.workspace.check({})).toMatchObject({ ok: true });
    const { figures } = await client.plan.show({ year: 2020 });
    const stored = figures.filter(
      ({ kind, indicator }) => kind === 'target' && indicator === 'doan-vien-ket-nap',
    );
    expect(stored).toHaveLength(13 * 4 + 4);
    expect(await client.history.undo({})).toMatchObject({ changed: answer.changed });
    expect(await client.history.redo({})).toMatchObject({ changed: answer.changed });
  });

  test('the sectors’ totals are in proportion to what the basis has of each', async () => {
    const { sectors } = await workspace.client.plan.previewAllocation(MEMBERS);
    const sums = SECTORS.map((_, column) =>
      UNITS.reduce((sum, unit) => sum + (WORKERS[unit]?.[column] ?? 0), 0),
    );
    const all = sums.reduce((sum, value) => sum + value, 0);
    sectors.forEach(({ total }, column) => {
      expect(Math.abs(total - (594 * (sums[column] ?? 0)) / all)).toBeLessThan(1);
    });
  });

  test('names the units whose basis by sector does not add up to their own', async () => {
    const { client } = workspace;
    expect((await client.plan.previewAllocation(MEMBERS)).notes).toEqual([]);
    const own = ['muong-ang', 'muong-cha', 'muong-nhe', 'nam-po'];
    await client.plan.set({
      changes: own.map((unit) => ({
        ...cell(unit, '', 900),
        kind: 'baseline' as const,
        indicator: BASIS,
      })),
    });
    const { notes } = await client.plan.previewAllocation(MEMBERS);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      /^Số liệu «Lao động chưa là đoàn viên» theo khu vực không cộng lại bằng số chung của LĐLĐ huyện Mường Ảng \(900, các khu vực [\d +]+ = \d+\), .*, LĐLĐ \S+ [^,]+ \([^)]*\) và 1 đơn vị khác\./,
    );
    expect((await client.plan.previewAllocation({ ...MEMBERS, sectors: false })).notes).toEqual([]);
  });

  test('given totals of sectors stand, and the rest goes to the others', async () => {
    const { client } = workspace;
    const given = [{ sector: 'hcsn', value: 100 }];
    const answer = await client.plan.allocate({ ...MEMBERS, sectorTotals: given });
    expect(answer.sectors[0]).toMatchObject({ sector: 'hcsn', total: 100, previous: null });
    expect(answer.sectors.reduce((sum, { total }) => sum + total, 0)).toBe(594);
    const again = await client.plan.previewAllocation({ ...MEMBERS, total: 600 });
    expect(again.sectors[0]).toMatchObject({ total: 100, previous: 100 });
    const clash = { ...MEMBERS, sectorTotals: [{ sector: 'hcsn', value: 595 }] };
    await expect(client.plan.allocate(clash)).rejects.toMatchObject({
      data: {
        code: 'infeasible',
        message:
          'Tổng các khu vực đã định là 595, vượt tổng chỉ tiêu giao 594 là 1. Giảm tổng của một khu vực hoặc tăng tổng chỉ tiêu.',
      },
    });
    const unknown = { ...MEMBERS, sectorTotals: [{ sector: 'khong-co', value: 1 }] };
    expect(await refusalCode(client.plan.allocate(unknown))).toBe('unknown-sector');
  });

  test('what a sharing proposed for sectors does not bind the next one', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    const again = await client.plan.allocate({ ...MEMBERS, total: 700 });
    expect(again.sectors.reduce((sum, { total }) => sum + total, 0)).toBe(700);
    expect((await client.plan.allocate({ ...MEMBERS, total: 700 })).changed).toBe(0);
  });

  test('a locked cell keeps what it holds, be it of a sector that the basis does not know', async () => {
    const { client } = workspace;
    const locked = [cell('muong-ang', 'hcsn', 9), cell('muong-ang', 'nghiep-doan', 2)];
    await client.plan.set({ changes: locked });
    await client.plan.lock({ cells: locked });
    const answer = await client.plan.allocate(MEMBERS);
    const values = new Map(answer.rows.map((row) => [place(row), row]));
    expect(values.get('muong-ang hcsn')).toMatchObject({ value: 9, locked: true });
    expect(values.get('muong-ang nghiep-doan')).toMatchObject({ value: 2, locked: true });
    expect(values.get('dien-bien-phu nghiep-doan')).toMatchObject({ value: 0, locked: false });
    expect(await client.workspace.check({})).toMatchObject({ ok: true });
  });

  test('a lock above its unit’s total is named as a person knows it, with codes for programs', async () => {
    const { client } = workspace;
    const above = [cell('muong-ang', 'hcsn', 90)];
    await client.plan.set({ changes: above });
    await client.plan.lock({ cells: above });
    await expect(client.plan.allocate(MEMBERS)).rejects.toMatchObject({
      message: expect.stringMatching(
        /khóa 90 của LĐLĐ huyện Mường Ảng \(Hành chính, sự nghiệp\), vượt tổng của LĐLĐ huyện Mường Ảng \(\d+\) là \d+/,
      ),
      data: { code: 'infeasible', details: { rows: ['muong-ang'] } },
    });
  });

  test('a cell that was locked while empty stays empty', async () => {
    const { client } = workspace;
    await client.plan.lock({ cells: [cell('muong-ang', 'hcsn')] });
    await client.plan.allocate(MEMBERS);
    const { figures } = await client.plan.show({ year: 2020 });
    const ofCell = figures.filter(
      ({ kind, unit, sector }) => kind === 'target' && unit === 'muong-ang' && sector === 'hcsn',
    );
    expect(ofCell).toEqual([]);
    expect(await client.workspace.check({})).toMatchObject({ ok: true });
  });

  test('a target that is left over in another sector becomes 0, so that sums hold', async () => {
    const { client } = workspace;
    await client.plan.set({ changes: [cell('muong-ang', 'nghiep-doan', 4)] });
    const answer = await client.plan.allocate(MEMBERS);
    const row = answer.rows.find((each) => place(each) === 'muong-ang nghiep-doan');
    expect(row).toMatchObject({ value: 0, previous: 4 });
    expect(await client.workspace.check({})).toMatchObject({ ok: true });
  });

  test('names the units and sectors that lack a figure', async () => {
    const { client } = workspace;
    const gap = { ...cell('muong-nhe', 'dnnn'), kind: 'baseline' as const, indicator: BASIS };
    await client.plan.set({ changes: [gap] });
    await expect(client.plan.allocate(MEMBERS)).rejects.toMatchObject({
      data: { code: 'unknown-basis', details: { units: ['muong-nhe'], sectors: ['dnnn'] } },
    });
    expect((await client.plan.previewAllocation({ ...MEMBERS, sectors: false })).rows.length).toBe(
      13,
    );
    const bare = { ...MEMBERS, by: [{ basis: 'registered:2020' }] };
    expect(await refusalCode(client.plan.allocate(bare))).toBe('unknown-basis');
  });

  test('several bases are combined exactly, and the sectors of all of them count', async () => {
    const answer = await workspace.client.plan.allocate({
      ...MEMBERS,
      by: [
        { basis: BASIS, share: '60' },
        { basis: 'equal', share: '40' },
      ],
    });
    expect(answer.sectors).toHaveLength(3);
    expect(answer.rows[1]?.reason).toContain('Căn cứ kết hợp: 60 × 20 ÷ 1.260 (');
    expect(answer.rows[1]?.reason).toContain('+ 40 × 1 ÷ 39 (chia đều) = ');
    expect(answer.sectors.reduce((sum, { total }) => sum + total, 0)).toBe(594);
    expect(await workspace.client.workspace.check({})).toMatchObject({ ok: true });
  });

  test('shared equally, every sector that is in use gets its part', async () => {
    const equal = { ...MEMBERS, total: 650, by: [{ basis: 'equal' }] };
    const answer = await workspace.client.plan.previewAllocation(equal);
    expect(answer.sectors.map(({ total }) => total)).toEqual([130, 130, 130, 130, 130]);
    expect(new Set(answer.rows.map(({ value }) => value))).toEqual(new Set([50, 10]));
  });

  test('units of one sector each still get their totals, and sectors what that leaves them', async () => {
    const { client } = workspace;
    // By its own sum the first sector would get 7, but its units are the first in the list and get 8.
    const onlyIn = (unit: string) => SECTORS[UNITS.indexOf(unit) < 6 ? 0 : 1];
    const workers = (unit: string, sector: string) => (sector === onlyIn(unit) ? 10 : 0);
    await client.plan.set({
      changes: UNITS.flatMap((unit) => [
        { ...cell(unit, '', 10), kind: 'baseline' as const, indicator: BASIS },
        ...SECTORS.map((sector) => ({
          ...cell(unit, sector, workers(unit, sector)),
          kind: 'baseline' as const,
          indicator: BASIS,
        })),
      ]),
    });
    const answer = await client.plan.allocate({ ...MEMBERS, total: 15 });
    const of = (sector: string) =>
      answer.rows
        .filter(({ unit, sector: own }) => own === '' && onlyIn(unit) === sector)
        .reduce((sum, { value }) => sum + value, 0);
    expect(answer.sectors.map(({ sector, total }) => [sector, total])).toEqual(
      SECTORS.map((sector) => [sector, of(sector)]),
    );
    expect(answer.notes).toEqual([expect.stringContaining('cộng từ phần của từng đơn vị')]);
    expect(await client.workspace.check({})).toMatchObject({ ok: true });
  });

  test('an indicator shared over units alone says that its sectors no longer add up', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    const answer = await client.plan.previewAllocation({ ...MEMBERS, sectors: false, total: 600 });
    const broken = answer.rows.filter(({ value, previous }) => value !== previous);
    expect(answer.notes).toEqual([
      expect.stringContaining(`Phần chia theo khu vực của ${broken.length} đơn vị`),
    ]);
    const same = await client.plan.previewAllocation({ ...MEMBERS, sectors: false });
    expect(same.notes).toEqual([]);
  });
});
