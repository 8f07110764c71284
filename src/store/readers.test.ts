import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import type { Programme } from '../domain/programme.ts';
import type { Version } from '../domain/version.ts';
import { commit } from './command.ts';
import { figureRow, readFigures } from './figures.ts';
import { indicatorAliasRow, indicatorRow, readIndicators } from './indicators.ts';
import { createWorkspace } from './open.ts';
import { personRow, readPersons } from './persons.ts';
import { programmeRows, readProgrammes, taskRow } from './programmes.ts';
import { metaRow, readMeta, readSettings, settingRow } from './settings.ts';
import type { RowChange } from './tables.ts';
import {
  must,
  removeFolder,
  SOMEBODY,
  startingRows,
  target,
  tempFolder,
} from './testing/temp-workspace.ts';
import {
  readSuccessions,
  readUnitRecords,
  readUnits,
  successionRow,
  type UnitRecord,
  unitRows,
} from './units.ts';
import { readVersions, removedVersionRows, versionRows } from './versions.ts';
import type { WritableStore } from './workspace-store.ts';

let folder: string;
let store: WritableStore;

beforeEach(async () => {
  folder = tempFolder();
  store = must(await createWorkspace(path.join(folder, 'a.chitieu')));
});

afterEach(async () => {
  await store.close();
  removeFolder(folder);
});

const write = async (rows: readonly RowChange[]) =>
  must(await commit(store, { ...SOMEBODY, what: 'Ghi' }, rows));

const decision = '1687/NQ-UBTVQH15';
const ever = { from: null, to: null, decision: '' };

describe('units', () => {
  const root: UnitRecord = {
    code: 'tinh',
    kind: 'province',
    order: 0,
    ...ever,
    names: [{ name: 'LĐLĐ tỉnh Điện Biên', ...ever }],
    parents: [],
    communes: [],
    aliases: [],
  };
  const old: UnitRecord = {
    code: 'muong-cha',
    kind: 'district',
    order: 2,
    from: null,
    to: '2025-07-01',
    decision,
    names: [
      { name: 'LĐLĐ huyện Mường Lay', from: null, to: '2005-03-02', decision: '' },
      { name: 'LĐLĐ huyện Mường Chà', from: '2005-03-02', to: null, decision: '25/2005/NĐ-CP' },
    ],
    parents: [{ parent: 'tinh', from: null, to: '2025-07-01', decision }],
    communes: [],
    aliases: [{ alias: 'Mường Chà', by: SOMEBODY.by, at: SOMEBODY.at }],
  };
  const young: UnitRecord = {
    code: 'xa-na-sang',
    kind: 'commune-union',
    order: 1,
    from: '2025-07-01',
    to: null,
    decision,
    names: [{ name: 'Công đoàn xã Na Sang', from: '2025-07-01', to: null, decision }],
    parents: [{ parent: 'tinh', from: '2025-07-01', to: null, decision }],
    communes: [
      { code: '03194', name: 'xã Na Sang', from: '2025-07-01', to: null, decision },
      { code: '03201', name: 'xã Mường Tùng', from: '2025-07-01', to: null, decision },
    ],
    aliases: [],
  };

  beforeEach(() => write([...unitRows(root), ...unitRows(old), ...unitRows(young)]));

  it('come back whole, in protocol order', async () => {
    expect(await readUnitRecords(store)).toEqual([root, young, old]);
  });

  it('stand as they were on a day', async () => {
    const on = async (day: string) =>
      (await readUnits(store, day)).map(({ code, name, parent }) => [code, name, parent]);
    expect(await on('2000-01-01')).toEqual([
      ['tinh', 'LĐLĐ tỉnh Điện Biên', null],
      ['muong-cha', 'LĐLĐ huyện Mường Lay', 'tinh'],
    ]);
    expect((await on('2020-06-01'))[1]).toEqual(['muong-cha', 'LĐLĐ huyện Mường Chà', 'tinh']);
    expect((await on('2025-06-30')).map(([code]) => code)).toEqual(['tinh', 'muong-cha']);
    expect((await on('2025-07-01')).map(([code]) => code)).toEqual(['tinh', 'xa-na-sang']);
  });

  it('hand an exact part of their figures on', async () => {
    const part = {
      predecessor: 'muong-cha',
      successor: 'xa-na-sang',
      numerator: 1,
      denominator: 3,
      date: '2025-07-01',
      decision,
    };
    await write([successionRow(part)]);
    expect(await readSuccessions(store)).toEqual([part]);
  });
});

it('Indicators come back with their aliases', async () => {
  const indicator: Indicator = {
    code: 'tl-thoa-uoc',
    name: 'Ký thỏa ước lao động tập thể',
    kind: 'ratio',
    unit: '%',
    cadence: 'half-yearly',
    order: 3,
    numerator: 'dn-co-thoa-uoc',
    denominator: 'dn-co-cd',
    parent: null,
    baseline: false,
    aliases: ['TƯLĐTT'],
    ended: true,
  };
  await write([indicatorRow(indicator), indicatorAliasRow('tl-thoa-uoc', 'TƯLĐTT', SOMEBODY)]);
  expect(await readIndicators(store)).toEqual([indicator]);
});

