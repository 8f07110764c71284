import { describe, expect, it } from 'vitest';
import type { PlanView } from '../../../../contract/views/plan.ts';
import type { Note } from '../../../../domain/figure.ts';
import { cellOf } from '../../../grid/sheet.ts';
import { clearedNote, pastedNote } from '../notes/note-entry.ts';
import { ALL_LINES } from './lines.ts';
import { notedPlace, withNote } from './plan-notes.ts';
import { type PlanLook, planRows } from './plan-rows.ts';
import { createSheet, type PlanSheet } from './plan-sheet.ts';
import type { PlanWay } from './plan-way.ts';
import { OPEN, PLAIN_WORDS, smallPlan } from './small-plan-for-tests.ts';

const look: PlanLook = {
  lines: ALL_LINES,
  folded: new Set(),
  search: '',
  proposal: null,
  access: OPEN,
  words: PLAIN_WORDS,
};
const one: PlanWay = { type: 'one', indicator: 'ket-nap', basis: null, bySectors: null };
const target = 'target:ket-nap';
const column = 'note:ket-nap';

function note(unit: string, text: string, over: Partial<Note> = {}): Note {
  return {
    kind: 'target',
    version: 'v1',
    indicator: 'ket-nap',
    unit,
    sector: '',
    period: '2020',
    text,
    by: 'Anh',
    at: '2020-01-05T03:42:00.000Z',
    ...over,
  };
}

function cell(sheet: PlanSheet, row: string, id: string, seen = look) {
  const { pinned, body } = planRows(sheet, seen);
  const found = [...pinned, ...body].find((each) => each.id === row);
  if (found === undefined) throw new Error(`There is no row ${row}`);
  return cellOf(found, id);
}

describe('notes on cells', () => {
  const view = smallPlan({
    notes: [
      note('muong-ang', 'as agreed'),
      note('tinh', 'of the plan'),
      note('muong-ang', 'checked', { kind: 'baseline', version: '', indicator: 'lao-dong' }),
      note('muong-cha', 'of another year', { kind: 'registered', version: '', period: '2019' }),
    ],
  });

  it('mark their cell, the total too, and are told with author beside what else it says', () => {
    const sheet = createSheet(view);
    expect(cell(sheet, 'muong-ang', target)).toMatchObject({
      text: '200',
      marks: ['noted'],
      note: 'Anh: as agreed',
    });
    expect(cell(sheet, 'tinh', target)).toMatchObject({ marks: ['noted'] });
    expect(cell(sheet, 'muong-ang', 'baseline:lao-dong').note).toBe('Anh: checked');
    expect(cell(sheet, 'muong-cha', target)).toMatchObject({ marks: [], note: '' });
    const locks = [{ ...note('muong-ang', ''), why: '' }];
    const locked = createSheet({ ...view, locks });
    expect(cell(locked, 'muong-ang', target)).toMatchObject({
      marks: ['locked', 'noted'],
      note: 'Anh: as agreed\nlocked by Anh',
    });
  });

  it('stand only on the figures of their own period', () => {
    const sheet = createSheet(view, one);
    expect(cell(sheet, 'muong-cha', 'registered:ket-nap').marks).toEqual([]);
  });

  it('are typed in the column of notes, except those of several lines and in a read-only file', () => {
    const sheet = createSheet(view, one);
    expect(cell(sheet, 'muong-ang', column)).toMatchObject({
      text: 'as agreed',
      plain: 'as agreed',
      editable: true,
    });
    expect(cell(sheet, 'muong-cha', column)).toMatchObject({ text: '', editable: true });
    expect(cell(sheet, 'group:local', column).editable).toBe(false);
    const long = createSheet(smallPlan({ notes: [note('muong-ang', 'one\ntwo')] }), one);
    expect(cell(long, 'muong-ang', column)).toMatchObject({ text: 'one two', editable: false });
    const shut = { ...look, access: { readOnly: true, readOnlyReason: 'on a CD' } };
    expect(cell(sheet, 'muong-ang', column, shut).editable).toBe(false);
  });

  it('may be written where the version is issued', () => {
    const version = view.version === null ? null : { ...view.version, state: 'issued' as const };
    const sheet = createSheet({ ...view, version }, one);
    expect(cell(sheet, 'muong-ang', target).editable).toBe(false);
    expect(cell(sheet, 'muong-ang', column).editable).toBe(true);
  });

  it('have no place on sums, names and columns that are read off others', () => {
    const sheet = createSheet(view, one);
    const kindAt = (row: string, id: string) => notedPlace(sheet, { row, column: id })?.kind;
    expect(kindAt('muong-ang', column)).toBe('target');
    expect(kindAt('muong-ang', 'registered:ket-nap')).toBe('registered');
    expect(kindAt('tinh', target)).toBe('target');
    expect(kindAt('shared', target)).toBeUndefined();
    expect(kindAt('group:local', target)).toBeUndefined();
    expect(kindAt('muong-ang', 'last-target:ket-nap')).toBeUndefined();
    expect(kindAt('muong-ang', 'name')).toBeUndefined();
    expect(notedPlace(sheet, undefined)).toBeNull();
  });

  it('are replaced and taken away on screen before the engine answers', () => {
    const written = (before: PlanView, row: string, text: string) => {
      const place = notedPlace(createSheet(before), { row, column: target });
      if (place === null) throw new Error('The cell takes no note');
      return withNote(before, place, text);
    };
    const texts = (after: PlanView) => createSheet(after).notes.get(target);
    expect(texts(written(view, 'muong-ang', 'new'))?.get('muong-ang')?.text).toBe('new');
    expect(texts(written(view, 'muong-cha', 'first'))?.get('muong-cha')?.text).toBe('first');
    const removed = texts(written(view, 'muong-ang', ''));
    expect([...(removed?.keys() ?? [])]).toEqual(['tinh']);
  });
});

describe('gestures on the column of notes', () => {
  const notes = [note('muong-ang', 'a'), note('muong-cha', 'b')];
  const sheet = createSheet(smallPlan({ notes }), one);
  const at = (row: string, id = column) => ({ row, column: id });

  it('clear one note, never several at once, and none among figures', () => {
    expect(clearedNote(sheet, [at('muong-ang'), at('tua-chua')])).toEqual({
      type: 'write',
      place: at('muong-ang'),
      text: '',
    });
    expect(clearedNote(sheet, [at('muong-ang'), at('muong-cha')]).type).toBe('too-many');
    expect(clearedNote(sheet, [at('muong-ang'), at('muong-ang', target)]).type).toBe('none');
    expect(clearedNote(sheet, [at('tua-chua')]).type).toBe('none');
  });

  it('paste into one cell, and refuse a block that reaches into the column', () => {
    const pasted = { ...at('tua-chua'), text: 'from a letter' };
    expect(pastedNote(sheet, [pasted])).toMatchObject({ type: 'write', text: 'from a letter' });
    const number = { ...at('tua-chua', target), text: '7' };
    expect(pastedNote(sheet, [number, pasted]).type).toBe('too-many');
    expect(pastedNote(sheet, [number]).type).toBe('none');
  });
});
