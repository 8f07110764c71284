import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, commandLineHere, refusal } from './command-line.ts';
import { byWorkers } from './workspace.ts';

const here = commandLineHere();
const YEAR = ['--year', '2020'];
const ENDINGS = ['xlsx', 'csv', 'html', 'docx'] as const;
/** What each report is asked for; the working paper is about a sharing that was made. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  annex: [],
  progress: ['--period', '2020-H1'],
  returns: ['--period', '2020-H1'],
  indicator: ['--indicator', 'doan-vien-ket-nap'],
  comparison: ['--against', 'v1'],
  dossier: ['--unit', 'muong-ang'],
  programme: [],
  working: ['--version', 'v1', '--indicator', 'doan-vien-ket-nap'],
};
const BEGINNINGS = { xlsx: 'PK', docx: 'PK', csv: '\uFEFF', html: '<!' } as const;

let file = '';

beforeAll(async () => {
  file = here.path('bieu.chitieu');
  await answer('new', file, '--programme', 'dien-bien-2020');
  for (const [indicator, total] of [
    ['doan-vien-ket-nap', '594'],
    ['cdcs-thanh-lap', '15'],
  ] as const) {
    const what = ['--indicator', indicator, '--total', total, ...byWorkers];
    await answer('allocate', file, ...YEAR, ...what);
  }
  const decision = ['--number', '433/QĐ-LĐLĐ', '--date', '2019-01-24'];
  await answer('issue', file, ...YEAR, ...decision);
  await answer('amend', file, ...YEAR, '--reason', 'Sáp nhập doanh nghiệp');
  const place = ['--indicator', 'doan-vien-ket-nap', '--unit', 'muong-ang'];
  await answer('set', file, '--period', '2020', ...place, '--value', '20');
  const result = ['--kind', 'result', '--value', '12'];
  await answer('set', file, '--period', '2020-H1', ...place, ...result);
}, 120_000);

describe.each(Object.entries(ASKED))('the report %s', (id, asked) => {
  it.each(ENDINGS)('is written as .%s', async (ending) => {
    const out = here.path(`${id}.${ending}`);
    const written = await answer('report', file, id, ...YEAR, ...asked, '--out', out);
    expect(written).toMatchObject({ path: out, warnings: expect.any(Array) });
    const text = await readFile(out, 'utf8');
    expect(text.startsWith(BEGINNINGS[ending])).toBe(true);
    if (ending === 'csv') expect(text.split('\r\n').length).toBeGreaterThan(2);
  });
});

describe.each([
  ['decision', []],
  ['letter', []],
  ['letter', ['--period', '2020-H1']],
] as const)('the paper %s %j', (id, asked) => {
  it.each(['docx', 'html'] as const)('is written as .%s', async (ending) => {
    const out = here.path(`van-ban-${id}-${asked.length}.${ending}`);
    expect(await answer('report', file, id, ...YEAR, ...asked, '--out', out)).toMatchObject({
      path: out,
    });
    expect((await readFile(out, 'utf8')).startsWith(BEGINNINGS[ending])).toBe(true);
  });

  it('is no sheet', async () => {
    const out = here.path(`${id}.xlsx`);
    const refused = await refusal('report', file, id, ...YEAR, ...asked, '--out', out);
    expect(refused.code).toBe('unsupported');
    expect(existsSync(out)).toBe(false);
  });
});

describe('reports', () => {
  it('are listed with what they may be asked for and the forms they come in', async () => {
    const listed =
      await answer<readonly { id: string; needs: string[]; endings: string[] }[]>('reports');
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(ASKED)));
    for (const { endings } of listed.filter(({ id }) => id in ASKED)) {
      expect([...endings].sort()).toEqual([...ENDINGS].sort());
    }
    expect(listed.find(({ id }) => id === 'dossier')?.needs).toEqual(['unit']);
  });

  it('show what an amendment changes, with its reason', async () => {
    const text = await readFile(here.path('annex.csv'), 'utf8');
    expect(text).toContain('Chỉ tiêu sau điều chỉnh');
    expect(text).toMatch(/LĐLĐ huyện Mường Ảng,23,,3,20,/);
    expect(text).toContain('Sáp nhập doanh nghiệp');
  });

  it('are no PDF here: refused with the way to get one, and nothing is written', async () => {
    const out = here.path('annex.pdf');
    const refused = await refusal('report', file, 'annex', ...YEAR, '--out', out);
    expect(refused.code).toBe('unsupported');
    expect(refused.message).toContain('.xlsx');
    expect(refused.message).toContain('Biểu, văn bản');
    expect(existsSync(out)).toBe(false);
  });

  it('name what they lack: a unit, a version to compare with, an indicator that counts', async () => {
    const asked = (id: string, ...more: readonly string[]) =>
      refusal('report', file, id, ...YEAR, ...more, '--out', here.path('khong.xlsx'));
    expect(await asked('dossier')).toMatchObject({
      code: 'bad-request',
      details: { path: 'unit' },
    });
    expect((await asked('dossier', '--unit', 'khong-co')).code).toBe('unknown-unit');
    expect((await asked('comparison', '--against', 'v9')).code).toBe('unknown-version');
    expect((await asked('comparison', '--against', 'v2')).code).toBe('bad-request');
    expect((await asked('indicator', '--indicator', 'khong-co')).code).toBe('unknown-indicator');
    expect(existsSync(here.path('khong.xlsx'))).toBe(false);
  });
});
