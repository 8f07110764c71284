import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer, commandLineHere } from '../cli/command-line.ts';
import { formulaValues, recalculated } from './formula-values.ts';

const here = commandLineHere();

test('the annex that the command line writes of the issued year comes to 594 and 15 in LibreOffice', async () => {
  const file = here.path('Điện Biên.chitieu');
  const annex = here.path('Phụ lục.xlsx');
  await answer('new', file, '--programme', 'dien-bien-2020');
  for (const [indicator, total] of [
    ['doan-vien-ket-nap', '594'],
    ['cdcs-thanh-lap', '15'],
  ] as const) {
    const by = ['--by', 'lao-dong-chua-doan-vien'];
    await answer(
      'allocate',
      file,
      '--year',
      '2020',
      '--indicator',
      indicator,
      '--total',
      total,
      ...by,
    );
  }
  await answer('issue', file, '--year', '2020', '--number', '433/QĐ-LĐLĐ', '--date', '2019-01-24');
  await answer('report', file, 'annex', '--year', '2020', '--out', annex);

  const kept = await formulaValues(annex);
  const values = await recalculated(annex, join(annex, '..'));
  expect(values).toEqual(kept);
  expect([...values.values()]).toEqual(expect.arrayContaining([594, 15, 472, 12, 122, 3]));
}, 120_000);
