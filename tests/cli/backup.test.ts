import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { answer, commandLineHere, refusal } from './command-line.ts';
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

it('a copy is locked with a passphrase from a file, and opened with it alone', async () => {
  const file = await newDienBien(here.path('gui.chitieu'));
  const right = here.path('mat-khau.txt');
  const wrong = here.path('mat-khau-sai.txt');
  await writeFile(right, 'mười hai con giáp\r\n');
  await writeFile(wrong, 'mười ba con giáp\n');
  const copy = here.path('gui.chitieu.age');
  await answer('backup', file, '--out', copy, '--passphrase-file', right);
  const out = here.path('nhan.chitieu');
  const refused = await refusal('restore', copy, '--out', out, '--passphrase-file', wrong);
  expect(refused.code).toBe('wrong-passphrase');
  expect(JSON.stringify(refused)).not.toContain('con giáp');
  expect((await refusal('restore', copy, '--out', out)).code).toBe('password-protected');
  await answer('restore', copy, '--out', out, '--passphrase-file', right);
  expect(await show(out)).toEqual(await show(file));
}, 60_000);
