import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readFigures } from '../../store/figures.ts';
import { filledForm, textsOf } from '../../workbooks/form/testing/fill-form.ts';
import { zipEntries } from '../../workbooks/open/zip-entries.ts';
import { must } from '../catalogue/testing/new-session.ts';
import { setFigures } from '../plan/set-figures.ts';
import { acceptReturns } from '../returns/accept-returns.ts';
import { readFileOf } from '../returns/reading-parts.ts';
import { setDeadline } from '../returns/returns-status.ts';
import { ACCEPT, read, start } from '../returns/testing/reading-tools.ts';
import type { Session } from '../session.ts';
import { formsView } from './forms-view.ts';
import { writeForms } from './write-forms.ts';

const H1 = { period: '2020-H1', replace: false };

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'chitieu biểu mẫu '));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function target(session: Session, unit: string, value: number) {
  const change = {
    kind: 'target' as const,
    indicator: 'doan-vien-ket-nap',
    unit,
    sector: '',
    period: '2020',
    value,
  };
  must(await setFigures(session, { changes: [change] }));
}

it('writes a form for each unit, with its targets and its deadline', async () => {
  const { session } = await start(onTestFinished);
  await target(session, 'muong-ang', 46);
  must(await setDeadline(session, { period: '2020-H1', due: '2020-06-10', why: '' }));
  const out = join(await folder(), 'gửi đi');
  const { written } = must(await writeForms(session, { ...H1, out }));
  expect(written).toHaveLength(13);
  expect((await readdir(out)).sort()).toEqual(written.map(({ name }) => name).sort());
  const form = await readFile(join(out, 'Bieu-mau_6-thang-dau-nam-2020_muong-ang.xlsx'));
  const texts = [...textsOf(form).values()];
  expect(texts).toContain(46);
  expect(texts.find((text) => String(text).startsWith('Đơn vị báo cáo'))).toBe(
    'Đơn vị báo cáo: LĐLĐ huyện Mường Ảng\nGửi về Liên đoàn Lao động tỉnh Điện Biên trước ngày 10/06/2020',
  );
  expect(texts).toContain('– Chỉ tiêu giao là số dự thảo («Dự thảo 1»), chưa ban hành.');
});

it('prints what the document asks of a ratio in its words, or what the unit was given instead', async () => {
  const { session } = await start(onTestFinished);
  const give = (unit: string, value: number) =>
    setFigures(session, {
      changes: [
        { kind: 'target', indicator: 'tl-thoa-uoc', sector: '', period: '2020', unit, value },
      ],
    });
  must(await give('tinh', 70));
  must(await give('muong-nhe', 65));
  const out = await folder();
  must(await writeForms(session, { ...H1, units: ['muong-ang', 'muong-nhe'], out }));
  const textsIn = async (unit: string) => {
    const form = await readFile(join(out, `Bieu-mau_6-thang-dau-nam-2020_${unit}.xlsx`));
    return [...textsOf(form).values()];
  };
  expect(await textsIn('muong-ang')).toContain('từ 70% trở lên');
  const ofOther = await textsIn('muong-nhe');
  expect(ofOther).toContain(65);
  expect(ofOther).not.toContain('từ 70% trở lên');
});

