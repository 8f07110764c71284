import { readFile, writeFile } from 'node:fs/promises';
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

it('a file of targets does not reach an issued version, whatever is accepted', async () => {
  const file = await newDienBien(here.path('nhap-chi-tieu.chitieu'));
  await answer('set', file, ...cell('muong-ang'), '--value', '23');
  await answer('issue', file, '--year', '2020', '--number', '433', '--date', '2019-01-24');
  const issued = await show(file);
  const table = here.path('chi-tieu.csv');
  const lines = ['1,LĐLĐ huyện Mường Ảng,40', '2,LĐLĐ huyện Tủa Chùa,7'];
  await writeFile(table, `CHỈ TIÊU NĂM 2020\n\nTT,Đơn vị,Kết nạp đoàn viên\n${lines.join('\n')}\n`);
  const asked = ['import', file, table, '--kind', 'target', '--period', '2020'];
  for (const accepted of [[], ['--accept', 'conflict']]) {
    const read = (await answer(...asked, ...accepted)) as never as Imported;
    expect(read).toMatchObject({ stored: 0, step: null });
    const issues = read.files.flatMap(({ tables }) => tables.flatMap((each) => each.issues));
    expect(issues.map(({ code }) => code)).toEqual(['conflict', 'conflict']);
    for (const { message } of issues) expect(message).toMatch(/đã ban hành.*«Điều chỉnh…»/);
  }
  expect(await show(file)).toEqual(issued);
  await answer('amend', file, '--year', '2020', '--reason', 'bổ sung lao động');
  expect(await answer(...asked, '--accept', 'conflict')).toMatchObject({ stored: 2 });
  const targets = targetsIn(await show(file), INDICATOR, '2020');
  expect(targets).toMatchObject({ 'muong-ang': 40, 'tua-chua': 7 });
});

type Imported = {
  readonly files: readonly {
    readonly tables: readonly {
      readonly issues: readonly { readonly code: string; readonly message: string }[];
    }[];
  }[];
};

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
