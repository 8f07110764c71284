import { expect, onTestFinished, test } from 'vitest';
import { allocateSchema } from '../../contract/schemas/allocation.ts';
import { allocate } from '../allocation/allocate.ts';
import { changeIndicator } from '../catalogue/indicators.ts';
import { setSettings } from '../catalogue/settings.ts';
import { must, newSession } from '../catalogue/testing/new-session.ts';
import { addUnit, endUnit } from '../catalogue/units.ts';
import { undoStep } from '../history-steps.ts';
import { lockCells } from '../plan/lock-cells.ts';
import { setFigures } from '../plan/set-figures.ts';
import type { Session } from '../session.ts';
import { amendVersion } from '../versions/amend-version.ts';
import { createVersion } from '../versions/create-version.ts';
import { issueVersion } from '../versions/issue-version.ts';
import { historyList } from './history-list.ts';

const CELL = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };

async function list(session: Session, input: Partial<Parameters<typeof historyList>[1]> = {}) {
  return must(await historyList(session, { limit: 100, ...input }));
}

test('a change of a cell reads as a sentence: where, from what, to what', async () => {
  const session = await newSession(onTestFinished);
  const set = (value: number) =>
    setFigures(session, {
      changes: [{ ...CELL, kind: 'target', value }],
      why: 'theo họp giao ban',
    });
  must(await set(1500));
  must(await set(1620));
  const [step] = await list(session);
  expect(step).toMatchObject({
    what: 'Sửa ô',
    why: 'theo họp giao ban',
    by: 'Nguyễn Thị Lan',
    changeCount: 1,
    changes: [
      {
        label: 'LĐLĐ huyện Mường Ảng · Kết nạp đoàn viên · Năm 2020 · Chỉ tiêu giao, Dự thảo 1',
        unit: 'muong-ang',
        indicator: 'doan-vien-ket-nap',
        from: '1.500',
        to: '1.620',
      },
    ],
  });
});

test('an undo is told as a step of its own', async () => {
  const session = await newSession(onTestFinished);
  const changes = [{ ...CELL, kind: 'result', period: '2020-H1', value: 12 } as const];
  const { step } = must(await setFigures(session, { changes }));
  must(await undoStep(session));
  const [newest] = await list(session);
  expect(newest?.undoes).toBe(step);
  expect(newest?.changes[0]).toMatchObject({ from: '12', to: 'trống' });
});

test('a version that is there no more keeps its name', async () => {
  const session = await newSession(onTestFinished);
  const { version } = must(await createVersion(session, { years: [2020], name: 'Phương án thấp' }));
  must(await setFigures(session, { changes: [{ ...CELL, version, kind: 'target', value: 5 }] }));
  must(await undoStep(session));
  must(await undoStep(session));
  const labels = (await list(session)).flatMap(({ changes }) => changes.map(({ label }) => label));
  expect(labels.filter((label) => label.endsWith('Chỉ tiêu giao, Phương án thấp'))).toHaveLength(2);
  expect(labels.filter((label) => label.includes(version))).toEqual([]);
});

test('a change of what was issued bears the reason of the amendment, unless another is typed', async () => {
  const session = await newSession(onTestFinished);
  const set = (value: number, why = '') =>
    setFigures(session, { changes: [{ ...CELL, kind: 'target', value }], why });
  must(await set(23));
  const issue = { years: [2020], number: '433/QĐ-LĐLĐ', date: '2019-01-24', indicators: [] };
  must(await issueVersion(session, issue));
  must(await amendVersion(session, { year: 2020, reason: 'bổ sung lao động' }));
  must(await set(40));
  must(await set(41, 'sửa số gõ nhầm'));
  expect((await list(session)).map(({ why }) => why)).toEqual([
    'sửa số gõ nhầm',
    'Điều chỉnh lần 1: bổ sung lao động',
    'bổ sung lao động',
    '',
    '',
    '',
  ]);
});

test('a figure that came from elsewhere and stays the same is no change to a person', async () => {
  const session = await newSession(onTestFinished);
  const total = { ...CELL, unit: 'tinh', kind: 'target' } as const;
  const shared = {
    year: 2020,
    indicator: CELL.indicator,
    total: 594,
    by: 'lao-dong-chua-doan-vien',
  };
  const input = allocateSchema.parse({ ...shared, by: [{ basis: shared.by }] });
  must(await setFigures(session, { changes: [{ ...total, value: 594 }] }));
  must(await allocate(session, input));
  must(await setFigures(session, { changes: [{ ...CELL, kind: 'target', value: 30 }] }));
  const { step } = must(await allocate(session, input));
  const [again] = await list(session, { indicator: CELL.indicator });
  expect(again?.step).toBe(step);
  // Every other unit has what it had, now from this sharing.
  expect(again?.changes.map(({ unit, from }) => [unit, from])).toEqual([['muong-ang', '30']]);
  expect(again?.changeCount).toBe(1);
});

