import { expect, it } from 'vitest';
import { answer, commandLineHere } from './command-line.ts';
import { cell, newDienBien, show } from './workspace.ts';

const here = commandLineHere();

it('a backup holds everything, history too, and is restored as a file of its own', async () => {
  const file = await newDienBien(here.path('goc.chitieu'));
  await answer('set', file, ...cell('muong-ang'), '--value', '23');
  const copy = here.path('sao-luu.chitieu');
  await answer('backup', file, '--out', copy);
  const saved = await show(file);
  await answer('set', file, ...cell('muong-ang'), '--value', '99');

  const restored = here.path('khoi-phuc.chitieu');
  await answer('restore', copy, '--out', restored);
  expect(await show(restored)).toEqual(saved);
  await answer('undo', restored);
  expect(
    (await show(restored)).figures.find(
      (figure) => figure.unit === 'muong-ang' && figure.kind === 'target',
    )?.value ?? null,
  ).toBeNull();
  expect(await show(copy)).toEqual(saved);
});
