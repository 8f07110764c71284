import { describe, expect, it } from 'vitest';
import { answer, commandLineHere, refusal } from './command-line.ts';
import {
  byWorkers,
  cell,
  memberTarget,
  newDienBien,
  type Shown,
  show,
  targetsIn,
} from './workspace.ts';

const here = commandLineHere();

describe('a figure', () => {
  it('is set, changed and cleared, each time as one step', async () => {
    const file = await newDienBien(here.path('ghi.chitieu'));
    const first = await answer('set', file, ...cell('muong-ang'), '--value', '23');
    expect(first).toMatchObject({ changed: 1 });
    expect(await memberTargets(file)).toMatchObject({ 'muong-ang': 23 });

    const second = await answer('set', file, ...cell('muong-ang'), '--value', '25');
    expect(Number(second.step)).toBe(Number(first.step) + 1);
    expect(await memberTargets(file)).toMatchObject({ 'muong-ang': 25 });

    await answer('set', file, ...cell('muong-ang'), '--value', '');
    expect((await memberTargets(file))['muong-ang'] ?? null).toBeNull();
  });

  it('that is set to what it is already changes nothing and makes no step', async () => {
    const file = await newDienBien(here.path('nhu-cu.chitieu'));
    await answer('set', file, ...cell('muong-ang'), '--value', '23');
    expect(await answer('set', file, ...cell('muong-ang'), '--value', '23')).toEqual({
      step: null,
      changed: 0,
    });
  });

  it('of a ratio takes a plain decimal: 70 means 70 %', async () => {
    const file = await newDienBien(here.path('ty-le.chitieu'));
    await answer('set', file, ...cell('muong-ang', 'tl-thoa-uoc'), '--value', '66.7');
    expect(targetsIn(await show(file), 'tl-thoa-uoc', '2020')).toMatchObject({ 'muong-ang': 66.7 });
  });

  it('of a result keeps its numerator and denominator', async () => {
    const file = await newDienBien(here.path('tu-mau.chitieu'));
    await answer(
      ...['set', file, ...cell('muong-ang', 'tl-thoa-uoc', '2020-H1'), '--kind', 'result'],
      ...['--value', '66.7', '--numerator', '2', '--denominator', '3'],
    );
    expect((await show(file)).figures.find((figure) => figure.kind === 'result')).toMatchObject({
      unit: 'muong-ang',
      indicator: 'tl-thoa-uoc',
      period: '2020-H1',
      sector: '',
      value: 66.7,
      numerator: 2,
      denominator: 3,
    });
  });
});

describe('a lock', () => {
  it('binds the door that set it, and every sharing, until it is taken away', async () => {
    const file = await newDienBien(here.path('khoa.chitieu'));
    await answer('set', file, ...cell('muong-ang'), '--value', '30');
    await answer('lock', file, ...cell('muong-ang'), '--why', 'đã thống nhất', '--as', 'Lò Văn An');

    const refused = await refusal('set', file, ...cell('muong-ang'), '--value', '31');
    expect(refused.code).toBe('locked');
    expect(refused.message).toContain('đã thống nhất');
    expect(refused.message).toContain('Lò Văn An');
    await answer('allocate', file, ...memberTarget, '--total', '594', ...byWorkers);
    const targets = await memberTargets(file);
    expect(targets['muong-ang']).toBe(30);
    expect(sumOfUnits(targets)).toBe(594);
    const shown = await show(file);
    expect(lockedUnits(shown)).toEqual(['muong-ang']);

    await answer('unlock', file, ...cell('muong-ang'));
    await answer('set', file, ...cell('muong-ang'), '--value', '31');
    expect((await memberTargets(file))['muong-ang']).toBe(31);
  });

  it('holds a cell that is empty, too', async () => {
    const file = await newDienBien(here.path('khoa-o-trong.chitieu'));
    await answer('lock', file, ...cell('muong-ang'));
    expect((await refusal('set', file, ...cell('muong-ang'), '--value', '1')).code).toBe('locked');
  });
});

