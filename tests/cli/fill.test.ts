import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { guardZip } from '../../src/workbooks/open/zip-guard.ts';
import { makeForm } from '../../src/workbooks/template/testing/make-form.ts';
import { root } from '../../tools/project.ts';
import { answer, commandLineHere, refusal, run } from './command-line.ts';
import { newDienBien, show } from './workspace.ts';

const here = commandLineHere();
const year = ['--year', '2020'] as const;

type Filled = {
  readonly filled: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly figure: Readonly<Record<string, unknown>> | null;
  }[];
  readonly unplaced: readonly { readonly reason: string; readonly cell: string | null }[];
  readonly empty: readonly { readonly sheet: string; readonly cell: string }[];
};

describe('fill', () => {
  it("fills the office's own form and tells what landed where", async () => {
    const file = await workspaceWithFigures('bieu.chitieu');
    const before = await show(file);
    const form = await fixture('Biểu cột.xlsx');
    const out = here.path('Biểu 01 năm 2020.xlsx');
    const told = await answer<Filled>('fill', file, form, ...year, '--out', out);
    expect(told.filled).toContainEqual({
      sheet: 'Biểu 01 – Kết quả',
      cell: 'C13',
      figure: {
        ...{ kind: 'target', indicator: 'doan-vien-ket-nap', unit: 'muong-ang' },
        ...{ sector: '', period: '2020', value: 40 },
      },
      text: null,
    });
    expect(told.empty).toContainEqual(expect.objectContaining({ cell: 'D10' }));
    expect(told.unplaced.map(({ reason, cell }) => [reason, cell])).toContainEqual([
      'unknown-unit',
      'B20',
    ]);
    const sheet = await firstSheet(out);
    expect([sheet.C13?.v, sheet.D13?.v, sheet.C10?.v]).toEqual([40, 12, undefined]);
    expect(sheet.C21).toMatchObject({ f: 'SUM(C9:C20)', v: 40 });
    expect(sheet.E13).toMatchObject({ v: 0.3 });
    expect(await show(file)).toEqual(before);
  });

  it('leaves what is not filled as it was: other sheets, charts, macros', async () => {
    const file = await workspaceWithFigures('macro.chitieu');
    const form = await fixture('Có macro (LibreOffice).xlsm');
    const out = here.path('có macro.xlsm');
    await answer('fill', file, form, ...year, '--out', out);
    const [old, now] = [await parts(form), await parts(out)];
    expect([...now.keys()].filter((name) => !/calcChain/.test(name))).toEqual(
      [...old.keys()].filter((name) => !/calcChain/.test(name)),
    );
    const changed = [...old].filter(([name, bytes]) => now.get(name) !== bytes);
    expect(changed.map(([name]) => name).filter((name) => !/calcChain/.test(name))).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const wrong = await refusal('fill', file, form, ...year, '--out', here.path('mất macro.xlsx'));
    expect(wrong).toMatchObject({ code: 'bad-request', details: { ending: '.xlsm' } });
  });

  it('makes a book of a form for new books', async () => {
    const file = await workspaceWithFigures('moi.chitieu');
    const out = here.path('từ mẫu.xlsx');
    await answer('fill', file, await fixture('Mẫu ghi chú.xltx'), ...year, '--out', out);
    const types = (await parts(out)).get('[Content_Types].xml') ?? '';
    expect(types).toContain('spreadsheetml.sheet.main+xml');
    expect((await firstSheet(out)).C13?.v).toBe(40);
  });

  it('takes a form of the workspace by its name', async () => {
    const file = await workspaceWithFigures('ten.chitieu');
    const form = await fixture('Huy hiệu.xlsx');
    await answer('templates', file, '--add', form, '--name', 'Biểu huy hiệu');
    expect(await answer('templates', file)).toMatchObject([{ name: 'Biểu huy hiệu' }]);
    const out = here.path('theo tên.xlsx');
    await answer('fill', file, '--template', 'biểu HUY hiệu', ...year, '--out', out);
    expect((await firstSheet(out)).C13?.v).toBe(40);
    const none = ['--template', 'Không có', '--out', out];
    expect(await refusal('fill', file, ...none, ...year)).toMatchObject({ code: 'not-found' });
  });

  it('puts rows in for units where that is asked for', async () => {
    const file = await workspaceWithFigures('dong.chitieu');
    const form = here.path('thiếu dòng.xlsx');
    const rows = [
      ['TT', 'Đơn vị', 'Kết nạp đoàn viên'],
      [1, 'LĐLĐ thành phố Điện Biên Phủ', null],
      [2, 'LĐLĐ thị xã Mường Lay', null],
      [null, 'Tổng cộng', { formula: 'SUM(C2:C3)', result: 0 }],
    ];
    await writeFile(form, await makeForm([{ name: 'A', rows }]));
    const out = here.path('thêm dòng.xlsx');
    const told = await answer<Filled>('fill', file, form, ...year, '--out', out, '--add-rows');
    expect(told.filled).toMatchObject([{ cell: 'C4', figure: { unit: 'muong-ang' } }]);
    const sheet = await firstSheet(out);
    expect([sheet.A4?.v, sheet.B4?.v, sheet.C4?.v]).toEqual([3, 'LĐLĐ huyện Mường Ảng', 12]);
    expect(sheet.C5).toMatchObject({ f: 'SUM(C2:C4)', v: 12 });
  });
});

