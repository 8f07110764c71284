import { readFile } from 'node:fs/promises';
import { read, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { answer, commandLineHere, refusal } from './command-line.ts';
import {
  type Allocated,
  byWorkers,
  cell,
  dienBien,
  expectedOf,
  newDienBien,
  show,
  targetsIn,
} from './workspace.ts';

const here = commandLineHere();
const decision = ['--year', '2020', '--number', '433/QĐ-LĐLĐ', '--date', '2020-01-24'];

describe('the yearly job of Điện Biên 2020', () => {
  it('shares 594 and 15 out exactly, checks, issues, seals and hands out the annex', async () => {
    const file = here.path('viec-ca-nam.chitieu');
    await answer('new', file, '--programme', 'dien-bien-2020');

    for (const [indicator, total] of Object.entries(dienBien.totals)) {
      const shared = await answer<Allocated>(
        ...['allocate', file, '--year', '2020', '--indicator', indicator],
        ...['--total', String(total), ...byWorkers],
      );
      expect(valuesOf(shared)).toEqual(expectedOf(indicator));
      expect(shared).toMatchObject({ year: 2020, indicator, total, step: expect.any(Number) });
      expect(targetsIn(await show(file, '--year', '2020'), indicator, '2020')).toEqual({
        tinh: total,
        ...expectedOf(indicator),
      });
    }

    const checked = await answer<Check>('check', file);
    expect(checked.ok).toBe(true);
    for (const [indicator, total] of Object.entries(dienBien.totals)) {
      expect(checked.totals).toContainEqual({
        indicator,
        period: '2020',
        sector: '',
        total,
        sum: total,
        difference: 0,
      });
    }

    expect(await answer('issue', file, ...decision)).toMatchObject({ step: expect.any(Number) });
    expect((await show(file, '--year', '2020')).version).toMatchObject({
      state: 'issued',
      number: '433/QĐ-LĐLĐ',
      date: '2020-01-24',
    });
    expect(await refusal('set', file, ...cell('muong-ang'), '--value', '24')).toMatchObject({
      code: 'sealed',
    });
    expect(targetsIn(await show(file), 'doan-vien-ket-nap', '2020')['muong-ang']).toBe(
      expectedOf('doan-vien-ket-nap')['muong-ang'],
    );

    const out = here.path('phu-luc.xlsx');
    await answer('report', file, 'annex', '--year', '2020', '--out', out);
    const sheet = firstSheet(await readFile(out));
    expect(totalRow(sheet)).toEqual(expect.arrayContaining([594, 15]));
    expect(textsOf(sheet).join('\n')).toContain('433/QĐ-LĐLĐ');
  });

  it('tells each unit why it gets what it gets, with a figure that can be redone', async () => {
    const file = await newDienBien(here.path('ly-do.chitieu'));
    const { rows } = await answer<Allocated>(
      ...['allocate', file, '--year', '2020', '--indicator', 'doan-vien-ket-nap'],
      ...['--total', '594', ...byWorkers],
    );
    const biggest = rows.find((row) => row.unit === 'dien-bien-phu');
    expect(biggest).toMatchObject({ value: 194, share: '194.228571428571', previous: null });
    expect(rows.find((row) => row.unit === 'huyen-dien-bien')?.reason).toBe(
      'LĐLĐ huyện Điện Biên: 167 ÷ 1.260 × 594 = 78,73. Phần nguyên 78, phần lẻ 0,73. Cộng các phần nguyên được 588, còn 6 đoàn viên, cộng thêm mỗi nơi 01 cho 6 đơn vị có phần lẻ lớn nhất; phần lẻ 0,73 xếp thứ 3, được cộng thêm 01. Chỉ tiêu giao: 79.',
    );
    for (const row of rows) expect(row.reason).toContain(String(row.value));
  });
});

describe('the yearly job of Nghệ An 2021', () => {
  it('shares 7.500 over its 21 units by a baseline that is given one unit at a time', async () => {
    const file = here.path('nghe-an.chitieu');
    await answer('new', file, '--programme', 'nghe-an-2021');
    const units = (await show(file, '--year', '2021')).units
      .filter((unit) => unit.parent === 'tinh')
      .sort((left, right) => left.order - right.order);
    expect(units).toHaveLength(21);

    // Uneven and with equal ones, so that remainders tie.
    const weights = units.map((_, index) => 137 * ((index * 7) % 21) + 41);
    for (const [index, unit] of units.entries()) {
      await answer(
        ...['set', file, '--kind', 'baseline', '--period', '2021', '--unit', unit.code],
        ...['--indicator', 'lao-dong-chua-doan-vien', '--value', String(weights[index])],
      );
    }

    const shared = await answer<Allocated>(
      ...['allocate', file, '--year', '2021', '--indicator', 'doan-vien-ket-nap'],
      ...['--total', '7500', ...byWorkers],
    );
    const expected = largestRemainder(7500, weights);
    expect(valuesOf(shared)).toEqual(
      Object.fromEntries(units.map((unit, index) => [unit.code, expected[index]])),
    );
    expect((await answer<Check>('check', file)).ok).toBe(true);
    await answer(
      'issue',
      file,
      '--year',
      '2021',
      '--number',
      '08/CTr-LĐLĐ',
      '--date',
      '2021-11-05',
    );
    expect(
      await refusal('set', file, ...cell('vinh', 'doan-vien-ket-nap', '2021'), '--value', '1'),
    ).toMatchObject({ code: 'sealed' });

    const out = here.path('nghe-an.xlsx');
    await answer('report', file, 'annex', '--year', '2021', '--out', out);
    expect(totalRow(firstSheet(await readFile(out)))).toContain(7500);
  });
});

type Check = {
  readonly ok: boolean;
  readonly totals: readonly Readonly<Record<string, unknown>>[];
};

function valuesOf({ rows }: Allocated): Record<string, number> {
  return Object.fromEntries(rows.map((row) => [row.unit, row.value]));
}

/** Written apart from the program's own: floors, then one more each by remainder, weight, place. */
function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = BigInt(weights.reduce((left, right) => left + right, 0));
  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, weight, value: Number(product / sum), remainder: product % sum };
  });
  const left = total - parts.reduce((done, part) => done + part.value, 0);
  const raised = new Set(
    parts
      .toSorted(
        (one, other) =>
          Number(other.remainder - one.remainder) ||
          other.weight - one.weight ||
          one.index - other.index,
      )
      .slice(0, left)
      .map((part) => part.index),
  );
  return parts.map((part) => part.value + (raised.has(part.index) ? 1 : 0));
}

function firstSheet(bytes: Buffer): WorkSheet {
  const book = read(bytes, { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  return sheet;
}

function cellsOf(sheet: WorkSheet): { readonly v?: unknown; readonly f?: string }[] {
  return Object.entries(sheet)
    .filter(([name]) => !name.startsWith('!'))
    .map(([, value]) => value);
}

/** The cached values of the cells that hold a live sum. */
function totalRow(sheet: WorkSheet): unknown[] {
  return cellsOf(sheet)
    .filter((each) => each.f?.startsWith('SUM('))
    .map((each) => each.v);
}

function textsOf(sheet: WorkSheet): string[] {
  return cellsOf(sheet).flatMap((each) => (typeof each.v === 'string' ? [each.v] : []));
}
