import { expect, it } from 'vitest';
import type { Filling } from '../../../domain/template/filling.ts';
import { draftOf, fillingOf, scopeOf } from './point-draft.ts';

const FIGURE: Filling = {
  type: 'figure',
  kind: 'result',
  indicator: 'doan-vien-ket-nap',
  unit: null,
  sector: 'dnnn',
  period: { type: 'period', offset: -1 },
};
const SAID = (filling: Filling) => ({
  sheet: 'Biểu 03',
  cell: 'C5',
  scope: 'column' as const,
  filling,
});

it('what was said at a cell is what the panel begins with, and comes out as it went in', () => {
  const fillings: readonly Filling[] = [
    FIGURE,
    { ...FIGURE, indicator: null, period: { type: 'fixed', period: '2020-H1' } },
    { type: 'text', field: 'signer-name' },
    { type: 'text', field: 'unit-name', unit: 'muong-ang' },
    { type: 'nothing' },
  ];
  expect(fillings.map((one) => fillingOf(draftOf(SAID(one), undefined, '')))).toEqual(fillings);
});

it('nothing can be said before an indicator is chosen', () => {
  const draft = draftOf(undefined, undefined, '12');
  expect(fillingOf(draft)).toBeNull();
  expect(fillingOf({ ...draft, indicator: null })).toMatchObject({ indicator: null, unit: null });
});

it('a heading is pointed at for the cells below it, a number or a placeholder for itself', () => {
  const scope = (text: string) => draftOf(undefined, undefined, text).scope;
  expect(scope('GTĐVƯT')).toBe('column');
  expect(scope('1.260')).toBe('cell');
  expect(scope('')).toBe('cell');
  expect(scope('{{chi_tieu.abc}}')).toBe('cell');
});

it('a text of the whole form fills one cell, the name of a row’s unit fills many', () => {
  const draft = draftOf(SAID({ type: 'text', field: 'year' }), undefined, '');
  expect(scopeOf(draft)).toBe('cell');
  expect(scopeOf({ ...draft, field: 'unit-name' })).toBe('column');
});
