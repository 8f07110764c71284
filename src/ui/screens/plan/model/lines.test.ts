import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../grid/sheet.ts';
import { ALL_LINES, type Condition, type Lines, UNIT_NAMES } from './lines.ts';
import { type PlanLook, planRows, SHOWN_ROW, updatedRows } from './plan-rows.ts';
import { createSheet, withValues } from './plan-sheet.ts';
import { OPEN, PLAIN_WORDS, smallPlan } from './small-plan-for-tests.ts';

const target = 'target:ket-nap';
const sheet = createSheet(smallPlan());

function look(lines: Partial<Lines>): PlanLook {
  return {
    lines: { ...ALL_LINES, ...lines },
    folded: new Set(),
    search: '',
    proposal: null,
    access: OPEN,
    words: PLAIN_WORDS,
  };
}

const sorted = (column: string, direction: 'up' | 'down') =>
  planRows(sheet, look({ sort: { column, direction } })).body.map(({ id }) => id);

const filter = (column: string, condition: Condition) =>
  look({ conditions: new Map([[column, condition]]) });

const left = (column: string, condition: Condition) =>
  planRows(sheet, filter(column, condition))
    .body.filter(({ level }) => level === 'unit')
    .map(({ id }) => id);

describe('sorting', () => {
  it('stays within the groups and puts blanks last either way', () => {
    expect(sorted(target, 'down')).toEqual([
      'group:local',
      'muong-cha',
      'muong-ang',
      'tua-chua',
      'group:sector',
      'cd-xay-dung',
    ]);
    expect(sorted(target, 'up').slice(1, 4)).toEqual(['muong-ang', 'muong-cha', 'tua-chua']);
  });

  it('goes by names in the order of the Vietnamese alphabet', () => {
    const units = smallPlan().units.map((unit) =>
      unit.code === 'muong-ang'
        ? { ...unit, name: 'Điện Biên' }
        : unit.code === 'muong-cha'
          ? { ...unit, name: 'Dào San' }
          : unit,
    );
    const rows = planRows(
      createSheet(smallPlan({ units })),
      look({ sort: { column: UNIT_NAMES, direction: 'up' } }),
    );
    expect(rows.body.slice(1, 4).map(({ name }) => name)).toEqual([
      'Dào San',
      'Điện Biên',
      'Tua Chua',
    ]);
  });

  it('leaves each unit the number that it has in the catalogue', () => {
    const { body } = planRows(sheet, look({ sort: { column: target, direction: 'down' } }));
    expect(body.find(({ id }) => id === 'muong-cha')?.ordinal).toBe('2');
  });

  it('by a column that is not there is no sorting', () => {
    expect(sorted('target:elsewhere', 'down')).toEqual(
      planRows(sheet, look({})).body.map(({ id }) => id),
    );
  });
});

describe('a filter', () => {
  it('finds names without their marks', () => {
    expect(left(UNIT_NAMES, { type: 'contains', text: 'mường' })).toEqual([
      'muong-ang',
      'muong-cha',
    ]);
  });

  it('compares values and tells blanks', () => {
    expect(left(target, { type: 'compared', sign: '=', value: 200 })).toEqual(['muong-ang']);
    expect(left(target, { type: 'compared', sign: '≥', value: 200 })).toEqual([
      'muong-ang',
      'muong-cha',
    ]);
    expect(left(target, { type: 'compared', sign: '≤', value: 200 })).toEqual([
      'muong-ang',
      'cd-xay-dung',
    ]);
    expect(left(target, { type: 'between', least: 90, greatest: 200 })).toEqual([
      'muong-ang',
      'cd-xay-dung',
    ]);
    expect(left(target, { type: 'blank' })).toEqual(['tua-chua']);
    expect(left(target, { type: 'filled' })).toEqual(['muong-ang', 'muong-cha', 'cd-xay-dung']);
  });

  it('leaves the totals those of all rows, says so, and sums the shown ones apart', () => {
    const rows = planRows(sheet, filter(target, { type: 'compared', sign: '≥', value: 200 }));
    expect(
      rows.pinned.map(({ name, ...row }) => [name, cellOf({ ...row, name }, target).text]),
    ).toEqual([
      ['given of all', '594'],
      ['shared of all', '590'],
      ['left of all', '4'],
      ['2 rows shown', '500'],
    ]);
    const group = rows.body[0];
    expect(group?.name).toMatch(/ 2\/3$/);
  });

  it('sums per cents by what they count against', () => {
    const plan = smallPlan();
    const [any] = plan.figures;
    if (any === undefined) throw new Error('The small plan has figures');
    const one = (code: string, unit: string, value: number, kind: 'target' | 'baseline') => ({
      ...any,
      kind,
      version: kind === 'target' ? 'v1' : '',
      indicator: code,
      unit,
      value,
    });
    const figures = [
      ...plan.figures,
      one('dn-co-cd', 'muong-ang', 10, 'baseline'),
      one('dn-co-cd', 'muong-cha', 30, 'baseline'),
      one('dn-co-cd', 'tua-chua', 60, 'baseline'),
      one('thoa-uoc', 'muong-ang', 50, 'target'),
      one('thoa-uoc', 'muong-cha', 70, 'target'),
      one('thoa-uoc', 'tua-chua', 10, 'target'),
    ];
    const rows = planRows(
      createSheet({ ...plan, figures }),
      filter('target:thoa-uoc', { type: 'compared', sign: '≥', value: 50 }),
    );
    const shown = rows.pinned.find(({ id }) => id === SHOWN_ROW);
    expect(shown && cellOf(shown, 'target:thoa-uoc').text).toBe('65%');
  });

  it('keeps a row where it is while it is typed into, and sums it anew', () => {
    const seen = filter(target, { type: 'compared', sign: '≥', value: 200 });
    const before = planRows(sheet, seen);
    const column = sheet.columns.find(({ id }) => id === target);
    if (column === undefined) throw new Error('The small plan has this column');
    const next = withValues(sheet, [{ column, unit: 'muong-ang', value: 7 }]);
    const rows = updatedRows(before, next, seen, {
      columns: [column],
      units: new Set(['muong-ang']),
    });
    expect(rows.body.map(({ id }) => id)).toEqual(before.body.map(({ id }) => id));
    const shown = rows.pinned.find(({ id }) => id === SHOWN_ROW);
    expect(shown && cellOf(shown, target).text).toBe('307');
  });
});
