import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AGREEMENTS,
  DIEN_BIEN,
  MANY_UNITS,
  MEMBERS,
  UNIONS,
} from '../../../tests/office/samples.ts';
import type { ReportCell, ReportTable } from '../../domain/report/table.ts';
import { buildAnnex } from './annex.ts';

function rowOf(table: ReportTable, id: string): readonly ReportCell[] {
  return table.rows.find((row) => row.id === id)?.cells ?? [];
}

function cellAt(table: ReportTable, id: string, key: string): ReportCell | undefined {
  return rowOf(table, id)[table.columns.findIndex((column) => column.key === key)];
}

test('the annex of QĐ 433 adds up to 594 and 15, group by group', () => {
  const table = buildAnnex(DIEN_BIEN);
  expect(table.rows.map(({ kind }) => kind)).toEqual([
    'group',
    ...Array(10).fill('unit'),
    'group',
    ...Array(3).fill('unit'),
    'total',
  ]);
  expect(cellAt(table, 'group:1', 'doan-vien-ket-nap:2020')).toMatchObject({ value: 472 });
  expect(cellAt(table, 'group:2', 'doan-vien-ket-nap:2020')).toMatchObject({ value: 122 });
  expect(cellAt(table, 'total', 'doan-vien-ket-nap:2020')).toEqual({
    type: 'sum',
    rows: ['group:1', 'group:2'],
    value: 594,
    absent: '',
  });
  expect(cellAt(table, 'total', 'cdcs-thanh-lap:2020')).toMatchObject({ value: 15 });
});

test('an indicator has no column of a year in which nobody was given it', () => {
  const more = DIEN_BIEN.figures
    .filter(({ indicator }) => indicator === MEMBERS.code)
    .map((figure) => ({ ...figure, year: 2021 }));
  const table = buildAnnex({
    ...DIEN_BIEN,
    years: [2020, 2021],
    figures: [...DIEN_BIEN.figures, ...more],
  });
  expect(table.columns.map(({ key }) => key)).toEqual([
    'ordinal',
    'unit',
    `${MEMBERS.code}:2020`,
    `${MEMBERS.code}:2021`,
    `${UNIONS.code}:2020`,
    'note',
  ]);
  expect(table.header[0]?.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
    [0, 1],
    [1, 1],
    [2, 2],
    [4, 1],
    [5, 1],
  ]);
  expect(table.header[1]?.map(({ text }) => text)).toEqual(['Năm 2020', 'Năm 2021', 'Năm 2020']);
});

test('an annex has its label and decision but no letterhead and no signature', () => {
  const table = buildAnnex(DIEN_BIEN);
  expect(table).toMatchObject({
    annexLabel: 'Phụ lục',
    letterhead: null,
    signature: null,
    unitOfMeasure: 'Đơn vị tính: đoàn viên, CĐCS',
    paper: { kind: 'annex', orientation: 'portrait' },
  });
  expect(table.attachedTo).toContain('Quyết định số 433/QĐ-LĐLĐ ngày 24 tháng 01 năm 2019');
});

test('the table is plain data that survives a message between processes', () => {
  const table = buildAnnex(DIEN_BIEN);
  expect(JSON.parse(JSON.stringify(table))).toEqual(table);
});

test('a single group has no row of its own and the total sums the units', () => {
  const [group] = DIEN_BIEN.groups;
  const table = buildAnnex({ ...DIEN_BIEN, groups: group === undefined ? [] : [group] });
  expect(table.rows.some(({ kind }) => kind === 'group')).toBe(false);
  expect(cellAt(table, 'total', 'cdcs-thanh-lap:2020')).toMatchObject({
    rows: group?.units.map(({ code }) => `unit:${code}`),
    value: 12,
  });
});

test('the total may stand at the top', () => {
  const table = buildAnnex({ ...DIEN_BIEN, totalAt: 'top' });
  expect(table.rows[0]?.id).toBe('total');
});

test('a unit without a figure has a blank cell, an assigned 0 is a 0', () => {
  const table = buildAnnex(MANY_UNITS);
  expect(cellAt(table, 'unit:u4', 'doan-vien-ket-nap:2026')).toEqual({ type: 'blank' });
  expect(cellAt(table, 'unit:u0', 'cdcs-thanh-lap:2026')).toEqual({ type: 'number', value: 0 });
});

test('per cents are never added: the total shows what the province was given', () => {
  const table = buildAnnex(MANY_UNITS);
  expect(cellAt(table, 'total', 'tl-thoa-uoc:2026')).toEqual({ type: 'number', value: 70 });
  expect(cellAt(table, 'group:1', 'tl-thoa-uoc:2026')).toEqual({ type: 'blank' });
  expect(table.columns.find(({ key }) => key === 'tl-thoa-uoc:2026')).toMatchObject({
    format: 'percent',
    decimals: 1,
  });
});

test('several years stand under their indicator', () => {
  const next = DIEN_BIEN.figures.map((figure) => ({ ...figure, year: 2021 }));
  const figures = [...DIEN_BIEN.figures, ...next];
  const table = buildAnnex({ ...DIEN_BIEN, years: [2020, 2021], figures });
  expect(table.header.map((cells) => cells.map(({ text }) => text))).toEqual([
    [
      'TT',
      'Đơn vị',
      'Kết nạp đoàn viên\n(đoàn viên)',
      'Thành lập công đoàn cơ sở\n(CĐCS)',
      'Ghi chú',
    ],
    ['Năm 2020', 'Năm 2021', 'Năm 2020', 'Năm 2021'],
  ]);
  expect(cellAt(table, 'total', 'doan-vien-ket-nap:2021')).toMatchObject({
    value: 594,
    absent: '',
  });
});

test('an indicator that no unit has a figure for is left out', () => {
  const table = buildAnnex({ ...DIEN_BIEN, indicators: [MEMBERS, UNIONS, AGREEMENTS] });
  expect(table.columns.map(({ key }) => key)).toEqual([
    'ordinal',
    'unit',
    'doan-vien-ket-nap:2020',
    'cdcs-thanh-lap:2020',
    'note',
  ]);
});

test('a range is written out and keeps its column from being summed', () => {
  const table = buildAnnex({
    ...DIEN_BIEN,
    figures: [
      { unit: 'muong-lay', indicator: MEMBERS.code, year: 2020, value: 8000, valueTo: 11000 },
    ],
  });
  expect(cellAt(table, 'unit:muong-lay', 'doan-vien-ket-nap:2020')).toEqual({
    type: 'text',
    text: '8.000–11.000',
  });
  expect(cellAt(table, 'total', 'doan-vien-ket-nap:2020')).toEqual({ type: 'blank' });
});

test('whatever the figures, the total is their sum', () => {
  const units = DIEN_BIEN.groups.flatMap((group) => group.units);
  const value = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
  const many = { minLength: units.length, maxLength: units.length };
  fc.assert(
    fc.property(fc.array(value, many), (values) => {
      const figures = units.map(({ code }, index) => ({
        unit: code,
        indicator: MEMBERS.code,
        year: 2020,
        value: values[index] ?? null,
      }));
      const table = buildAnnex({ ...DIEN_BIEN, indicators: [MEMBERS], figures });
      const known = values.filter((one) => one !== null);
      expect(cellAt(table, 'total', 'doan-vien-ket-nap:2020')).toMatchObject({
        value: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0),
      });
    }),
  );
});
