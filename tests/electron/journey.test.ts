import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, expect as expectPage, type Locator } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, newHome } from './standin/fixture.ts';
import {
  type AskedDialog,
  type Desktop,
  type DialogAnswer,
  startDesktop,
} from './standin/start.ts';

/** A person at the desktop program, which runs with the stand-in for Electron (see standin/electron.ts). */
describe('the desktop program', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof newHome>>;
  let desktop: Desktop;
  let answer: (dialog: AskedDialog) => DialogAnswer;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    answer = () => ({ path: null });
    home = await newHome();
    desktop = await start();
  });

  afterEach(async () => {
    await desktop?.stop();
    await home?.remove();
  });

  const start = (...args: readonly string[]) =>
    startDesktop({ browser, home: home.path, args, answerDialog: (dialog) => answer(dialog) });
  const workspaces = () => join(home.path, 'documents', 'Chi Tieu');
  const ready = () => join(workspaces(), 'Điện Biên 2020.chitieu');
  const menu = (...labels: readonly string[]) => desktop.main.call('click-menu', labels);
  const title = () => desktop.main.call('title');

  function cell(unit: string, indicator: string): Locator {
    return desktop.page.locator(`[row-id="${unit}"] [col-id="target:${indicator}"]`);
  }

  async function type(unit: string, indicator: string, text: string): Promise<void> {
    await cell(unit, indicator).dblclick();
    const editor = cell(unit, indicator).getByRole('textbox');
    await editor.fill(text);
    await editor.press('Enter');
  }

  async function shows(unit: string, indicator: string, text: string): Promise<void> {
    await expectPage(cell(unit, indicator)).toHaveText(text, { timeout: 15_000 });
  }

  async function saved(): Promise<void> {
    await desktop.page.getByRole('status').getByText('Đã lưu').waitFor({ timeout: 15_000 });
  }

  it('opens the ready workspace, keeps an edit, and shows it when it is opened again', async () => {
    await expect.poll(title).toBe('Điện Biên 2020 – Chỉ Tiêu');
    expect(await desktop.main.call('recent')).toEqual([ready()]);
    await type('muong-ang', 'doan-vien-ket-nap', '1.234');
    await shows('muong-ang', 'doan-vien-ket-nap', '1.234');
    await saved();
    expect(await desktop.closeWindow()).toBe(0);
    // Closed whole: no log of SQLite's stays beside the file.
    const beside = (await readdir(workspaces())).filter((name) => /-(wal|shm|journal)$/.test(name));
    expect(beside).toEqual([]);

    desktop = await start();
    await shows('muong-ang', 'doan-vien-ket-nap', '1.234');
    await menu('Sửa', 'Hoàn tác');
    await shows('muong-ang', 'doan-vien-ket-nap', '');
    await menu('Sửa', 'Làm lại');
    await shows('muong-ang', 'doan-vien-ket-nap', '1.234');
    expect(desktop.faults).toEqual([]);
  });

  it('survives the death of its engine with every edit that was saved', async () => {
    await type('muong-ang', 'doan-vien-ket-nap', '55');
    await shows('muong-ang', 'doan-vien-ket-nap', '55');
    await saved();
    answer = () => ({ button: 0 });
    const fresh = desktop.page.waitForEvent('load');
    process.kill(await engineId(), 'SIGKILL');
    await fresh;
    expect(desktop.dialogs).toHaveLength(1);
    expect(desktop.dialogs[0]?.options.message).toContain('dừng đột ngột');

    await shows('muong-ang', 'doan-vien-ket-nap', '55');
    await type('muong-cha', 'doan-vien-ket-nap', '7');
    await shows('muong-cha', 'doan-vien-ket-nap', '7');
    await saved();
    expect(await desktop.closeWindow()).toBe(0);
  });

  it('ends where the person wants no other engine', async () => {
    answer = () => ({ button: 1 });
    process.kill(await engineId(), 'SIGKILL');
    expect(await desktop.ended).toBe(0);
  });

  it('goes from one workspace to another, by menu, dialog and double click', async () => {
    const second = join(workspaces(), 'Nghệ An 2021.chitieu');
    await menu('Tệp', 'Đóng hồ sơ');
    await expect.poll(title).toBe('Chỉ Tiêu');
    await desktop.page.getByRole('heading', { name: 'Chỉ Tiêu' }).waitFor();
    const engine = await desktop.connectEngine();
    await engine.workspace.create({ path: second, programme: 'nghe-an-2021' });
    await expect.poll(title).toBe('Nghệ An 2021 – Chỉ Tiêu');

    answer = () => ({ path: ready() });
    await menu('Tệp', 'Mở hồ sơ…');
    await expect.poll(title).toBe('Điện Biên 2020 – Chỉ Tiêu');
    await shows('muong-ang', 'doan-vien-ket-nap', '');

    // A second start of the program hands its file to the first, and ends.
    await desktop.main.call('second-instance', ['chitieu', 'Nghệ An 2021.chitieu'], workspaces());
    await expect.poll(title).toBe('Nghệ An 2021 – Chỉ Tiêu');
    await desktop.main.call('open-file', ready());
    await expect.poll(title).toBe('Điện Biên 2020 – Chỉ Tiêu');
    await menu('Tệp', 'Mở thư mục chứa hồ sơ');
    expect(await desktop.main.call('revealed')).toEqual([ready()]);
    expect(desktop.dialogs.map(({ kind }) => kind)).toEqual(['open']);
  });

  it('starts with the file that was double-clicked, and says why where it cannot', async () => {
    expect(await desktop.closeWindow()).toBe(0);
    const damaged = join(home.path, 'hỏng.chitieu');
    await writeFile(damaged, 'no workspace at all');
    desktop = await start('chitieu', damaged);
    await expect.poll(() => desktop.dialogs.map(({ kind }) => kind)).toEqual(['message']);
    expect(desktop.dialogs[0]?.options.message).toMatch(/\p{L}{3}/u);
    await expect.poll(title).toBe('Chỉ Tiêu');
    await desktop.page.getByRole('heading', { name: 'Chỉ Tiêu' }).waitFor();
    expect(await desktop.closeWindow()).toBe(0);

    desktop = await start('chitieu', ready());
    await expect.poll(title).toBe('Điện Biên 2020 – Chỉ Tiêu');
  });

  it('prints the page to a PDF that is whole, with a name that any system takes', async () => {
    const folder = join(home.path, 'in');
    await mkdir(folder);
    const target = join(folder, 'bảng.pdf');
    answer = () => ({ path: target });
    const print = (name: string) =>
      desktop.page.evaluate((asked) => window.chitieuShell?.printToPdf?.(asked), name);
    expect(await print('QĐ 433/QĐ-LĐLĐ.pdf')).toBe(target);
    expect(desktop.dialogs[0]?.options).toMatchObject({
      defaultPath: join(home.path, 'documents', 'QĐ 433 QĐ-LĐLĐ.pdf'),
      filters: [{ extensions: ['pdf'] }],
    });
    expect(await readdir(folder)).toEqual(['bảng.pdf']);

    const show = (path: string) =>
      desktop.page.evaluate((asked) => window.chitieuShell?.reveal?.(asked), path);
    await show(ready());
    expect(await desktop.main.call('revealed')).toEqual([]);
    await show(target);
    expect(await desktop.main.call('revealed')).toEqual([target]);

    answer = () => ({ path: join(folder, 'không có', 'bảng.pdf') });
    expect(await print('bảng.pdf')).toBeNull();
    expect(desktop.dialogs.at(-1)?.options.message).toContain('để ghi tệp «bảng.pdf»');

    answer = () => ({ path: null });
    expect(await print('khác.pdf')).toBeNull();
    expect(existsSync(join(home.path, 'documents', 'khác.pdf'))).toBe(false);
  });

  async function engineId(): Promise<number> {
    const services = (await desktop.main.call('services')) as readonly {
      readonly name: string;
      readonly pid: number;
    }[];
    return services.find(({ name }) => name === 'Chi Tieu engine')?.pid ?? 0;
  }
});
