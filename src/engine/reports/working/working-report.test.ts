import { expect, onTestFinished, test } from 'vitest';
import sample from '../../../../tests/fixtures/dien-bien-2020.json' with { type: 'json' };
import { allocateSchema, allocateYearsSchema } from '../../../contract/schemas/allocation.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { allocate } from '../../allocation/allocate.ts';
import { allocateYears } from '../../allocation/allocate-years.ts';
import { must, newSession, refusal } from '../../catalogue/testing/new-session.ts';
import { lockCells } from '../../plan/lock-cells.ts';
import { setFigures } from '../../plan/set-figures.ts';
import type { Session } from '../../session.ts';
import { previewReport } from '../report-table.ts';
import { writeReport } from '../write-report.ts';

const MEMBERS = 'doan-vien-ket-nap';
const UNIONS = 'cdcs-thanh-lap';

const WORKERS = 'lao-dong-chua-doan-vien';

function workersBySector() {
  return sample.units.flatMap(({ code: unit }, index) =>
    ['hcsn', 'dnnn', 'dn-ngoai-nn'].map((sector, column) => ({
      kind: 'baseline' as const,
      indicator: WORKERS,
      unit,
      sector,
      period: '2020',
      value: 40 + index * 3 + column * 17,
    })),
  );
}

async function share(session: Session, more: Record<string, unknown> = {}): Promise<void> {
  const input = { year: 2020, indicator: MEMBERS, total: 594, by: [{ basis: 'equal' }], ...more };
  must(await allocate(session, allocateSchema.parse(input)));
}

function preview(session: Session, indicator?: string) {
  return previewReport(session, {
    id: 'working',
    year: 2020,
    ...(indicator === undefined ? {} : { indicator }),
  });
}

function cellsOf(table: ReportTable, unit: string): readonly unknown[] {
  const row = table.rows.find(({ id }) => id === `unit:${unit}`);
  return (row?.cells ?? []).map((cell) =>
    cell.type === 'blank' ? null : cell.type === 'text' ? cell.text : cell.value,
  );
}

test('the only indicator that was shared out needs no name', async () => {
  const session = await newSession(onTestFinished);
  expect(refusal(await preview(session)).code).toBe('bad-request');
  await share(session);
  const table = must(await preview(session));
  expect(table.title.join(' ')).toContain('BIỂU THUYẾT MINH CÁCH TÍNH PHÂN BỔ');
  expect(table.parameters?.[0]).toMatchObject({ cell: { value: 594 } });
  expect(table.letterhead).not.toBeNull();
  expect(table.signature?.right.title).toBe('TRƯỞNG BAN TỔ CHỨC');
});

test('of several the answer names them, and one that was not shared out is refused', async () => {
  const session = await newSession(onTestFinished);
  await share(session);
  await share(session, { indicator: UNIONS, total: 15 });
  const refused = refusal(await preview(session));
  expect(refused.code).toBe('bad-request');
  expect(refused.details?.indicators).toEqual([MEMBERS, UNIONS]);
  expect(must(await preview(session, UNIONS)).parameters?.[0]).toMatchObject({
    cell: { value: 15 },
  });
  expect(refusal(await preview(session, 'tl-thoa-uoc')).code).toBe('bad-request');
  expect(refusal(await preview(session, 'chi-tieu-la')).code).toBe('unknown-indicator');
});

test('a figure that was typed later is shown beside what the sharing gave, and the paper says so', async () => {
  const session = await newSession(onTestFinished);
  await share(session);
  const at = { kind: 'target', indicator: MEMBERS, sector: '', period: '2020' } as const;
  must(await setFigures(session, { changes: [{ ...at, unit: 'muong-ang', value: 99 }] }));
  const table = must(await preview(session));
  expect(cellsOf(table, 'muong-ang').at(-1)).toBe(99);
  expect(table.columns.at(-1)?.key).toBe('present');
  expect(table.notes.join(' ')).toMatch(/hiện giao 99 \(sửa tay sau khi phân bổ\)/);
});

test('a lock names who, when and why; a value fixed for one sharing is not called a lock', async () => {
  const session = await newSession(onTestFinished);
  const cell = { indicator: MEMBERS, unit: 'muong-lay', sector: '', period: '2020' };
  must(await setFigures(session, { changes: [{ ...cell, kind: 'target', value: 40 }] }));
  must(await lockCells(session, { cells: [cell], why: 'đã có nghị quyết' }, true));
  await share(session, { lock: [{ unit: 'muong-cha', value: 25 }] });
  const { notes } = must(await preview(session));
  expect(notes).toContainEqual(
    expect.stringMatching(
      /^LĐLĐ thị xã Mường Lay: đã khóa ở 40 \(.+, \d\d\/\d\d\/\d{4} \d\d:\d\d, đã có nghị quyết\)\.$/,
    ),
  );
  expect(notes).toContain('LĐLĐ huyện Mường Chà: được cố định ở 25 khi phân bổ.');
});

