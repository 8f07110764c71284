import { copyFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { answer, commandLineHere, exitOf, type Refused, refusal, start } from './command-line.ts';
import { byWorkers, cell, memberTarget, newDienBien, show, targetsIn } from './workspace.ts';

const here = commandLineHere();
const value = ['--value', '23'];

describe('a workspace that cannot be used', () => {
  it('is not there: nothing is made in its place', async () => {
    const file = here.path('khong-co.chitieu');
    for (const args of [
      ['show', file],
      ['set', file, ...cell('muong-ang'), ...value],
      ['backup', file, '--out', here.path('sao-luu-trong.chitieu')],
      ['restore', file, '--out', here.path('khoi-phuc-trong.chitieu')],
    ]) {
      expect((await refusal(...args)).code, args[0]).toBe('not-found');
    }
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  it('is no workspace, is empty, or lost its end: it stays as it is', async () => {
    const whole = await newDienBien(here.path('lanh.chitieu'));
    const texts = here.path('van-ban.chitieu');
    await writeFile(texts, 'đây không phải là hồ sơ'.repeat(100));
    const empty = here.path('rong.chitieu');
    await writeFile(empty, '');
    const cut = here.path('cut.chitieu');
    await copyFile(whole, cut);
    await truncate(cut, 6000);
    const spoilt = here.path('hong.chitieu');
    const bytes = await readFile(whole);
    await writeFile(spoilt, bytes.fill(0xa5, 4096, bytes.length - 4096));
    for (const file of [texts, empty, cut, spoilt]) {
      const before = await readFile(file);
      expect((await refusal('show', file)).code, file).toBe('damaged');
      expect((await refusal('set', file, ...cell('muong-ang'), ...value)).code).toBe('damaged');
      expect((await readFile(file)).equals(before), file).toBe(true);
    }
  });

  it('comes from a newer version: it can be looked at, not written', async () => {
    const file = await newDienBien(here.path('moi-hon.chitieu'));
    const database = new BetterSqlite3(file);
    database.pragma('user_version = 99');
    database.close();
    expect((await show(file)).units.length).toBeGreaterThan(13);
    const refused = await refusal('set', file, ...cell('muong-ang'), ...value);
    expect(refused.code).toBe('newer-version');
  });

  it('is open elsewhere: who has it is said, and reading goes on', async () => {
    const file = await newDienBien(here.path('dang-mo.chitieu'));
    const holder = start(['serve', file, '--as', 'Lò Văn An']);
    try {
      const address = await firstLine(holder);
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?ma=[\w-]{20,}$/);
      for (const args of [
        ['set', file, ...cell('muong-ang'), ...value],
        ['lock', file, ...cell('muong-ang')],
        ['allocate', file, ...memberTarget, '--total', '594', ...byWorkers],
        ['issue', file, '--year', '2020', '--number', '1', '--date', '2020-01-24'],
        ['undo', file],
      ]) {
        const refused = await refusal(...args);
        expect(refused.code, args[0]).toBe('in-use');
        expect(JSON.stringify(refused)).toContain('Lò Văn An');
      }
      expect((await show(file)).units.length).toBeGreaterThan(13);
      expect((await answer('check', file)).ok).toBe(true);
      await answer('allocate', file, ...memberTarget, '--total', '594', ...byWorkers, '--dry-run');
    } finally {
      holder.kill('SIGTERM');
      await exitOf(holder);
    }
    await answer('set', file, ...cell('muong-ang'), ...value);
  });

  it('is held by a program that was killed: the next one gets it', async () => {
    const file = await newDienBien(here.path('bi-tat.chitieu'));
    const holder = start(['serve', file]);
    await firstLine(holder);
    holder.kill('SIGKILL');
    await exitOf(holder);
    await answer('set', file, ...cell('muong-ang'), ...value);
    const targets = targetsIn(await show(file), 'doan-vien-ket-nap', '2020');
    expect(targets['muong-ang']).toBe(23);
  });
});

describe('a name that the workspace does not know', () => {
  it('is refused by what it is', async () => {
    const file = await newDienBien(here.path('ten.chitieu'));
    const place = (period: string, indicator: string, unit: string) =>
      refusal('set', file, ...cell(unit, indicator, period), ...value);
    const named = async (asked: Promise<Refused>) => (await asked).code;
    expect(await named(place('2020', 'doan-vien-ket-nap', 'khong-co'))).toBe('unknown-unit');
    expect(await named(place('2020', 'khong-co', 'muong-ang'))).toBe('unknown-indicator');
    for (const period of [
      '2020-13',
      '2020-H3',
      '2020-M13',
      '2020-02-30',
      'nam-2020',
      '2025..2021',
    ]) {
      expect(await named(place(period, 'doan-vien-ket-nap', 'muong-ang')), period).toBe(
        'unknown-period',
      );
    }
    const inSector = [...cell('muong-ang'), '--sector', 'khong-co', ...value];
    expect(await named(refusal('set', file, ...inSector))).toBe('unknown-sector');
    for (const verb of ['lock', 'unlock']) {
      expect(await named(refusal(verb, file, ...cell('khong-co'))), verb).toBe('unknown-unit');
    }
    expect(await named(refusal('show', file, '--version', 'v99'))).toBe('unknown-version');
    expect(
      await named(refusal('new', here.path('chuong-trinh.chitieu'), '--programme', 'khong-co')),
    ).toBe('unknown-programme');
    const out = ['--year', '2020', '--out', here.path('khong-co.xlsx')];
    expect(await named(refusal('report', file, 'khong-co', ...out))).toBe('not-found');
    await expect(stat(here.path('khong-co.xlsx'))).rejects.toThrow('ENOENT');
  });
});

describe('a number', () => {
  it('that can be read in two ways is asked about, and one that is none is refused', async () => {
    const file = await newDienBien(here.path('so.chitieu'));
    const before = await show(file);
    const set = (text: string, indicator = 'doan-vien-ket-nap') =>
      refusal('set', file, ...cell('muong-ang', indicator), '--value', text);
    for (const text of ['7.500', '7,500', '7.500.000', '7,5', '7.5']) {
      expect((await set(text)).code, text).toBe('ambiguous-number');
    }
    for (const text of ['abc', '-', '1e3', '0x10', 'NaN', 'Infinity', '１２', '1 000', '-5']) {
      expect((await set(text)).code, text).toBe('bad-request');
    }
    expect((await set('66,7', 'tl-thoa-uoc')).code).toBe('ambiguous-number');
    expect((await set('9'.repeat(17))).code).toBe('bad-request');
    expect(await show(file)).toEqual(before);
  });
});

describe('a day of the decision', () => {
  it('that the calendar lacks is refused, and the draft stays a draft', async () => {
    const file = await newDienBien(here.path('ngay.chitieu'));
    await answer('allocate', file, ...memberTarget, '--total', '594', ...byWorkers);
    for (const date of ['2020-02-31', '2020-13-01', '24/01/2020', 'nay']) {
      const args = ['--year', '2020', '--number', '433/QĐ', '--date', date];
      expect((await refusal('issue', file, ...args)).code, date).toBe('bad-request');
    }
    expect((await show(file, '--year', '2020')).version?.state).toBe('draft');
  });
});

describe('a file that is there already', () => {
  it('is not written over by a new workspace, a backup or a restore', async () => {
    const file = await newDienBien(here.path('co-roi.chitieu'));
    const other = await newDienBien(here.path('khac.chitieu'));
    const before = await readFile(other);
    for (const args of [
      ['new', other, '--programme', 'blank'],
      ['backup', file, '--out', other],
      ['restore', file, '--out', other],
    ]) {
      expect((await refusal(...args)).code, args[0]).toBe('exists');
    }
    expect((await readFile(other)).equals(before)).toBe(true);
  });

  it('or a folder that is not, keeps a new one from being made', async () => {
    const file = await newDienBien(here.path('goc.chitieu'));
    const nowhere = here.path('khong-co-thu-muc/a.chitieu');
    expect((await refusal('new', nowhere, '--programme', 'blank')).code).toBe('not-found');
    expect((await refusal('backup', file, '--out', nowhere)).code).toBe('not-found');
  });
});

function firstLine(child: ReturnType<typeof start>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('close', () => reject(new Error(`Ended without an address: ${text}`)));
  });
}
