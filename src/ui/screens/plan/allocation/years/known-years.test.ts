import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../../domain/figure.ts';
import type { ProgrammeIndicator } from '../../../../../domain/programme.ts';
import { figure, smallPlan } from '../../model/small-plan-for-tests.ts';
import { type KnownYears, knownYears } from './known-years.ts';
import type { StoredYears } from './whole-years.ts';
import { asked, FLOW, STOCK } from './years-for-tests.ts';

const { units } = smallPlan();
const receivers = ['muong-ang', 'muong-cha', 'tua-chua', 'cd-xay-dung'];

function known(
  of: typeof FLOW | typeof STOCK,
  entries: readonly ProgrammeIndicator[],
  figures: readonly Figure[] = [],
  planned = 2021,
): KnownYears {
  const stored: StoredYears = {
    units,
    figures: figures.map((one) => ({ ...one, locked: false })),
  };
  return knownYears(of, entries, stored, { planned, today: 2026 });
}

const level = (value: number, period: string) =>
  asked('tong-so', { kind: 'count-stock', value, period });
const stored = (change: Partial<Figure>): Figure => ({
  ...figure('baseline', 'tong-so', 'tinh', 1),
  ...change,
});

describe('the stage to begin with', () => {
  it('is the one of the programme, with its total', () => {
    const entries = [asked('ket-nap', { period: '2021..2025', value: 15_000 })];
    expect(known(FLOW, entries)).toMatchObject({
      from: 2021,
      to: 2025,
      stages: [{ from: 2021, to: 2025, total: 15_000 }],
    });
  });

  it('is the five-year term where the programme names none', () => {
    const first = (planned: number) => known(FLOW, [], [], planned).from;
    expect([2020, 2021, 2024, 2025].map(first)).toEqual([2021, 2021, 2021, 2026]);
    expect(known(FLOW, [])).toMatchObject({ to: 2025, stages: [] });
  });

  it('leads a level to the last that is asked', () => {
    expect(known(STOCK, [level(190_000, '2025'), level(230_000, '2030')])).toMatchObject({
      from: 2021,
      to: 2030,
    });
  });
});

describe('the levels that are known', () => {
  it('are what the programmes ask, and the root’s targets that stand by a programme', () => {
    const programme = { type: 'programme', programme: 'x', paragraph: '1' } as const;
    const { asked: levels } = known(
      STOCK,
      [level(175_000, '2023')],
      [
        stored({ kind: 'target', period: '2025', value: 190_000, source: programme }),
        stored({ kind: 'target', period: '2024', value: 180_000 }),
        stored({ kind: 'target', period: '2022', value: 9, unit: 'muong-ang', source: programme }),
      ],
    );
    expect(Object.fromEntries(levels)).toEqual({ 2023: 175_000, 2025: 190_000 });
  });

  it('stood as they were counted rather than as they were planned', () => {
    const { levels } = known(
      STOCK,
      [level(175_000, '2023')],
      [
        stored({ period: '2020', value: 160_000 }),
        stored({ kind: 'result', stage: 'actual', period: '2023', value: 174_321 }),
        stored({ kind: 'target', period: '2024', value: 180_000 }),
      ],
    );
    expect(Object.fromEntries(levels)).toEqual({ 2020: 160_000, 2023: 174_321, 2024: 180_000 });
  });
});

describe('what is done', () => {
  const result = (unit: string, value: number, change: Partial<Figure> = {}) =>
    stored({ kind: 'result', stage: 'actual', indicator: 'ket-nap', unit, value, ...change });

  it('is the root’s own result of a year that is over', () => {
    const { done } = known(
      FLOW,
      [],
      [
        result('tinh', 2500, { period: '2021' }),
        result('tinh', 2600, { period: '2021', stage: 'official' }),
        result('tinh', 900, { period: '2022-H1' }),
        result('tinh', 3000, { period: '2023', stage: 'estimate' }),
        result('tinh', 7, { period: '2026' }),
      ],
    );
    expect(Object.fromEntries(done)).toEqual({ 2021: 2600 });
  });

  it('is the sum of the units only where all of them have one', () => {
    const all = receivers.map((unit, at) => result(unit, at + 1, { period: '2021' }));
    const some = receivers.slice(1).map((unit) => result(unit, 5, { period: '2022' }));
    expect(Object.fromEntries(known(FLOW, [], [...all, ...some]).done)).toEqual({ 2021: 10 });
  });
});