test('two bases show their shares and one column that combines them', async () => {
  const session = await newSession(onTestFinished);
  await share(session, { indicator: UNIONS, total: 26 });
  await share(session, {
    by: [
      { basis: 'equal', share: '40' },
      { basis: 'current', share: '60' },
    ],
    indicator: UNIONS,
    total: 39,
  });
  const table = must(await preview(session));
  const keys = table.columns.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['basis0', 'basis1', 'weight']));
  expect(table.parameters?.find(({ key }) => key === 'share1')?.cell).toMatchObject({ value: 60 });
});

test('an amendment has the paper of the amendment, and the sectors that of the sharing before', async () => {
  const session = await newSession(onTestFinished);
  must(await setFigures(session, { changes: workersBySector() }));
  await share(session, { sectors: true, by: [{ basis: WORKERS }] });
  await share(session, { total: 610, amend: 'fewest', by: [{ basis: 'equal' }] });
  const table = must(await preview(session));
  expect(table.title.join(' ')).toContain('ĐIỀU CHỈNH');
  expect(table.rows.filter(({ kind }) => kind === 'unit')).toHaveLength(13);
  expect(table.asOf).toMatch(
    /^\(Điều chỉnh thành 610 đoàn viên – Nguyễn Thị Lan, 20\/06\/2020 09:30\)$/,
  );
  const further = table.further ?? [];
  expect(further.map(({ sheetName }) => sheetName)).toEqual([
    'Phân bổ mới',
    'Lần trước – Đơn vị và khu vực',
    'Lần trước – Tổng của đơn vị',
    'Lần trước – Tổng của khu vực',
  ]);
  expect(further[1]?.asOf).toContain('Phân bổ 594 đoàn viên theo khu vực');
  expect(further[1]?.notes.join(' ')).toContain('còn lấy từ lần phân bổ này');
  expect(JSON.stringify(table)).not.toMatch(/bước \d/);
});

test('a subtotal that was shared out names its units; the others have the earlier paper', async () => {
  const session = await newSession(onTestFinished);
  await share(session);
  const units = ['dien-bien-phu', 'muong-lay'];
  await share(session, { total: 120, units });
  const table = must(await preview(session));
  expect(table.title.join(' ')).toMatch(/CHO LĐLĐ .*MƯỜNG LAY/);
  expect(table.parameters?.[0]).toMatchObject({ label: 'Số phân bổ cho 2 đơn vị' });
  expect(table.notes.join(' ')).toContain('11 đơn vị ở biểu của lần phân bổ trước');
  expect(table.further?.map(({ sheetName }) => sheetName)).toEqual(['Lần trước']);
});

test('a total that comes from years has their paper, alone or behind that of the units', async () => {
  const session = await newSession(onTestFinished);
  const years = [{ year: 2020 }, { year: 2021 }, { year: 2022 }];
  const input = { indicator: MEMBERS, total: 1783, years };
  must(await allocateYears(session, allocateYearsSchema.parse(input)));
  const alone = must(await preview(session));
  expect(alone.title.join(' ')).toContain('GIAI ĐOẠN 2020–2022');
  expect(alone.rows.map(({ id }) => id)).toEqual(['unit:2020', 'unit:2021', 'unit:2022', 'total']);
  expect(cellsOf(alone, '2020').at(-1)).toBe(595);
  expect(alone.signature).not.toBeNull();
  await share(session, { total: 595 });
  const both = must(await preview(session));
  expect(cellsOf(both, 'muong-ang')).not.toEqual([]);
  expect(both.further?.map(({ sheetName }) => sheetName)).toEqual(['Chia cho các năm']);
});

test('the paper is written as a workbook and as CSV', async () => {
  const session = await newSession(onTestFinished);
  await share(session);
  const asked = { id: 'working', year: 2020, indicator: MEMBERS } as const;
  const book = must(await writeReport(session, { ...asked, ending: 'xlsx' }));
  expect(book.name).toBe('Biểu thuyết minh cách tính năm 2020 (doan-vien-ket-nap).xlsx');
  const csv = must(await writeReport(session, { ...asked, ending: 'csv' }));
  const text = Buffer.from(csv.base64 ?? '', 'base64').toString('utf8');
  expect(text).toContain('Mức tính toán,Tối thiểu,');
  expect(text).toContain('\r\n\r\nTổng chỉ tiêu giao,594\r\n');
});