test('per cents carry their sign and what they were counted from', async () => {
  const session = await newSession(onTestFinished);
  const value = { value: 66.7, numerator: 2, denominator: 3 };
  const changes = [{ ...CELL, indicator: 'tl-thoa-uoc', kind: 'result', ...value } as const];
  must(await setFigures(session, { changes }));
  expect((await list(session))[0]?.changes[0]?.to).toBe('66,7% (2/3)');
});

test('locks, settings and units are told in words too', async () => {
  const session = await newSession(onTestFinished);
  must(await lockCells(session, { cells: [CELL], why: 'đã thống nhất' }, true));
  must(await setSettings(session, { signerName: 'Lò Văn An' }));
  const { code } = must(
    await addUnit(session, { name: 'CĐCS Bưu điện', kind: 'direct-grassroots', decision: '' }),
  );
  must(await endUnit(session, { unit: code, to: '2025-07-01', decision: '' }));
  const [end, added, setting, lock] = await list(session);
  expect(end?.changes).toEqual([
    {
      figure: null,
      label: 'Đơn vị · CĐCS Bưu điện',
      unit: code,
      indicator: null,
      from: 'trống',
      to: 'Kết thúc: 01/07/2025',
    },
  ]);
  expect(added?.changes.map(({ label }) => label)).toContain('Tên đơn vị · CĐCS Bưu điện');
  expect(setting?.changes).toMatchObject([{ label: 'Người ký', from: 'trống', to: 'Lò Văn An' }]);
  expect(lock?.changes).toMatchObject([{ from: 'không khóa', to: 'khóa (đã thống nhất)' }]);
});

test('the list can be narrowed to a unit, an indicator, a person, a local day', async () => {
  const session = await newSession(onTestFinished);
  const put = (unit: string) =>
    setFigures(session, { changes: [{ ...CELL, unit, kind: 'target', value: 1 }] });
  must(await put('muong-ang'));
  must(await put('muong-cha'));
  const found = await list(session, { unit: 'muong-cha' });
  expect(found.flatMap(({ changes }) => changes).every(({ unit }) => unit === 'muong-cha')).toBe(
    true,
  );
  expect(await list(session, { by: 'Ai đó' })).toEqual([]);
  expect(await list(session, { day: '2020-06-20' })).toHaveLength(3);
  expect(await list(session, { day: '2020-06-19' })).toEqual([]);
  expect(await list(session, { indicator: 'tl-thoa-uoc', limit: 1 })).toHaveLength(1);
});

test('a step with many changes tells the first two hundred and how many there were', async () => {
  const session = await newSession(onTestFinished);
  const changes = Array.from({ length: 300 }, (_, index) => ({
    ...CELL,
    period: String(1900 + index),
    kind: 'baseline' as const,
    value: index,
  }));
  must(await setFigures(session, { changes }));
  const [step] = await list(session);
  expect(step?.changeCount).toBe(300);
  expect(step?.changes).toHaveLength(200);
});

test('kinds and what things belong to are told in words, not by their codes', async () => {
  const session = await newSession(onTestFinished);
  const { code } = must(
    await addUnit(session, { name: 'CĐCS Bưu điện', kind: 'direct-grassroots', decision: '' }),
  );
  const [added] = await list(session);
  const told = added?.changes.filter(({ unit }) => unit === code).map(({ to }) => to) ?? [];
  expect(told.join(' | ')).toContain('Loại: CĐCS trực thuộc');
  expect(told.join(' | ')).toContain('Thuộc: Liên đoàn Lao động tỉnh Điện Biên');
  must(await changeIndicator(session, { code: 'tl-thoa-uoc', denominator: 'cdcs-tong-so' }));
  expect((await list(session))[0]?.changes[0]).toMatchObject({
    from: 'Mẫu số: Công đoàn cơ sở doanh nghiệp',
    to: 'Mẫu số: Tổng số công đoàn cơ sở',
  });
});
