import { expect, test } from 'vitest';
import { DIEN_BIEN, MEMBERS } from '../../../tests/office/samples.ts';
import { buildAmendment } from './amendment-annex.ts';

const UNITS = [
  { code: 'a', name: 'Đơn vị A' },
  { code: 'b', name: 'Đơn vị B' },
  { code: 'c', name: 'Đơn vị C' },
];

test('a target that was taken away leaves a blank, one that came to 0 says 0', () => {
  const figure = (unit: string, value: number) => {
    return { unit, indicator: MEMBERS.code, year: 2020, value };
  };
  const table = buildAmendment({
    decision: DIEN_BIEN.decision,
    annexNumber: null,
    year: 2020,
    indicators: [MEMBERS],
    groups: [{ title: 'Khối', units: UNITS }],
    issued: [figure('a', 46), figure('b', 5), figure('c', 7)],
    amended: [figure('b', 0), figure('c', 9)],
    reasonOf: () => undefined,
    notes: [],
  });
  const shown = (id: string) =>
    table.rows
      .find((row) => row.id === id)
      ?.cells.slice(2, 6)
      .map((cell) => ('value' in cell ? cell.value : null));
  expect(shown('unit:a')).toEqual([46, null, 46, null]);
  expect(shown('unit:b')).toEqual([5, null, 5, 0]);
  expect(shown('unit:c')).toEqual([7, 2, null, 9]);
  expect(shown('total')).toEqual([58, 2, 51, 9]);
});