describe('fill refuses', () => {
  it('to write over the form or the workspace', async () => {
    const file = await workspaceWithFigures('de.chitieu');
    const form = here.path('mẫu của tôi.xlsx');
    await copyFile(await fixture('Huy hiệu.xlsx'), form);
    const bytes = await readFile(form);
    expect(await refusal('fill', file, form, ...year, '--out', form)).toMatchObject({
      code: 'bad-request',
    });
    expect((await readFile(form)).equals(bytes)).toBe(true);
    expect(await refusal('fill', file, form, ...year, '--out', file)).toMatchObject({
      code: 'bad-request',
    });
    await answer('fill', file, form, ...year, '--out', form, '--replace');
    expect((await firstSheet(form)).C13?.v).toBe(40);
  });

  it('what is no form, and writes nothing then', async () => {
    const file = await workspaceWithFigures('hong.chitieu');
    const form = await fixture('Huy hiệu.xlsx');
    const text = here.path('văn bản.xlsx');
    await writeFile(text, 'không phải bảng tính');
    const torn = here.path('tải dở.xlsx');
    await writeFile(torn, (await readFile(form)).subarray(0, 5000));
    const out = here.path('không ghi.xlsx');
    const asked = (path: string) => refusal('fill', file, path, ...year, '--out', out);
    expect(await asked(text)).toMatchObject({ code: 'not-a-workbook' });
    expect(await asked(torn)).toMatchObject({ code: 'damaged' });
    expect(await asked(here.path('không có.xlsx'))).toMatchObject({ code: 'not-found' });
    const empty = here.path('trống.xlsx');
    await writeFile(empty, await makeForm([{ name: 'A', rows: [['{{gì đó}}']] }]));
    expect(await asked(empty)).toMatchObject({
      code: 'bad-request',
      details: { unplaced: [{ reason: 'unknown-placeholder', cell: 'A1' }] },
    });
    await expect(readFile(out)).rejects.toThrow();
    expect((await run(['fill', file, ...year, '--out', out])).status).toBe(1);
    expect((await run(['fill', file, form, '--out', out])).status).toBe(2);
  });
});

async function workspaceWithFigures(name: string): Promise<string> {
  const file = await newDienBien(here.path(name));
  const figure = ['--indicator', 'doan-vien-ket-nap', '--unit', 'muong-ang'];
  await answer('set', file, '--period', '2020', ...figure, '--value', '40');
  const result = ['--period', '2020-H1', '--kind', 'result', '--value', '12'];
  await answer('set', file, ...figure, ...result);
  return file;
}

async function fixture(name: string): Promise<string> {
  return join(root, 'tests', 'fixtures', 'templates', name);
}

async function firstSheet(path: string): Promise<WorkSheet> {
  const book = read(await readFile(path), { cellFormula: true });
  return book.Sheets[book.SheetNames[0] ?? ''] ?? {};
}

/** The parts of a package by their names, as text of single bytes. */
async function parts(path: string): Promise<ReadonlyMap<string, string>> {
  const zip = guardZip(await readFile(path));
  if (!zip.ok) throw new Error(zip.error.message);
  const { names, part } = zip.value;
  return new Map(names.map((name) => [name, part(name)?.toString('latin1') ?? '']));
}