it('A programme comes back as it stood in its document, with the progress of its tasks', async () => {
  const programme: Programme = {
    id: 'nghe-an-2021',
    title: 'Chương trình phát triển đoàn viên',
    number: null,
    date: '2021-10',
    organization: 'LĐLĐ tỉnh Nghệ An',
    orgLevel: 'province',
    focal: 'Ban Tổ chức',
    horizon: { from: 2021, to: 2025 },
    indicators: ['2023', '2025'].map((period) => ({
      code: 'doan-vien-tong-so',
      name: 'Tổng số đoàn viên',
      kind: 'count-stock',
      comparator: 'approx-gt',
      comparatorText: 'khoảng trên',
      value: 8000,
      valueTo: period === '2025' ? 11000 : null,
      unit: 'đoàn viên',
      period,
      cadence: 'yearly',
      parent: null,
      scope: 'trong doanh nghiệp',
      sectors: ['dnnn', 'dn-ngoai-nn'],
      numerator: null,
      denominator: null,
      ambiguous: period === '2025',
      paragraph: 'II.1',
      quote: 'Phấn đấu đến năm …',
    })),
    tasks: [{ paragraph: 'III.1', text: 'Tuyên truyền', lead: null, joint: null, due: null }],
    deadlines: [
      {
        paragraph: 'IV',
        what: 'báo cáo',
        rule: 'trước 10/6 và 25/11 hàng năm',
        date: '06-10',
        to: 'Ban Tổ chức',
        via: null,
      },
    ],
  };
  await write(programmeRows(programme));
  const [stored] = await readProgrammes(store);
  const [task] = stored?.tasks ?? [];
  if (!task) throw new Error('The task is missing');
  expect(stored).toEqual({
    ...programme,
    tasks: [
      {
        ...programme.tasks[0],
        programme: 'nghe-an-2021',
        position: 0,
        progress: 'not-started',
        note: '',
      },
    ],
  });
  await write([taskRow({ ...task, progress: 'done', note: 'xong ngày 05/01' })]);
  const [after] = await readProgrammes(store);
  expect(after?.tasks[0]).toMatchObject({ progress: 'done', note: 'xong ngày 05/01' });
});

describe('versions', () => {
  const draft: Version = {
    id: 'v2',
    name: 'Dự thảo 2',
    state: 'draft',
    number: null,
    date: null,
    amends: null,
    reason: null,
    years: [2020, 2021],
    indicators: ['cdcs-thanh-lap'],
  };

  beforeEach(() => write([...startingRows(), ...versionRows(null, draft)]));

  it('come back with their years and indicators, also after these changed', async () => {
    const later: Version = { ...draft, years: [2021, 2022], indicators: [], reason: 'tăng tổng' };
    await write(versionRows(draft, later));
    expect((await readVersions(store)).find(({ id }) => id === 'v2')).toEqual(later);
  });

  it('can be taken away while they are drafts', async () => {
    await write(removedVersionRows(draft));
    expect((await readVersions(store)).map(({ id }) => id)).toEqual(['v1']);
  });
});

it('Figures are found by kind, version, indicator, unit and period; other kinds belong to no version', async () => {
  const result = target({
    kind: 'result',
    version: '',
    stage: 'estimate',
    period: '2020-H1',
    value: 12,
    asOf: '2020-05-31',
    source: { type: 'import', file: 'f1', sheet: 'BC', cell: 'E9' },
  });
  const given = target({ value: 194, valueTo: 200, numerator: 0.1, denominator: 3 });
  const other = target({ value: 3, unit: 'muong-lay', indicator: 'cdcs-thanh-lap' });
  await write([...startingRows(), ...[result, given, other].map(figureRow)]);
  const read = (filter: Parameters<typeof readFigures>[1]) => readFigures(store, filter);
  expect(await read({})).toEqual([result, other, given]);
  expect(await read({ kinds: ['target'], units: ['muong-lay'] })).toEqual([other]);
  expect(await read({ versions: ['v9'] })).toEqual([result]);
  expect(await read({ versions: [] })).toEqual([result]);
  expect(await read({ periods: ['2020'], indicators: ['doan-vien-ket-nap'] })).toEqual([given]);
  expect(await read({ units: [] })).toEqual([]);
});

it('Settings, facts and persons come back as they were', async () => {
  const person = { id: 'lan', name: 'Lan', title: 'Chủ tịch', account: '', ended: true };
  await write([
    settingRow('signer', { title: 'PHÓ CHỦ TỊCH', list: [1, null] }),
    settingRow('empty', null),
    metaRow('programme', 'dien-bien-2020'),
    personRow(person),
  ]);
  expect(await readSettings(store)).toEqual(
    new Map<string, unknown>([
      ['empty', null],
      ['signer', { title: 'PHÓ CHỦ TỊCH', list: [1, null] }],
    ]),
  );
  await write([settingRow('empty', undefined)]);
  expect([...(await readSettings(store)).keys()]).toEqual(['signer']);
  expect(await readMeta(store)).toEqual(new Map([['programme', 'dien-bien-2020']]));
  expect(await readPersons(store)).toEqual([person]);
});
