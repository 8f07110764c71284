import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { answer, commandLineHere, refusal, run } from './command-line.ts';
import { cell, newDienBien, show, targetsIn } from './workspace.ts';

const here = commandLineHere();
const INDICATOR = 'doan-vien-ket-nap';

it('an issued version refuses every command that would touch it, and is amended instead', async () => {
  const file = await newDienBien(here.path('da-ban-hanh.chitieu'));
  const share = ['allocate', file, '--year', '2020', '--indicator', INDICATOR, '--total', '130'];
  const { step } = await answer(...share, '--by', 'equal');
  await answer('issue', file, '--year', '2020', '--number', '433', '--date', '2019-01-24');
  const issued = await show(file);
  const attempts: readonly (readonly string[])[] = [
    ['set', file, ...cell('muong-ang'), '--value', '1'],
    ['lock', file, ...cell('muong-ang')],
    ['unlock', file, ...cell('muong-ang')],
    [...share, '--by', 'equal'],
    ['undo', file],
    ['undo', file, '--step', String(step)],
    ['undo', file, '--to', '1'],
  ];
  for (const attempt of attempts) {
    const refused = await refusal(...attempt);
    expect(refused.code, attempt.join(' ')).toBe('sealed');
    expect(refused.message).toContain('«Điều chỉnh');
  }
  expect((await refusal('redo', file)).code).toBe('nothing-to-redo');
  expect(await show(file)).toEqual(issued);

  const as = ['--as', 'Nguyễn Thị Hoa'];
  await answer('amend', file, '--year', '2020', '--reason', 'bổ sung lao động', ...as);
  await answer('set', file, ...cell('muong-ang'), '--value', '40', ...as);
  expect(targetsIn(await show(file), INDICATOR, '2020')).toMatchObject({ 'muong-ang': 40 });
});

it('history is told by filters, written out as text, and walked back', async () => {
  const file = await newDienBien(here.path('nhat-ky.chitieu'));
  for (const value of ['23', '24', '25']) {
    await answer('set', file, ...cell('muong-ang'), '--value', value, '--as', '=Hoa');
  }
  const steps = (await answer('log', file, '--unit', 'muong-ang', '--by', '=Hoa')) as never;
  expect(steps).toMatchObject([{ by: '=Hoa' }, { by: '=Hoa' }, { by: '=Hoa' }]);
  const [, , oldest] = steps as readonly { readonly step: number }[];
  const { path } = await answer('log', file, '--out', here.path('nhat-ky.csv'), '--by', '=Hoa');
  const written = await readFile(String(path), 'utf8');
  expect(written).toContain('Người làm');
  // A cell that a spreadsheet would take for a formula stays text.
  expect(written).toContain("'=Hoa");
  expect(written).not.toMatch(/(?:^|,)"?=Hoa/m);
  const back = ['undo', file, '--to', String(oldest?.step)];
  expect(await answer(...back, '--dry-run')).toMatchObject({ step: null, count: 2 });
  expect(await answer(...back)).toMatchObject({ count: 2, stoppedBy: null });
  expect(targetsIn(await show(file), INDICATOR, '2020')).toMatchObject({ 'muong-ang': 23 });
});

it('a code on paper is matched with its version', async () => {
  const file = await newDienBien(here.path('ma.chitieu'));
  await answer('set', file, ...cell('muong-ang'), '--value', '23');
  const { version } = (await answer('show', file, '--year', '2020')) as never;
  const { code, id } = version as { readonly code: string; readonly id: string };
  const found = await run(['check', file, '--code', code.toLowerCase(), '--json']);
  expect(JSON.parse(found.stdout)).toMatchObject({ matching: [id] });
  expect((await refusal('check', file, '--code', 'abc')).code).toBe('bad-request');
});
