import { describe, expect, it, onTestFinished } from 'vitest';
import type { Figure } from '../domain/figure.ts';
import { commit } from './command.ts';
import { figureRow, readFigures } from './figures.ts';
import { must, SOMEBODY, target, workspaceOfTest } from './testing/temp-workspace.ts';

async function stored(figures: readonly Figure[]) {
  const { store } = await workspaceOfTest(onTestFinished);
  must(await commit(store, { ...SOMEBODY, what: 'Ghi' }, figures.map(figureRow)));
  return store;
}

const town = target({ unit: 'dien-bien-phu', value: 0.1 + 0.2 });
const other = target({ unit: 'muong-lay', value: 123456789012345 });

describe('figures that differ in unit and value alone', () => {
  it('come back as they were, to the last digit', async () => {
    const blank = target({ indicator: 'cdcs-thanh-lap', unit: 'muong-lay', value: null });
    expect(await readFigures(await stored([town, other, blank]))).toEqual([blank, town, other]);
  });

  it('come back in the order of their keys beside those that differ in more', async () => {
    const cdcs = { indicator: 'cdcs-thanh-lap' };
    const mixed = [
      target({ ...cdcs, unit: 'dien-bien-phu', value: null, text: 'Đạt' }),
      target({ ...cdcs, unit: 'muong-lay', value: 1, numerator: 1, denominator: 3 }),
      target({ ...cdcs, unit: 'muong-lay', sector: 'nha-nuoc', value: 2 }),
    ];
    const baseline = { ...other, kind: 'baseline', version: '' } as const;
    const store = await stored([other, ...mixed, town, baseline]);
    expect(await readFigures(store)).toEqual([baseline, ...mixed, town, other]);
  });

  it.each<Partial<Figure>>([
    { sector: 'nha-nuoc' },
    { period: '2021' },
    { valueTo: 9 },
    { numerator: 1 },
    { denominator: 0 },
    { text: 'Đạt' },
    { asOf: '2020-06-30' },
    { source: { type: 'allocation', step: 3 } },
  ])('are told from one with %j', async (differing) => {
    const last = { ...other, ...differing };
    expect(await readFigures(await stored([town, last]))).toEqual([town, last]);
  });

  it('are found by the same filters as the others', async () => {
    const store = await stored([town, other, { ...town, sector: 'nha-nuoc' }]);
    expect(await readFigures(store, { units: ['muong-lay'] })).toEqual([other]);
    expect(await readFigures(store, { units: ['dien-bien-phu'] })).toHaveLength(2);
    expect(await readFigures(store, { kinds: ['result'] })).toEqual([]);
  });
});
