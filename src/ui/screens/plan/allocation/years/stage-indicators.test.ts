import { expect, it } from 'vitest';
import { indicator, smallPlan } from '../../model/small-plan-for-tests.ts';
import { stageIndicators } from './stage-indicators.ts';
import { asked } from './years-for-tests.ts';

it('each count can be shared out over years once, those of a stage alone included, and no per cent', () => {
  const view = smallPlan({ indicators: [indicator('ket-nap', 'New members', 'count-flow', 1)] });
  const entries = [
    asked('ket-nap', {}),
    asked('tong-so', { kind: 'count-stock', value: 1, period: '2025' }),
    asked('tong-so', { kind: 'count-stock', value: 2, period: '2030' }),
    asked('ti-le', { kind: 'ratio' }),
  ];
  expect(stageIndicators(view, entries).map(({ code, kind }) => [code, kind])).toEqual([
    ['ket-nap', 'flow'],
    ['tong-so', 'stock'],
  ]);
});
