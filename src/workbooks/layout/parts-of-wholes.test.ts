import { expect, it } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import { wholesByPart } from './parts-of-wholes.ts';

const PLAIN: Indicator = {
  ...{ code: '', name: '', kind: 'count-stock', unit: '', cadence: 'yearly', order: 1 },
  ...{ numerator: null, denominator: null, parent: null, baseline: false },
  ...{ aliases: [], ended: false },
};

it('counts of a share or a «trong đó» are parts of those of the whole, those of a plain ratio are not', () => {
  const wholes = wholesByPart([
    { ...PLAIN, code: 'women', parent: 'members' },
    { ...PLAIN, code: 'tl-signed', kind: 'ratio', numerator: 'signed', denominator: 'firms' },
    { ...PLAIN, code: 'tl-share', kind: 'share', numerator: 'workers', denominator: 'members' },
    { ...PLAIN, code: 'tl-good', kind: 'share', numerator: 'good', parent: 'tl-signed' },
    {
      ...{ ...PLAIN, code: 'tl-zone', kind: 'sub-ratio', parent: 'tl-signed' },
      ...{ numerator: 'signed-in-zone', denominator: 'firms-in-zone' },
    },
  ]);
  expect(Object.fromEntries(wholes)).toEqual({
    women: ['members'],
    workers: ['members'],
    good: ['firms'],
    'signed-in-zone': ['firms-in-zone', 'signed'],
    'firms-in-zone': ['firms'],
  });
});
