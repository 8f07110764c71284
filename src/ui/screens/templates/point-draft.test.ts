import { expect, it } from 'vitest';
import type { Filling } from '../../../domain/template/filling.ts';
import { changedDraft, draftOf, fillingOf, scopeOf } from './point-draft.ts';

const FIGURE: Filling = {
  type: 'figure',
  kind: 'result',
  indicator: 'doan-vien-ket-nap',
  unit: null,
  sector: 'dnnn',
  period: { type: 'period', offset: -1 },
};
const ASKED = { year: 2020, period: null };
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
  expect(fillings.map((one) => fillingOf(draftOf(SAID(one), undefined, '', ASKED)))).toEqual(
    fillings,
  );
});

it('nothing can be said before an indicator is chosen', () => {
  const draft = draftOf(undefined, undefined, '12', ASKED);
  expect(fillingOf(draft)).toBeNull();
  expect(fillingOf({ ...draft, indicator: null })).toMatchObject({ indicator: null, unit: null });
});

it('a heading is pointed at for the cells below it, a number or a placeholder for itself', () => {
  const scope = (text: string) => draftOf(undefined, undefined, text, ASKED).scope;
  expect(scope('GTĐVƯT')).toBe('column');
  expect(scope('1.260')).toBe('cell');
  expect(scope('')).toBe('cell');
  expect(scope('{{chi_tieu.abc}}')).toBe('cell');
});

it('a text fills one cell, whatever scope was chosen before', () => {
  const draft = draftOf(SAID({ type: 'text', field: 'year' }), undefined, '', ASKED);
  expect(scopeOf(draft)).toBe('cell');
  expect(scopeOf({ ...draft, type: 'figure' })).toBe('column');
});

it('what was recognized this year is pointed at for every year, and for the unit of its row', () => {
  const recognized = {
    sheet: 'Biểu 03',
    cell: 'C7',
    by: 'recognized' as const,
    filling: { ...FIGURE, unit: 'muong-ang', period: { type: 'fixed' as const, period: '2020' } },
    figure: null,
    label: '',
    before: '',
    after: '23',
    rows: 1,
  };
  const draft = draftOf(undefined, recognized, '', ASKED);
  expect(fillingOf(draft)).toEqual({ ...FIGURE, period: { type: 'year', offset: 0 } });
});

it('of many cells either the unit or the indicator is named, the other stands beside them', () => {
  const draft = draftOf(SAID(FIGURE), undefined, '', ASKED);
  expect(changedDraft(draft, { unit: 'muong-ang' })).toMatchObject({ indicator: null });
  const ofUnit = { ...draft, indicator: null, unit: 'muong-ang' };
  expect(changedDraft(ofUnit, { indicator: 'cdcs-thanh-lap' })).toMatchObject({ unit: null });
  expect(changedDraft({ ...draft, scope: 'cell' }, { unit: 'muong-ang' })).toMatchObject({
    indicator: 'doan-vien-ket-nap',
    unit: 'muong-ang',
  });
});
