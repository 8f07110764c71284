import { describe, expect, it } from 'vitest';
import { answer, commandLineHere, refusal, run } from './command-line.ts';
import {
  type Allocated,
  byWorkers,
  dienBien,
  expectedOf,
  memberTarget,
  newDienBien,
  show,
  targetsIn,
} from './workspace.ts';

const here = commandLineHere();
const total = (value: number) => ['--total', String(value)];

describe('allocate', () => {
  it('with --dry-run answers the same rows and stores nothing', async () => {
    const file = await newDienBien(here.path('thu.chitieu'));
    const before = await show(file);
    const tried = await allocate(file, ...total(594), ...byWorkers, '--dry-run');
    expect(valuesOf(tried)).toEqual(expectedOf('doan-vien-ket-nap'));
    expect(tried.step).toBeNull();
    expect(await show(file)).toEqual(before);

    const stored = await allocate(file, ...total(594), ...byWorkers);
    expect(stored.rows).toEqual(tried.rows);
    expect(stored.changed).toBe(tried.changed);
  });

  it('stores all its figures as one step that one undo takes back', async () => {
    const file = await newDienBien(here.path('mot-buoc.chitieu'));
    const before = targetsIn(await show(file), 'doan-vien-ket-nap', '2020');
    await allocate(file, ...total(594), ...byWorkers);
    await answer('undo', file);
    expect(targetsIn(await show(file), 'doan-vien-ket-nap', '2020')).toEqual(before);
  });

  it('keeps the bounds, the step and the locks that are asked for, and the total', async () => {
    const file = await newDienBien(here.path('gioi-han.chitieu'));
    const bounded = await allocate(
      ...[file, ...total(594), ...byWorkers, '--dry-run'],
      ...['--min', '20', '--min', 'muong-ang=50', '--max', '150', '--lock', 'muong-lay=33'],
    );
    const values = valuesOf(bounded);
    expect(values['muong-lay']).toBe(33);
    expect(values['muong-ang']).toBe(50);
    expect(values['dien-bien-phu']).toBe(150);
    expect(Math.min(...Object.values(values))).toBe(20);
    expect(sumOf(values)).toBe(594);

    const stepped = valuesOf(
      await allocate(file, ...total(594), ...byWorkers, '--step', '5', '--dry-run'),
    );
    expect(sumOf(stepped)).toBe(594);
    const odd = Object.entries(stepped).filter(([, value]) => value % 5 !== 0);
    expect(odd.map(([unit]) => unit)).toEqual(['dien-bien-phu']);
  });

  it('rounds by each of its three methods', async () => {
    const file = await newDienBien(here.path('cach-lam-tron.chitieu'));
    for (const method of ['largest-remainder', 'sainte-lague', 'dhondt']) {
      const shared = await allocate(
        ...[file, ...total(594), ...byWorkers, '--method', method, '--dry-run'],
      );
      expect(sumOf(valuesOf(shared)), method).toBe(594);
      for (const row of shared.rows) expect(row.reason, method).toContain(String(row.value));
    }
  });

  it('takes several bases by their shares', async () => {
    const file = await newDienBien(here.path('nhieu-can-cu.chitieu'));
    const equal = valuesOf(await allocate(file, ...total(26), '--by', 'equal', '--dry-run'));
    expect(new Set(Object.values(equal))).toEqual(new Set([2]));

    const mixed = await allocate(
      ...[file, ...total(594), '--dry-run'],
      ...['--by', 'lao-dong-chua-doan-vien=60', '--by', 'equal=40'],
    );
    const sum = dienBien.units.reduce(
      (done, unit) => done + (unit.baseline['lao-dong-chua-doan-vien'] ?? 0),
      0,
    );
    const weight = dienBien.units.find((unit) => unit.code === 'dien-bien-phu')?.baseline[
      'lao-dong-chua-doan-vien'
    ];
    const share = 594 * (0.6 * ((weight ?? 0) / sum) + 0.4 / dienBien.units.length);
    expect(Number(mixed.rows.find((row) => row.unit === 'dien-bien-phu')?.share)).toBeCloseTo(
      share,
      6,
    );
    expect(sumOf(valuesOf(mixed))).toBe(594);
  });

  it('shares by last year’s target, by a result and by what the units registered', async () => {
    const file = await newDienBien(here.path('can-cu-khac.chitieu'));
    await answer(
      ...['allocate', file, '--year', '2019', '--indicator', 'doan-vien-ket-nap'],
      ...[...total(130), '--by', 'equal', '--lock', 'dien-bien-phu=106'],
    );
    const byTarget = valuesOf(await allocate(file, ...total(260), '--by', 'target:2019'));
    expect(byTarget).toMatchObject({ 'dien-bien-phu': 212, 'muong-lay': 4, 'cd-vien-chuc': 4 });

    const places = { 'result:2019': ['result', '2019'], 'registered:2020': ['registered', '2020'] };
    for (const [basis, [kind = '', period = '']] of Object.entries(places)) {
      for (const [index, { code }] of dienBien.units.entries()) {
        const place = ['--period', period, '--indicator', 'doan-vien-ket-nap', '--unit', code];
        await answer('set', file, '--kind', kind, ...place, '--value', String(index + 1));
      }
      // 1 + 2 + … + 13 = 91: each unit gets ten times its own figure.
      const shared = await allocate(file, ...total(910), '--by', basis, '--dry-run');
      expect(valuesOf(shared), basis).toEqual(
        Object.fromEntries(dienBien.units.map(({ code }, index) => [code, (index + 1) * 10])),
      );
    }
  }, 60_000);

  it('says who stands in the way of a demand that cannot be met, and stores nothing', async () => {
    const file = await newDienBien(here.path('khong-the.chitieu'));
    const before = await show(file);
    const tooMuch = await refusal(
      ...['allocate', file, ...memberTarget, ...total(594), ...byWorkers, '--min', '50'],
    );
    expect(tooMuch.code).toBe('infeasible');
    expect(tooMuch.details).toMatchObject({ by: 56 });
    const tooLittle = await refusal(
      ...['allocate', file, ...memberTarget, ...total(594), ...byWorkers, '--max', '45'],
    );
    // One unit weighs nothing: the other twelve take at most 45 each.
    expect(tooLittle).toMatchObject({ code: 'infeasible', details: { by: 54 } });
    expect(tooLittle.details?.zeroWeightRows).toEqual(['cd-vien-chuc']);
    expect(await show(file)).toEqual(before);
  });

  it('refuses a basis that nobody has, one that is nought everywhere, and one that lacks a unit', async () => {
    const file = await newDienBien(here.path('can-cu.chitieu'));
    const by = (basis: string) =>
      refusal('allocate', file, ...memberTarget, ...total(594), '--by', basis);
    expect((await by('khong-co')).code).toBe('unknown-basis');
    expect((await by('target:2019')).code).toBe('unknown-basis');
    await answer(
      ...['set', file, '--kind', 'registered', '--period', '2020', '--value', '5'],
      ...['--indicator', 'doan-vien-ket-nap', '--unit', 'muong-ang'],
    );
    expect((await by('registered:2020')).code).toBe('unknown-basis');
    for (const unit of dienBien.units) {
      await answer(
        ...['set', file, '--kind', 'registered', '--period', '2020', '--value', '0'],
        ...['--indicator', 'doan-vien-ket-nap', '--unit', unit.code],
      );
    }
    expect((await by('registered:2020')).code).toBe('zero-basis');
  });

  it('refuses a unit, an indicator and a year that it does not know', async () => {
    const file = await newDienBien(here.path('khong-biet.chitieu'));
    const rest = [...total(594), ...byWorkers];
    const refused = async (...args: string[]) => (await refusal('allocate', file, ...args)).code;
    expect(await refused('--year', '2020', '--indicator', 'khong-co', ...rest)).toBe(
      'unknown-indicator',
    );
    expect(await refused(...memberTarget, ...rest, '--min', 'khong-co=5')).toBe('unknown-unit');
    expect(await refused(...memberTarget, ...rest, '--lock', 'khong-co=5')).toBe('unknown-unit');
    expect(await refused(...memberTarget, '--total', '7.500', ...byWorkers)).toBe(
      'ambiguous-number',
    );
  });
});

