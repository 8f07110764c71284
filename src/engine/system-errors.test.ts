import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemRefusal } from './system-errors.ts';
import { openTestWorkspace, refusalCode } from './testing/workspace.ts';

test('what the file system says no with is a refusal with a code and words', async () => {
  const error: unknown = await readFile(join(tmpdir(), 'x'.repeat(5000))).catch((e: unknown) => e);
  expect(systemRefusal(error)).toMatchObject({
    code: 'bad-request',
    message: expect.stringContaining('quá dài'),
  });
  expect(systemRefusal(await readFile(tmpdir()).catch((e: unknown) => e))?.code).toBe(
    'bad-request',
  );
});

test('a fault of the program is none, whatever it calls itself', () => {
  expect(systemRefusal(new TypeError('x'))).toBeUndefined();
  expect(systemRefusal(Object.assign(new Error('x'), { code: 'EISDIR' }))).toBeUndefined();
  expect(
    systemRefusal(Object.assign(new Error('x'), { code: 'EX', syscall: 'x' })),
  ).toBeUndefined();
  expect(systemRefusal({ code: 'EISDIR', syscall: 'open' })).toBeUndefined();
});

test('a name that no file system takes is refused by every procedure that takes a path', async () => {
  const { client, close } = await openTestWorkspace('blank');
  const path = join(tmpdir(), `${'x'.repeat(400)}.chitieu`);
  expect(await refusalCode(client.workspace.create({ path, programme: 'blank' }))).toMatch(
    /^(?:bad-request|read-only)$/,
  );
  expect(await refusalCode(client.workspace.open({ path }))).toMatch(/^(?:bad-request|not-found)$/);
  expect(await refusalCode(client.workspace.backup({ out: path }))).toMatch(
    /^bad-request|read-only$/,
  );
  expect(await refusalCode(client.templates.register({ name: 'a', file: { path } }))).toBe(
    'bad-request',
  );
  await close();
});
