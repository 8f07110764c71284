import { expect, it } from 'vitest';
import type { ProposedFigure } from '../../../contract/views/others.ts';
import type { FileOutline, ReadFigure } from '../../../domain/returns/reading.ts';
import { heldFigures } from './held-figures.ts';

const figure = (part: Partial<ReadFigure>): ReadFigure => ({
  unit: 'muong-ang',
  indicator: 'x',
  sector: '',
  kind: 'result',
  period: '2020-H1',
  value: 1,
  cell: 'E8',
  raw: '1',
  ...part,
});

const proposed = (cell: string, sound: boolean, from: number | null = null): ProposedFigure => ({
  file: 'a.xlsx',
  sheet: 'BC',
  cell,
  unit: 'muong-ang',
  indicator: 'x',
  sector: '',
  kind: 'result',
  period: '2020-H1',
  stage: 'actual',
  from,
  to: 1,
  change: 'new',
  sound,
});

it('every figure that would not be stored is named, also one whose place is not known', () => {
  const files: readonly FileOutline[] = [
    {
      file: 'a.xlsx',
      status: 'needs-review',
      unit: null,
      period: null,
      issues: [],
      tables: [
        {
          sheet: 'BC',
          range: '',
          layout: 'units-in-rows',
          issues: [],
          figures: [
            figure({ cell: 'E8' }),
            figure({ cell: 'E9' }),
            figure({ cell: 'E10', unit: null }),
            figure({ cell: 'E11', value: null, raw: 'khoảng 40' }),
          ],
        },
      ],
    },
  ];
  const shown = [proposed('E8', true), proposed('E9', false, 7), proposed('E11', false)];
  expect(
    heldFigures(files, shown).map(({ cell, unit, from, to }) => [cell, unit, from, to]),
  ).toEqual([
    ['E9', 'muong-ang', 7, 1],
    ['E10', null, null, 1],
    ['E11', 'muong-ang', null, 'khoảng 40'],
  ]);
});
