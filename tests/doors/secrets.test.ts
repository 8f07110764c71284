import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toldFault } from '../../src/doors/faults.ts';

const DOORS = join(import.meta.dirname, '..', '..', 'src', 'doors');
const PASSPHRASE = 'mười hai con giáp';
const WRONG = 'mười ba con giáp';
const FIGURE = 918_273_645;
const WORDS = 'bí mật của công đoàn cơ sở';

describe('nothing secret is in what the doors say or leave behind', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chitieu-secrets-'));
    await writeFile(path('mat-khau.txt'), PASSPHRASE);
    await writeFile(path('sai.txt'), WRONG);
    await writeFile(path('hong.chitieu'), `SQLite format 3\0${WORDS} ${FIGURE}`);
    await writeFile(path('hong.age'), `age-encryption.org/v1\n-> scrypt ${WORDS} ${FIGURE}`);
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  function start(entry: string, args: readonly string[]) {
    const child = spawn(process.execPath, [join(DOORS, entry), ...args], {
      env: { ...process.env, CHITIEU_STATE: path('state') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    return { child, said: () => said };
  }

  /** What the files of a kind hold, as bytes: an SQLite file keeps its texts as they are. */
  async function kept(isMeant: (name: string) => boolean): Promise<string> {
    const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && isMeant(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    const texts = await Promise.all(names.map((name) => readFile(name)));
    return [...names, ...texts.map((bytes) => bytes.toString('utf8'))].join('\n');
  }

  function expectNoneOf(text: string, secrets: readonly string[]): void {
    for (const secret of secrets) expect(text.includes(secret), secret).toBe(false);
  }

  test('by the browser door: its token, its cookie, a passphrase, figures and words', async () => {
    const { child, said } = start('web-main.ts', [
      ...['--state-folder', path('state'), '--workspace-folder', path('workspaces')],
    ]);
    const [line] = await once(createInterface(child.stdout), 'line');
    const address = new URL(String(line));
    const token = address.searchParams.get('ma') ?? '';
    const first = await fetch(address, { redirect: 'manual' });
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const answers: string[] = [];
    const call = async (procedure: string, body: string) => {
      const answer = await fetch(`${address.origin}/rpc/${procedure}`, {
        method: 'POST',
        headers: { origin: address.origin, cookie, 'content-type': 'application/json' },
        body,
      });
      const text = await answer.text();
      answers.push(text);
      return { status: answer.status, text };
    };
    const ask = (procedure: string, input: object) =>
      call(procedure, JSON.stringify({ json: input }));

    expect(
      (await ask('workspace/create', { path: path('a.chitieu'), programme: 'dien-bien-2020' }))
        .status,
    ).toBe(200);
    const cell = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', period: '2020' };
    const change = { ...cell, value: FIGURE };
    const set = await ask('plan/set', { changes: [change], why: WORDS });
    expect(set.status, set.text).toBe(200);
    answers.length = 0;

    const sent = { out: path('gui.age'), passphrase: PASSPHRASE };
    expect((await ask('backups/export', sent)).status).toBe(200);
    const taken = { file: path('gui.age'), out: path('nhan.chitieu') };
    expect((await ask('backups/import', { ...taken, passphrase: WRONG })).status).toBe(422);
    expect((await ask('backups/import', { ...taken, passphrase: [PASSPHRASE] })).status).toBe(400);
    expect(
      (await ask('backups/import', { ...taken, file: path('hong.age'), passphrase: WRONG })).status,
    ).toBe(422);
    expect((await ask('workspace/open', { path: path('hong.chitieu') })).status).toBe(422);
    expect(
      (await ask('plan/set', { changes: [{ ...change, value: `${FIGURE} ${WORDS}` }] })).status,
    ).toBe(400);
    expect(
      (await call('plan/set', `{"json":{"why":"${WORDS}","passphrase":"${PASSPHRASE}",${FIGURE}`))
        .status,
    ).toBe(400);
    expect((await ask(`nothing/${encodeURIComponent(WORDS)}`, { FIGURE, WORDS })).status).toBe(404);
    const bytes = Buffer.from(`${WORDS};${FIGURE}\n"`).toString('base64');
    await ask('returns/read', {
      kind: 'result',
      period: '2020-H1',
      files: [{ name: 'a.xlsx', base64: bytes }],
    });
    await ask('templates/register', { file: { name: 'a.xlsx', base64: bytes } });
    await fetch(`${address.origin}/?ma=${token}`, { headers: { cookie } });
    await end(child);

    const key = cookie.split('=')[1] ?? '';
    expect(token.length > 20 && key.length > 20).toBe(true);
    const secrets = [PASSPHRASE, WRONG, key];
    // The address is what it has to say; besides it the token is nowhere.
    const log = said().replace(String(line), '');
    expectNoneOf(log, [...secrets, token, String(FIGURE), WORDS]);
    expectNoneOf(answers.join('\n'), [...secrets, token]);
    expectNoneOf(await kept((name) => !/^(?:mat-khau|sai)\.txt$/.test(name)), [...secrets, token]);
    expectNoneOf(await kept((name) => !/\.(?:txt|chitieu|age)$/.test(name)), [
      String(FIGURE),
      WORDS,
    ]);
  }, 60_000);

  test('by the command line: a passphrase, in whatever way it fails', async () => {
    const wrongly = ['--out', path('c.chitieu'), '--passphrase-file', path('sai.txt')];
    const commands = [
      ['restore', path('gui.age'), ...wrongly],
      ['show', path('hong.chitieu'), '--json'],
    ];
    let all = '';
    for (const [index, args] of commands.entries()) {
      const { child, said } = start(join('cli', 'main.ts'), args);
      const [status] = await once(child, 'close');
      expect([index, status], said()).toEqual([index, 1]);
      all += said();
    }
    expectNoneOf(all, [PASSPHRASE, WRONG, WORDS, String(FIGURE)]);
    expectNoneOf(await kept((name) => !/\.txt$/.test(name)), [PASSPHRASE, WRONG]);
  }, 60_000);

  test('by a fault: it is told by its name and its places, not by what it carries', () => {
    const fault = Object.assign(new TypeError(`${'no list of units '.repeat(20)} ${WORDS}`), {
      input: { passphrase: PASSPHRASE },
      cause: Object.assign(new Error('inner'), { rows: [FIGURE], cause: PASSPHRASE }),
    });
    const told = toldFault(fault);
    expectNoneOf(told, [PASSPHRASE, WORDS, String(FIGURE)]);
    expect(told).toMatch(
      /^TypeError: no list of units[\s\S]+secrets\.test\.ts[\s\S]+caused by Error: inner/,
    );
    expect(toldFault(PASSPHRASE)).toBe('A fault that is no error: string');
  });
});

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'close');
}
