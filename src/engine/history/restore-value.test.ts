import { expect, onTestFinished, test } from 'vitest';
import { figureRow, readFigures } from '../../store/figures.ts';
import { must, newSession, refusal } from '../catalogue/testing/new-session.ts';
import { undoStep } from '../history-steps.ts';
import { lockCells } from '../plan/lock-cells.ts';
import { setFigures } from '../plan/set-figures.ts';
import { type Session, store } from '../session.ts';
import { amendVersion } from '../versions/amend-version.ts';
import { issueVersion } from '../versions/issue-version.ts';
import { historyCounts } from './history-counts.ts';
import { historyList } from './history-list.ts';
import { restoreValue } from './restore-value.ts';

const PLACE = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };
const FIGURE = { ...PLACE, kind: 'target', version: 'v1', stage: '' } as const;

async function start() {
  const session = await newSession(onTestFinished);
  const set = async (value: number | null) =>
    must(await setFigures(session, { changes: [{ ...PLACE, kind: 'target', value }] })).step ?? 0;
  return { session, set };
}

const restore = (session: Session, step: number, side: 'before' | 'after' = 'after') =>
  restoreValue(session, { step, figure: FIGURE, side, why: '' });

async function value(session: Session) {
  const figures = await readFigures(session.store, { kinds: ['target'], units: ['muong-ang'] });
  return figures.find(({ indicator }) => indicator === PLACE.indicator)?.value ?? null;
}

test('a value of the past comes back as a step of its own, which undo takes back', async () => {
  const { session, set } = await start();
  const first = await set(23);
  await set(25);
  const done = must(await restore(session, first));
  expect(done).toMatchObject({ changed: 1, from: '25', to: '23' });
  expect(await value(session)).toBe(23);
  const [step] = must(await historyList(session, { limit: 1 }));
  expect(step).toMatchObject({ kind: 'restore', takesBack: null, step: done.step });
  expect(step?.what).toMatch(/^Khôi phục «23» lúc /);
  const kinds = ['typed', 'restore', 'undo', 'other'] as const;
  const counted = must(await historyCounts(session, {})).kinds;
  expect(counted).toEqual([
    { kind: 'typed', steps: 2 },
    { kind: 'restore', steps: 1 },
    { kind: 'other', steps: 1 },
  ]);
  for (const kind of kinds) {
    const listed = must(await historyList(session, { kind, limit: 9 }));
    expect(listed.every((one) => one.kind === kind)).toBe(true);
    expect(listed).toHaveLength(counted.find((one) => one.kind === kind)?.steps ?? 0);
  }
  must(await undoStep(session));
  expect(await value(session)).toBe(25);
});

test('so does what stood before a step, and nothing at all', async () => {
  const { session, set } = await start();
  const first = await set(23);
  const second = await set(25);
  must(await restore(session, second, 'before'));
  expect(await value(session)).toBe(23);
  must(await restore(session, first, 'before'));
  expect(await value(session)).toBeNull();
});

test('a value that stands already changes nothing', async () => {
  const { session, set } = await start();
  const step = await set(23);
  expect(must(await restore(session, step))).toMatchObject({ step: null, changed: 0 });
});

test('a locked cell refuses it, and so does a step that never touched the cell', async () => {
  const { session, set } = await start();
  const first = await set(23);
  await set(25);
  must(await lockCells(session, { cells: [PLACE], why: 'đã thống nhất' }, true));
  expect(refusal(await restore(session, first)).code).toBe('locked');
  expect(refusal(await restore(session, 1)).code).toBe('not-found');
  expect(refusal(await restore(session, 999)).code).toBe('not-found');
  expect(await value(session)).toBe(25);
});

test('an issued version refuses it; its amendment takes the value as its own', async () => {
  const { session, set } = await start();
  const first = await set(23);
  await set(25);
  const issue = { years: [2020], number: '433', date: '2019-01-24', indicators: [] };
  must(await issueVersion(session, issue));
  expect(refusal(await restore(session, first)).code).toBe('sealed');
  must(await amendVersion(session, { year: 2020, reason: 'bổ sung' }));
  expect(refusal(await restore(session, first)).code).toBe('sealed');
  expect(await value(session)).toBe(25);
});

test('a value that was imported is still the file’s, but the step is no import', async () => {
  const { session } = await start();
  const at = { ...PLACE, period: '2020-H1' };
  const figure = { ...at, kind: 'result', version: '', stage: 'actual' } as const;
  const source = { type: 'import', file: 'a.csv', sheet: 'a', cell: 'C5' } as const;
  const rest = { valueTo: null, numerator: null, denominator: null, text: null, asOf: null };
  const row = figureRow({ ...figure, ...rest, value: 5, source });
  const { step } = must(await store(session, { what: 'Nhập a.csv' }, [row]));
  const typed = { ...PLACE, period: '2020-H1', kind: 'result', value: 7 } as const;
  must(await setFigures(session, { changes: [typed] }));
  must(await restoreValue(session, { step: step ?? 0, figure, side: 'after', why: 'gõ nhầm' }));
  const [stands] = await readFigures(session.store, { kinds: ['result'] });
  expect(stands).toMatchObject({ value: 5, source });
  const [last] = must(await historyList(session, { limit: 1 }));
  expect(last).toMatchObject({
    why: 'gõ nhầm',
    kind: 'restore',
    takesBack: null,
    files: ['a.csv'],
  });
});
