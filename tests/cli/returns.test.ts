import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/project.ts';
import { answer, commandLineHere, refusal, run } from './command-line.ts';
import { cell, newDienBien, type ShownFigure, show } from './workspace.ts';

const here = commandLineHere();
const folder = join(root, 'tests', 'fixtures', 'returns');
const fixture = (name: string) => join(folder, name);
const halfYear = ['--period', '2020-H1'] as const;

describe('import', () => {
  it('previews what it would store, then stores just that, with where it came from', async () => {
    const file = await newDienBien(here.path('nhan.chitieu'));
    const before = await show(file);
    const seen = await read(file, fixture('muong-ang.xlsx'), ...halfYear, '--dry-run');
    expect(seen).toMatchObject({ stored: 0, step: null });
    expect(await show(file)).toEqual(before);
    expect(seen.files).toMatchObject([
      { file: 'muong-ang.xlsx', status: 'ready', unit: 'muong-ang', period: '2020-H1', issues: [] },
    ]);
    expect(figuresOf(seen)).toEqual(await truthOf('muong-ang.xlsx'));

    const stored = await read(file, fixture('muong-ang.xlsx'), ...halfYear);
    expect(stored.files).toEqual(seen.files);
    expect(stored).toMatchObject({ stored: figuresOf(seen).length, step: expect.any(Number) });
    const results = await resultsOf(file);
    expect(results.map(({ indicator, value }) => [indicator, value])).toEqual(
      expect.arrayContaining([
        ['doan-vien-ket-nap', 12],
        ['cdcs-thanh-lap', 0],
        ['doan-vien-tong-so', 1204],
        ['tl-thoa-uoc', 66.7],
      ]),
    );
    expect(results.find(({ indicator }) => indicator === 'doan-vien-ket-nap')?.source).toEqual({
      type: 'import',
      file: 'muong-ang.xlsx',
      sheet: 'BC',
      cell: 'E11',
    });

    await answer('undo', file);
    expect(await resultsOf(file)).toEqual([]);
  });

  it('reads the same return from every kind of file', async () => {
    const file = await newDienBien(here.path('cac-loai.chitieu'));
    const names = [
      'muong-ang.xlsx',
      'muong-ang.xls',
      'muong-ang.ods',
      'muong-ang-libreoffice.xlsx',
    ];
    const reading = await read(file, ...names.map(fixture), ...halfYear, '--dry-run');
    for (const each of reading.files) {
      expect(each.status, each.file).toBe('ready');
      expect(figuresOf({ ...reading, files: [each] }), each.file).toEqual(
        await truthOf('muong-ang.xlsx'),
      );
    }
  });

  it('stores what is sound of a doubtful return and holds back the rest, each with its reason', async () => {
    const file = await newDienBien(here.path('can-xem.chitieu'));
    const reading = await read(file, fixture('muong-cha.xlsx'), ...halfYear);
    expect(reading.files[0]?.status).toBe('needs-review');
    const issues = reading.files.flatMap(({ tables }) => tables.flatMap((table) => table.issues));
    expect(issues.map(({ code, cell: at }) => [code, at])).toEqual(
      expect.arrayContaining([
        ['not-an-integer', 'E11'],
        ['negative', 'E13'],
        ['date-in-number', 'E14'],
        ['ambiguous-number', 'E15'],
        ['not-a-number', 'E16'],
      ]),
    );
    for (const { severity, message } of issues) {
      expect(['error', 'warning']).toContain(severity);
      expect(message).not.toBe('');
    }
    const stored = await resultsOf(file);
    expect(stored.map(({ indicator }) => indicator)).not.toContain('doan-vien-uu-tu');
    expect(stored.find(({ indicator }) => indicator === 'doan-vien-ket-nap')?.value).toBe(10);
    for (const { value } of stored) expect(Number.isInteger(value)).toBe(true);
  });

  it('turns down what is no workbook and goes on with the other files', async () => {
    const file = await newDienBien(here.path('tu-choi.chitieu'));
    const names = ['hong.xlsx', 'khong-phai-bang-tinh.xlsx', 'muong-ang.xlsx'];
    const reading = await read(file, ...names.map(fixture), ...halfYear);
    expect(
      reading.files.map(({ status, issues }) => [status, issues.map(({ code }) => code)]),
    ).toEqual([
      ['rejected', ['damaged']],
      ['rejected', ['not-a-workbook']],
      ['ready', []],
    ]);
    expect(reading.stored).toBeGreaterThan(0);

    const none = await run(['import', file, fixture('hong.xlsx'), '--json']);
    expect(none.status).toBe(0);
  });

  it('turns down a file that is too large and goes on with the other files', async () => {
    const file = await newDienBien(here.path('qua-lon.chitieu'));
    await writeFile(here.path('lon.xlsx'), Buffer.alloc(51 * 2 ** 20));
    const paths = [here.path('lon.xlsx'), fixture('muong-ang.xlsx')];
    const { files } = await read(file, ...paths, ...halfYear, '--dry-run');
    expect(files.map(({ status }) => status)).toEqual(['rejected', 'ready']);
    expect(files[0]?.issues.map(({ code }) => code)).toEqual(['too-large']);
  });

  it('takes a folder, without what Excel leaves beside an open workbook', async () => {
    const file = await newDienBien(here.path('thu-muc.chitieu'));
    const inbox = here.path('nhan-ve');
    await mkdir(inbox);
    await copyFile(fixture('muong-ang.xlsx'), join(inbox, 'Mường Ảng 6 tháng.xlsx'));
    await copyFile(fixture('tua-chua.xlsx'), join(inbox, 'tua-chua.xlsx'));
    await writeFile(join(inbox, '~$tua-chua.xlsx'), 'lock');
    const reading = await read(file, inbox, '--dry-run');
    expect(reading.files.map((each) => each.file)).toEqual([
      'Mường Ảng 6 tháng.xlsx',
      'tua-chua.xlsx',
    ]);
  });

  it('never writes over another figure unless that is accepted', async () => {
    const file = await newDienBien(here.path('khac-so.chitieu'));
    const place = cell('muong-ang', 'doan-vien-ket-nap', '2020-H1');
    await answer('set', file, '--kind', 'result', ...place, '--value', '13');
    const held = await read(file, fixture('muong-ang.xlsx'), ...halfYear);
    const issues = held.files[0]?.tables.flatMap((table) => table.issues) ?? [];
    expect(issues).toMatchObject([{ code: 'conflict', cell: 'E11' }]);
    const kept = async () =>
      (await resultsOf(file)).find(({ indicator }) => indicator === 'doan-vien-ket-nap')?.value;
    expect(await kept()).toBe(13);
    await read(file, fixture('muong-ang.xlsx'), ...halfYear, '--accept', 'conflict');
    expect(await kept()).toBe(12);
  });

  it('stores nothing of a file whose title names another period', async () => {
    const file = await newDienBien(here.path('khac-ky.chitieu'));
    const reading = await read(file, fixture('muong-ang.xlsx'), '--period', '2020-Q1');
    expect(reading.stored).toBe(0);
    expect(JSON.stringify(reading.files)).toContain('period-mismatch');
    expect(await resultsOf(file)).toEqual([]);
  });

  it('keeps its progress off stdout and refuses a path that is not there', async () => {
    const file = await newDienBien(here.path('tien-do.chitieu'));
    const done = await run(['import', file, fixture('muong-ang.xlsx'), '--dry-run', '--json']);
    expect(done.stderr).toContain('muong-ang.xlsx');
    expect(JSON.parse(done.stdout)).toHaveProperty('files');
    expect((await refusal('import', file, here.path('khong-co.xlsx'))).code).toBe('not-found');
  });
});