describe('allocate --sectors', () => {
  it('lists every figure that it stores: each unit’s total, then its sectors', async () => {
    const file = await newDienBien(here.path('khu-vuc.chitieu'));
    const shared = await allocate(
      ...[file, ...total(650), '--by', 'equal', '--sectors'],
      ...['--sector-total', 'hcsn=390', '--sector-total', 'dnnn=65'],
    );
    const totals = shared.rows.filter(({ sector }) => sector === '');
    const cells = shared.rows.filter(({ sector }) => sector !== '');
    expect(totals.map(({ value }) => value)).toEqual(dienBien.units.map(() => 50));
    expect(cells).toHaveLength(13 * 5);
    expect(cells.reduce((sum, { value }) => sum + value, 0)).toBe(650);
    expect(shared.rows.map(({ unit }) => unit)).not.toContain('tinh');
    expect(shared.rows.slice(0, 3)).toMatchObject([
      { unit: 'dien-bien-phu', sector: '', value: 50, previous: null },
      { unit: 'dien-bien-phu', sector: 'hcsn', value: 30, share: expect.stringMatching(/^30\./) },
      { unit: 'dien-bien-phu', sector: 'dnnn', value: 5 },
    ]);
    for (const row of cells) expect(row.reason).toContain(`Chỉ tiêu giao: ${row.value}.`);
    const { figures } = await show(file);
    const ofRoot = figures.filter(
      ({ unit, indicator, kind, period }) =>
        unit === 'tinh' &&
        kind === 'target' &&
        indicator === 'doan-vien-ket-nap' &&
        period === '2020',
    );
    expect(Object.fromEntries(ofRoot.map(({ sector, value }) => [sector, value]))).toMatchObject({
      '': 650,
      hcsn: 390,
      dnnn: 65,
    });
    expect(await answer('check', file)).toMatchObject({ ok: true });
  });

  it('shows the sector in a column of its own', async () => {
    const file = await newDienBien(here.path('bang-khu-vuc.chitieu'));
    const args = [file, ...memberTarget, ...total(650), '--by', 'equal', '--dry-run'];
    const { stdout } = await run(['allocate', ...args, '--sectors']);
    expect(stdout.split('\n')[0]).toMatch(/^Đơn vị +Khu vực +Đang giao +Dự kiến +Mức tính toán$/);
    expect(stdout).toMatch(/ hcsn +10 +10\.0/);
    const plain = await run(['allocate', ...args]);
    expect(plain.stdout.split('\n')[0]).not.toContain('Khu vực');
  });

  it('refuses a basis that has no sectors, and sector totals that do not fit', async () => {
    const file = await newDienBien(here.path('khu-vuc-sai.chitieu'));
    const by = async (...args: string[]) =>
      (await refusal('allocate', file, ...memberTarget, ...total(594), ...args)).code;
    expect(await by(...byWorkers, '--sectors')).toBe('unknown-basis');
    expect(await by('--by', 'equal', '--sectors', '--sector-total', 'hcsn=595')).toBe('infeasible');
    expect(await by('--by', 'equal', '--sector-total', 'hcsn=5')).toBe('bad-request');
    expect(await by('--by', 'equal', '--sectors', '--amend', 'fewest')).toBe('bad-request');
  });
});

