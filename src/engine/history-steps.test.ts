import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Figure } from '../domain/figure.ts';
import { openTestWorkspace, type TestWorkspace } from './testing/workspace.ts';

const CELL = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };
const OTHER = { ...CELL, unit: 'tua-chua' };

describe('a step that is taken back or brought again', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('dien-bien-2020');
  });
  afterEach(() => workspace.close());

  const shown = (figures: readonly Figure[] | null) =>
    figures?.map(({ unit, value }) => `${unit} ${value}`).toSorted();

  test('tells every figure that it touched, as the plan shows it now', async () => {
    const { plan, history } = workspace.client;
    await plan.set({ changes: [{ ...CELL, value: 23, text: 'từ 23' }] });
    const changes = [
      { ...CELL, value: 40 },
      { ...OTHER, value: 5 },
    ];
    await plan.set({ changes });
    const undone = await history.undo({});
    expect(shown(undone.figures)).toEqual(['muong-ang 23', 'tua-chua null']);
    const { figures } = await plan.view({ year: 2020 });
    const ofCell = (one: Figure) => one.kind === 'target' && one.unit === CELL.unit;
    expect(figures.filter(ofCell)).toEqual(undone.figures?.filter(ofCell));
    expect(shown((await history.redo({})).figures)).toEqual(['muong-ang 40', 'tua-chua 5']);
  });

  test('tells no figures where it touched something else besides', async () => {
    const { plan, history } = workspace.client;
    await plan.set({ changes: [{ ...CELL, period: '2031', value: 5 }] });
    expect((await history.undo({})).figures).toBeNull();
    await plan.lock({ cells: [CELL] });
    expect((await history.undo({})).figures).toBeNull();
  });
});
