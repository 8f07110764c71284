import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../tools/project.ts';
import { answer, commandLineHere, refusal } from './command-line.ts';
import { cell, newDienBien, show } from './workspace.ts';

const here = commandLineHere();
const RETURN = join(root, 'tests', 'fixtures', 'returns', 'muong-ang.xlsx');

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

it('where the workspace is damaged its backups are listed, looked at and taken out', async () => {
  const file = await newDienBien(here.path('hong.chitieu'));
  await answer('set', file, ...cell('muong-ang'), '--value', '25');
  await answer('import', file, RETURN, '--period', '2020-H1');
  const whole = await show(file);
  await truncate(file, 40_000);
  expect((await refusal('backups', file)).message).toContain('chitieu backups');
  const kept = await answer<readonly { id: string; workspace: string }[]>('backups');
  const newest = kept.find(({ workspace }) => workspace === 'hong');
  const out = here.path('cuu.chitieu');
  await answer('backups', '--restore', newest?.id ?? '', '--out', out);
  expect((await show(out)).figures).not.toEqual(whole.figures);
  expect((await show(out)).figures).toContainEqual(
    expect.objectContaining({ kind: 'target', unit: 'muong-ang', value: 25 }),
  );
}, 60_000);

it('a restore that would take an issue back needs a reason, and the history keeps both', async () => {
  const file = await newDienBien(here.path('da-ban-hanh.chitieu'));
  await answer('import', file, RETURN, '--period', '2020-H1');
  await answer('issue', file, '--year', '2020', '--number', '433/QĐ-LĐLĐ', '--date', '2020-01-24');
  const [before] = await answer<readonly { id: string }[]>('backups', file);
  const restore = ['backups', file, '--restore', before?.id ?? ''];
  const refused = await refusal(...restore);
  expect(refused).toMatchObject({ code: 'sealed', message: expect.stringContaining('433/QĐ') });

  await answer(...restore, '--why', 'ban hành nhầm');
  const [restored] = await answer<readonly { why: string; changes: readonly unknown[] }[]>(
    'log',
    file,
  );
  expect(restored?.why).toBe('ban hành nhầm');
  expect(JSON.stringify(restored?.changes)).toContain('433/QĐ-LĐLĐ');
}, 60_000);