describe('allocate --amend, --within, --growth', () => {
  it('gives the difference to the issued values out', async () => {
    const file = await newDienBien(here.path('dieu-chinh.chitieu'));
    await allocate(file, ...total(594), ...byWorkers);
    await answer(
      ...['issue', file, '--year', '2020', '--number', '10/QĐ-LĐLĐ', '--date', '2020-01-10'],
    );
    await answer('amend', file, '--year', '2020', '--reason', 'tăng thêm');
    for (const rule of ['fewest', 'proportional']) {
      const amended = await allocate(file, ...total(650), ...byWorkers, '--amend', rule);
      expect(sumOf(valuesOf(amended)), rule).toBe(650);
      for (const { unit, value } of amended.rows) {
        expect(value, rule).toBeGreaterThanOrEqual(expectedOf('doan-vien-ket-nap')[unit] ?? 0);
      }
    }
    const wrong = ['--amend', 'khong-co', '--json'];
    const done = await run([
      'allocate',
      file,
      ...memberTarget,
      ...total(650),
      ...byWorkers,
      ...wrong,
    ]);
    expect(done).toMatchObject({ status: 2, stdout: '' });
  });

  it('keeps a part within its whole', async () => {
    const file = await newDienBien(here.path('trong-do.chitieu'));
    await allocate(file, ...total(594), ...byWorkers);
    const parts = await answer<Allocated>(
      ...['allocate', file, '--year', '2020', '--indicator', 'doan-vien-uu-tu'],
      ...[...total(590), '--by', 'equal', '--within', 'doan-vien-ket-nap'],
    );
    expect(sumOf(valuesOf(parts))).toBe(590);
    for (const { unit, value } of parts.rows) {
      expect(value).toBeLessThanOrEqual(expectedOf('doan-vien-ket-nap')[unit] ?? 0);
    }
  });

  it('proposes the total where only its growth is given', async () => {
    const file = await newDienBien(here.path('tang-truong.chitieu'));
    await answer(
      ...['set', file, '--kind', 'result', '--period', '2019', '--value', '570'],
      ...['--indicator', 'doan-vien-ket-nap', '--unit', 'tinh'],
    );
    const grown = await allocate(file, '--growth', '5', ...byWorkers, '--dry-run');
    expect(grown.total).toBe(599);
    const told = await run(['allocate', file, ...memberTarget, '--growth=-2.5', ...byWorkers]);
    expect(told.stdout).toContain('570 (thực hiện năm 2019');
    expect(told.stdout).toContain('(1 − 2,5%)');
    const neither = await run(['allocate', file, ...memberTarget, ...byWorkers, '--json']);
    expect(neither).toMatchObject({ status: 2, stdout: '' });
    expect(neither.stderr).toContain('--growth');
  });
});

function allocate(file: string, ...args: string[]): Promise<Allocated> {
  return answer<Allocated>('allocate', file, ...memberTarget, ...args);
}

function valuesOf({ rows }: Allocated): Record<string, number> {
  return Object.fromEntries(rows.map((row) => [row.unit, row.value]));
}

function sumOf(values: Readonly<Record<string, number>>): number {
  return Object.values(values).reduce((sum, value) => sum + value, 0);
}
