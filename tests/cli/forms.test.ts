import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filledForm } from '../../src/workbooks/form/testing/fill-form.ts';
import { answer, commandLineHere, refusal, run } from './command-line.ts';
import { newDienBien, show } from './workspace.ts';

const here = commandLineHere();
const halfYear = ['--period', '2020-H1'] as const;

type Written = {
  readonly path: string;
  readonly written: readonly string[];
  readonly forms: readonly { readonly unit: string; readonly file: string }[];
};

describe('forms', () => {
  it('writes a blank return for each unit, whose return is read without a question', async () => {
    const file = await newDienBien(here.path('bieu-mau.chitieu'));
    const before = await show(file);
    const out = here.path('gửi các đơn vị');
    const told = await answer<Written>('forms', file, ...halfYear, '--out', out);
    expect(told.written).toHaveLength(13);
    expect(told.written.map((path) => basename(path)).sort()).toEqual((await readdir(out)).sort());
    expect(await show(file)).toEqual(before);

    const form = told.written.find((path) => path.endsWith('_muong-ang.xlsx')) ?? '';
    const returned = here.path('Zalo 12345.xlsx');
    await writeFile(returned, filledForm(await readFile(form), { 'Kết nạp đoàn viên': 12 }));
    const imported = await answer('import', file, returned);
    expect(imported).toMatchObject({
      files: [{ status: 'ready', unit: 'muong-ang', period: '2020-H1', issues: [] }],
      stored: 1,
    });
  });

  it('writes one archive of the units that are named', async () => {
    const file = await newDienBien(here.path('mot-tep.chitieu'));
    const out = here.path('bieu-mau.zip');
    const units = ['--unit', 'muong-ang', '--unit', 'muong-cha'];
    const told = await answer<Written>('forms', file, ...halfYear, '--out', out, ...units);
    expect(told.path).toBe(out);
    expect(told.forms.map(({ unit }) => unit).sort()).toEqual(['muong-ang', 'muong-cha']);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
  });

  it('replaces no file unless it is told to', async () => {
    const file = await newDienBien(here.path('da-co.chitieu'));
    const out = here.path('da-co.zip');
    await writeFile(out, 'của người khác');
    const refused = await refusal('forms', file, ...halfYear, '--out', out);
    expect(refused).toMatchObject({ code: 'exists', details: { paths: [out] } });
    expect(await readFile(out, 'utf8')).toBe('của người khác');
    await answer('forms', file, ...halfYear, '--out', out, '--replace');
    expect((await readFile(out)).length).toBeGreaterThan(10_000);
  });

  it('refuses what it cannot serve', async () => {
    const file = await newDienBien(here.path('tu-choi.chitieu'));
    const out = ['--out', here.path('khong-ghi')];
    expect((await refusal('forms', file, '--period', '2020-H9', ...out)).code).toBe(
      'unknown-period',
    );
    expect((await refusal('forms', file, ...halfYear, ...out, '--unit', 'ha-noi')).code).toBe(
      'unknown-unit',
    );
    expect((await run(['forms', file, ...out])).status).toBe(2);
  });
});