it('reads what comes back without a question, whatever the file is called', async () => {
  const { session, tools } = await start(onTestFinished);
  const out = await folder();
  must(await writeForms(session, { ...H1, units: ['muong-ang'], asOf: '2020-05-31', out }));
  const form = await readFile(join(out, 'Bieu-mau_6-thang-dau-nam-2020_muong-ang.xlsx'));
  const base64 = filledForm(form, {
    'Kết nạp đoàn viên': 12,
    'Thành lập công đoàn cơ sở': 1,
    '+ Số công đoàn cơ sở doanh nghiệp có thỏa ước lao động tập thể': 2,
    '+ Trong tổng số: Công đoàn cơ sở doanh nghiệp': 3,
  }).toString('base64');
  const reading = await read(session, tools, [{ name: 'Book1 (3).xlsx', base64 }], {});
  expect(reading.files[0]).toMatchObject({
    status: 'ready',
    unit: 'muong-ang',
    period: '2020-H1',
    issues: [],
  });
  expect(reading.files[0]?.tables.flatMap(({ issues }) => issues)).toEqual([]);
  must(await acceptReturns(session, tools, { reading: reading.reading, ...ACCEPT }));
  const stored = await readFigures(session.store, { kinds: ['result'] });
  expect(new Set(stored.map(({ asOf }) => asOf))).toEqual(new Set(['2020-05-31']));
  const shown = must(
    await readFileOf(session, tools, { reading: reading.reading, file: 'Book1 (3).xlsx' }),
  );
  expect(shown.pictures.map(({ sheet }) => sheet)).toEqual(['Báo cáo']);
  expect(
    stored.map(({ indicator, value, numerator, denominator }) => [
      indicator,
      value,
      numerator,
      denominator,
    ]),
  ).toEqual([
    ['cdcs-thanh-lap', 1, null, null],
    ['doan-vien-ket-nap', 12, null, null],
    ['tl-thoa-uoc', 66.666666666667, 2, 3],
  ]);
});

it('writes one archive, or hands it back', async () => {
  const { session } = await start(onTestFinished);
  const out = join(await folder(), 'bieu-mau.zip');
  const written = must(
    await writeForms(session, { ...H1, units: ['muong-ang', 'muong-cha'], out }),
  );
  expect(written.path).toBe(out);
  const names = (bytes: Buffer) => must(zipEntries(bytes)).map(({ name }) => name);
  const expected = ['muong-cha', 'muong-ang'].map(
    (unit) => `Bieu-mau_6-thang-dau-nam-2020_${unit}.xlsx`,
  );
  expect(names(await readFile(out)).sort()).toEqual(expected.sort());
  const { base64, name } = must(
    await writeForms(session, { ...H1, units: ['muong-ang', 'muong-cha'] }),
  );
  expect(names(Buffer.from(base64 ?? '', 'base64'))).toHaveLength(2);
  expect(name).toBe('Bieu-mau_6-thang-dau-nam-2020.zip');
});

it('replaces nothing unless it is told to, and then all', async () => {
  const { session } = await start(onTestFinished);
  const out = await folder();
  const own = join(out, 'Bieu-mau_6-thang-dau-nam-2020_muong-cha.xlsx');
  await writeFile(own, 'của đơn vị');
  const refused = await writeForms(session, { ...H1, out });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'exists', details: { paths: [own] } },
  });
  expect(await readdir(out)).toHaveLength(1);
  must(await writeForms(session, { ...H1, out, replace: true }));
  expect(await readdir(out)).toHaveLength(13);
  expect((await readFile(own)).length).toBeGreaterThan(1000);
});

it('tells what it would write before it does', async () => {
  const { session } = await start(onTestFinished);
  await target(session, 'muong-ang', 46);
  expect(must(await formsView(session, { period: '2020-H1', units: ['muong-ang'] }))).toEqual({
    archive: 'Bieu-mau_6-thang-dau-nam-2020.zip',
    units: [
      {
        unit: 'muong-ang',
        name: 'LĐLĐ huyện Mường Ảng',
        file: 'Bieu-mau_6-thang-dau-nam-2020_muong-ang.xlsx',
      },
    ],
    indicators: [
      { indicator: 'doan-vien-ket-nap', name: 'Kết nạp đoàn viên' },
      { indicator: 'cdcs-thanh-lap', name: 'Thành lập công đoàn cơ sở' },
      { indicator: 'tl-thoa-uoc', name: 'Ký kết thỏa ước lao động tập thể' },
    ],
    year: 2020,
    targets: { state: 'draft', name: 'Dự thảo 1' },
    due: null,
    sendTo: 'Liên đoàn Lao động tỉnh Điện Biên',
  });
});

it.each([
  [{ period: '2020-H3' }, 'unknown-period'],
  [{ period: '2020-H1', units: ['tinh'] }, 'unknown-unit'],
  [{ period: '2020-H1', indicators: ['khong-co'] }, 'unknown-indicator'],
])('refuses %j', async (choice, code) => {
  const { session } = await start(onTestFinished);
  expect(await formsView(session, choice)).toMatchObject({ ok: false, error: { code } });
});
