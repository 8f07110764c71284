import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Browser, expect as expectPage } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/store/open.ts';
import { root } from '../../tools/project.ts';
import { launchBrowser, newHome } from './standin/fixture.ts';
import { type Desktop, type DialogAnswer, startDesktop } from './standin/start.ts';

const THREAD = join(root, 'out', 'main', 'backup-worker.js');

/** Backups in the desktop program, which runs with the stand-in for Electron. */
describe('the desktop program', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof newHome>>;
  let desktop: Desktop;
  let answer: DialogAnswer;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    answer = { path: null };
    home = await newHome();
    desktop = await startDesktop({
      browser,
      home: home.path,
      args: [],
      answerDialog: () => answer,
    });
  });
  afterEach(async () => {
    await desktop?.stop();
    await home?.remove();
  });

  it('keeps its backups where the other doors look for them', async () => {
    const { page } = desktop;
    await page.getByRole('link', { name: /Nhật ký/ }).click();
    await page.getByRole('tab', { name: 'Bản sao lưu' }).click();
    await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
    const rows = page.getByRole('table').getByRole('row').filter({ hasText: 'sao lưu tay' });
    await expectPage(rows).toHaveCount(1, { timeout: 15_000 });
    const own = await readdir(join(home.path, 'state', 'Bản sao lưu'));
    expect(own.filter((name) => / hand .*\.chitieu$/u.test(name))).toHaveLength(1);
    expect(own.filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('offers what was sent locked, and says of it where it is opened', async () => {
    const sent = join(home.path, 'gửi.chitieu.age');
    await writeFile(sent, 'age-encryption.org/v1\n-> scrypt AAAA 18\n');
    answer = { path: sent };
    await desktop.main.call('click-menu', ['Tệp', 'Mở hồ sơ…']);
    await expect.poll(() => desktop.dialogs.map(({ kind }) => kind)).toEqual(['open', 'message']);
    expect(desktop.dialogs[0]?.options).toMatchObject({
      filters: [{ extensions: ['chitieu', 'age'] }],
    });
    expect(desktop.dialogs[1]?.options.message).toContain('khóa bằng mật khẩu');
    expect(desktop.dialogs[1]?.options.message).toContain('Mở hồ sơ được gửi');
  });
});

it('the thread that copies is built for the desktop, starts by itself and does its job', async () => {
  expect(existsSync(THREAD)).toBe(true);
  const folder = await mkdtemp(join(tmpdir(), 'chitieu thread '));
  try {
    const source = join(folder, 'hồ sơ.chitieu');
    const made = await createWorkspace(source);
    if (!made.ok) throw new Error(made.error.message);
    const temp = join(folder, 'sao.chitieu.01234567.tmp');
    const job = { type: 'copy', source, temp, compact: false };
    const said = await answersOf(new Worker(THREAD, { workerData: job }));
    await made.value.close();
    expect(said).toEqual(['started', expect.objectContaining({ ok: true })]);
    expect((await readFile(temp)).subarray(0, 15).toString()).toBe('SQLite format 3');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function answersOf(worker: Worker): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const said: unknown[] = [];
    worker.on('message', (message: unknown) => said.push(message));
    worker.once('error', reject);
    worker.once('exit', () => resolve(said));
  });
}