describe('returns', () => {
  it('tells who has sent what', async () => {
    const file = await newDienBien(here.path('da-gui.chitieu'));
    await read(file, fixture('muong-ang.xlsx'), ...halfYear, '--received', '2020-06-05');
    await read(file, fixture('muong-cha.xlsx'), ...halfYear, '--received', '2020-06-12');
    const states = await answer<State[]>('returns', file, ...halfYear);
    expect(states).toHaveLength(13);
    const stateOf = (unit: string) => states.find((state) => state.unit === unit);
    expect(stateOf('muong-ang')).toEqual({
      unit: 'muong-ang',
      state: 'accepted',
      late: false,
      daysLate: 0,
      received: '2020-06-05',
      due: null,
      file: 'muong-ang.xlsx',
      files: ['muong-ang.xlsx'],
    });
    expect(stateOf('muong-cha')).toMatchObject({ state: 'needs-review', file: 'muong-cha.xlsx' });
    expect(stateOf('nam-po')).toMatchObject({ state: 'missing', received: null, file: null });
    expect((await refusal('returns', file, '--period', '2020-13')).code).toBe('unknown-period');
  });
});

type Issue = {
  readonly code: string;
  readonly severity: string;
  readonly cell?: string;
  readonly message: string;
};

type Reading = {
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly issues: readonly Issue[];
    readonly tables: readonly {
      readonly figures: readonly {
        readonly unit: string | null;
        readonly indicator: string | null;
        readonly sector: string;
        readonly kind: string;
        readonly value: number | null;
        readonly cell: string;
      }[];
      readonly issues: readonly Issue[];
    }[];
  }[];
  readonly stored: number;
  readonly step: number | null;
};

type State = { readonly unit: string; readonly state: string };

function read(file: string, ...args: string[]): Promise<Reading> {
  return answer<Reading>('import', file, ...args);
}

/** As tests/fixtures/returns/truth.json lists them. */
function figuresOf({ files }: Reading): unknown[] {
  return files.flatMap(({ tables }) =>
    tables.flatMap(({ figures }) =>
      figures.map(({ unit, indicator, sector, kind, value, cell: at }) => [
        ...[unit, indicator, sector, kind, value, at],
      ]),
    ),
  );
}

async function truthOf(name: string): Promise<unknown> {
  const truth = JSON.parse(await readFile(fixture('truth.json'), 'utf8'));
  return truth[name].figures;
}

async function resultsOf(file: string): Promise<readonly ShownFigure[]> {
  return (await show(file)).figures.filter((figure) => figure.kind === 'result');
}
