import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

const MEMBERS = 'doan-vien-ket-nap';
const LEVEL = 'doan-vien-tong-so';

function years(from: number, to: number, done: Readonly<Record<number, number>> = {}) {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    year: from + index,
    done: done[from + index] ?? null,
  }));
}

describe('a stage target over its years', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('nghe-an-2021');
  });
  afterEach(() => workspace.close());

  async function rootTotal(year: number, indicator = MEMBERS) {
    const { figures } = await workspace.client.plan.show({ year });
    return figures.find(
      (figure) =>
        figure.unit === 'tinh' &&
        figure.indicator === indicator &&
        figure.kind === 'target' &&
        figure.period === String(year),
    );
  }

  const FIVE = { indicator: MEMBERS, total: 15_000, years: years(2021, 2025) };

  test('is written in the draft of every year as one step that can be undone', async () => {
    const { client } = workspace;
    const before = await rootTotal(2021);
    const answer = await client.plan.allocateYears(FIVE);
    expect(answer.years.map(({ value }) => value)).toEqual(Array(5).fill(3000));
    expect(answer).toMatchObject({ kind: 'flow', changed: 5, step: 2 });
    for (const { year } of FIVE.years) {
      expect(await rootTotal(year)).toMatchObject({
        value: 3000,
        source: { type: 'allocation', step: 2 },
      });
    }
    const [step] = await client.history.list({});
    expect(step?.what).toBe('Chia 15.000 đoàn viên cho các năm 2021–2025');
    await client.history.undo({});
    expect(await rootTotal(2021)).toEqual(before);
  });

  test('is refused where a total has changed since the preview, and goes on where none has', async () => {
    const { client } = workspace;
    const { basedOn } = await client.plan.previewYears(FIVE);
    const total = { indicator: MEMBERS, unit: 'tinh', sector: '', period: '2021' };
    await client.plan.set({ changes: [{ ...total, unit: 'vinh', value: 100 }] });
    await client.plan.set({ changes: [{ ...total, value: 8000 }] });
    expect(await refusalCode(client.plan.allocateYears({ ...FIVE, basedOn }))).toBe(
      'changed-since',
    );
    const again = await client.plan.previewYears(FIVE);
    await client.plan.set({ changes: [{ ...total, unit: 'vinh', value: 120 }] });
    expect(await client.plan.allocateYears({ ...FIVE, basedOn: again.basedOn })).toMatchObject({
      changed: 5,
    });
  });

  test('is only looked at in a preview', async () => {
    const { client } = workspace;
    const before = await rootTotal(2021);
    const preview = await client.plan.previewYears(FIVE);
    expect(preview).toMatchObject({
      changed: 5,
      years: [{ value: 3000, previous: 7500 }, {}, {}, {}, {}],
    });
    expect(await rootTotal(2021)).toEqual(before);
    expect(await client.history.list({})).toHaveLength(1);
  });

  test('keeps the origin of a total that stands already', async () => {
    const { client } = workspace;
    const before = await rootTotal(2022);
    expect(before?.source.type).toBe('programme');
    const answer = await client.plan.allocateYears({
      ...FIVE,
      total: 15_000,
      years: years(2021, 2022),
    });
    expect(answer).toMatchObject({ changed: 0, step: null });
    expect(await rootTotal(2022)).toEqual(before);
  });

  test('takes a year that is over as it was and does not write it', async () => {
    const answer = await workspace.client.plan.allocateYears({
      ...FIVE,
      years: years(2021, 2025, { 2021: 2500 }),
    });
    expect(answer.years[0]).toMatchObject({ value: 2500, done: true, previous: null });
    expect(answer.years[1]).toMatchObject({ value: 3125, done: false, previous: 7500 });
    expect(await rootTotal(2021)).toMatchObject({ value: 7500 });
    expect(await rootTotal(2022)).toMatchObject({ value: 3125 });
  });

  test('opens one draft for all years that nobody planned', async () => {
    const { client } = workspace;
    await client.plan.allocateYears({ ...FIVE, years: years(2031, 2033) });
    const info = await client.workspace.info({});
    const drafts = info?.versions.filter((version) => version.years.includes(2031)) ?? [];
    expect(drafts).toMatchObject([{ state: 'draft', years: [2031, 2032, 2033] }]);
    expect(await rootTotal(2033)).toMatchObject({ value: 5000 });
  });

  test('writes into several drafts at once', async () => {
    const { client } = workspace;
    const aside = await client.versions.create({ years: [2022] });
    await client.plan.allocateYears(FIVE);
    const { figures } = await client.plan.show({ year: 2022, version: aside.version });
    expect(figures).toContainEqual(expect.objectContaining({ unit: 'tinh', value: 3000 }));
    expect(await rootTotal(2023)).toMatchObject({ value: 3000 });
  });

  test('refuses a year that was issued, unless it is over', async () => {
    const { client } = workspace;
    await client.plan.set({
      changes: [{ indicator: MEMBERS, unit: 'cua-lo', period: '2022', value: 300 }],
    });
    await client.versions.issue({ years: [2022], number: '433/QĐ-LĐLĐ', date: '2021-12-01' });
    expect(await refusalCode(client.plan.allocateYears(FIVE))).toBe('sealed');
    expect(await refusalCode(client.plan.previewYears(FIVE))).toBe('sealed');
    const done = { ...FIVE, years: years(2021, 2025, { 2022: 3000 }) };
    expect(await client.plan.allocateYears(done)).toMatchObject({ changed: 4 });
  });

  test('refuses to move a locked total and keeps one that fits', async () => {
    const { client } = workspace;
    const cell = { indicator: MEMBERS, unit: 'tinh', sector: '', period: '2022' };
    await client.plan.lock({ cells: [cell], why: 'theo nghị quyết' });
    await expect(client.plan.allocateYears(FIVE)).rejects.toMatchObject({
      data: { code: 'locked', message: expect.stringContaining('Năm 2022') },
    });
    expect(await client.plan.allocateYears({ ...FIVE, total: 37_500 })).toMatchObject({
      changed: 0,
    });
  });

  test('a level goes from start to end by way of its milestones', async () => {
    const { client } = workspace;
    const way = {
      indicator: LEVEL,
      start: 160_000,
      end: 190_000,
      years: years(2021, 2025),
      milestones: [{ year: 2023, level: 175_000 }],
    };
    const answer = await client.plan.allocateYears(way);
    expect(answer).toMatchObject({ kind: 'stock' });
    expect(answer.years.map(({ value }) => value)).toEqual([
      165_000, 170_000, 175_000, 182_500, 190_000,
    ]);
    expect((await rootTotal(2023, LEVEL))?.source.type).toBe('programme');
    const [step] = await client.history.list({});
    expect(step?.what).toBe('Chia lộ trình từ 160.000 đến 190.000 đoàn viên cho các năm 2021–2025');
  });

  test('a level that falls below the one before it says so in the years it touches', async () => {
    const answer = await workspace.client.plan.previewYears({
      indicator: LEVEL,
      start: 100,
      end: 120,
      years: years(2021, 2023),
      milestones: [{ year: 2022, level: 90 }],
    });
    expect(answer.years.map(({ backwards }) => backwards)).toEqual([true, true, false]);
  });

  test('grows by a per cent a year', async () => {
    const answer = await workspace.client.plan.previewYears({
      ...FIVE,
      total: 33_100,
      years: years(2021, 2023),
      pattern: 'growth',
      growth: '10',
    });
    expect(answer.years.map(({ value }) => value)).toEqual([10_000, 11_000, 12_100]);
  });

  test('takes weights that were typed', async () => {
    const answer = await workspace.client.plan.previewYears({
      indicator: MEMBERS,
      total: 100,
      pattern: 'weights',
      years: [
        { year: 2021, weight: '1.5' },
        { year: 2022, weight: '0.5' },
      ],
    });
    expect(answer.years.map(({ value }) => value)).toEqual([75, 25]);
  });

  test.each([
    [{ indicator: MEMBERS }, 'total'],
    [{ indicator: LEVEL, end: 5 }, 'start'],
    [{ indicator: LEVEL, start: 5 }, 'end'],
    [{ indicator: MEMBERS, total: 5, milestones: [{ year: 2021, level: 1 }] }, 'milestones'],
    [{ indicator: MEMBERS, total: 5, pattern: 'growth' as const, growth: '-101' }, 'growth'],
    [
      {
        indicator: MEMBERS,
        total: 5,
        pattern: 'growth' as const,
        years: [{ year: 2022 }, { year: 2021 }],
      },
      'years[1].year',
    ],
    [{ indicator: 'tl-thoa-uoc', total: 5 }, 'indicator'],
    [{ indicator: MEMBERS, total: 5, years: [{ year: 2022 }, { year: 2021 }] }, 'years[1].year'],
  ])('%j is a bad request', async (fields, path) => {
    const call = workspace.client.plan.previewYears({ years: years(2021, 2022), ...fields });
    await expect(call).rejects.toMatchObject({ data: { code: 'bad-request', details: { path } } });
  });
});