describe('the history', () => {
  it('undoes and redoes step by step across runs of the program', async () => {
    const file = await newDienBien(here.path('hoan-tac.chitieu'));
    await answer('set', file, ...cell('muong-ang'), '--value', '23');
    await answer('allocate', file, ...memberTarget, '--total', '594', ...byWorkers);
    const shared = await memberTargets(file);

    await answer('undo', file);
    expect((await memberTargets(file))['muong-ang']).toBe(23);
    await answer('undo', file);
    expect((await memberTargets(file))['muong-ang'] ?? null).toBeNull();
    await answer('redo', file);
    await answer('redo', file);
    expect(await memberTargets(file)).toEqual(shared);
    expect((await refusal('redo', file)).code).toBe('nothing-to-redo');
  });

  it('says who changed what, from what to what, and why', async () => {
    const file = await newDienBien(here.path('nhat-ky.chitieu'));
    const who = ['--as', 'Quàng Thị Bình'];
    await answer('set', file, ...cell('muong-ang'), '--value', '23', ...who);
    await answer('lock', file, ...cell('muong-ang'), '--why', 'đã thống nhất', ...who);
    await answer('undo', file, ...who);
    const steps = await answer<Step[]>('log', file);
    for (const step of steps) {
      expect(step).toMatchObject({
        step: expect.any(Number),
        at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        by: expect.any(String),
        what: expect.stringMatching(/./),
        why: expect.any(String),
      });
      expect(Array.isArray(step.changes)).toBe(true);
    }
    const numbers = steps.map((step) => step.step);
    expect(numbers).toEqual([...numbers].sort((left, right) => right - left));
    const mine = steps.filter((step) => step.by === 'Quàng Thị Bình');
    expect(mine).toHaveLength(3);
    expect(mine.map((step) => step.why)).toContain('đã thống nhất');
    expect(JSON.stringify(mine.at(-1)?.changes)).toContain('23');
  });

  it('never undoes an issue', async () => {
    const file = await newDienBien(here.path('ban-hanh.chitieu'));
    await answer('allocate', file, ...memberTarget, '--total', '594', ...byWorkers);
    await answer('issue', file, '--year', '2020', '--number', '01/QĐ', '--date', '2020-01-24');
    expect((await refusal('undo', file)).code).toMatch(/^(sealed|nothing-to-undo)$/);
    expect((await show(file, '--year', '2020')).version?.state).toBe('issued');
    expect(sumOfUnits(await memberTargets(file))).toBe(594);
  });
});

describe('an amendment', () => {
  it('opens a draft on the issued version, whose own figures stay', async () => {
    const file = await newDienBien(here.path('dieu-chinh.chitieu'));
    await answer('allocate', file, ...memberTarget, '--total', '594', ...byWorkers);
    await answer('issue', file, '--year', '2020', '--number', '01/QĐ', '--date', '2020-01-24');
    const issued = (await show(file, '--year', '2020')).version?.id ?? '';
    const before = await memberTargets(file);

    await answer('amend', file, '--year', '2020', '--reason', 'Thêm doanh nghiệp mới');
    await answer('set', file, ...cell('muong-ang'), '--value', '40');
    expect((await show(file, '--year', '2020')).version?.state).toBe('draft');
    expect((await memberTargets(file))['muong-ang']).toBe(40);
    const sealed = await show(file, '--year', '2020', '--version', issued);
    expect(targetsIn(sealed, 'doan-vien-ket-nap', '2020')).toEqual(before);
  });
});

type Step = {
  readonly step: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly why: string;
  readonly changes: readonly unknown[];
};

async function memberTargets(file: string): Promise<Record<string, number>> {
  const shown = await show(file, '--year', '2020');
  return targetsIn(shown, 'doan-vien-ket-nap', '2020');
}

function sumOfUnits(targets: Readonly<Record<string, number>>): number {
  const { tinh: _, ...units } = targets;
  return Object.values(units).reduce((sum, value) => sum + value, 0);
}

function lockedUnits(shown: Shown): string[] {
  return shown.figures.filter((figure) => figure.locked).map((figure) => figure.unit);
}
