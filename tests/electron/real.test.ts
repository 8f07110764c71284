import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { hasDisplay, installedProgram } from '../../tools/electron.ts';
import { root } from '../../tools/project.ts';
import { newHome } from './standin/fixture.ts';

const program = installedProgram();
const why = whyNoWindow();

/**
 * What only the real binary can show: the sandbox, the context bridge, app:// as an origin, and
 * ports of Chromium's own. The journeys run in it too (npm run test:electron).
 */
describe(why === null ? 'the real window' : `the real window (not here: ${why})`, () => {
  it('opens a workspace in a page that has no way out', async () => {
    // Where there is no window, tests/electron/journey.test.ts has driven the same program.
    if (why !== null || program === null) return expect(why).not.toBeNull();
    const home = await newHome();
    const app = await openProgram(program, await newWorkspace(home.path), home.path);
    try {
      const page = await app.firstWindow();
      await page.getByText('Đã lưu').waitFor();
      await checkPage(page);
      await checkSettings(app);
    } finally {
      await app.close();
      await home.remove();
    }
  });
});

async function checkPage(page: Page): Promise<void> {
  const seen = await page.evaluate(async () => ({
    origin: window.location.origin,
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    shell: Object.isFrozen(window.chitieuShell),
    popup: window.open('https://example.com') === null,
    network: await fetch('https://example.com').then(
      () => 'reached',
      () => 'refused',
    ),
    granted: (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted',
  }));
  expect(seen).toEqual({
    origin: 'app://chitieu',
    node: [],
    shell: true,
    popup: true,
    network: 'refused',
    granted: false,
  });
  await page.evaluate(() => {
    window.location.href = 'https://example.com/';
  });
  expect(new URL(page.url()).host).toBe('chitieu');
}

async function checkSettings(app: ElectronApplication): Promise<void> {
  const settings = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents;
      return { title: window.getTitle(), devTools: contents.isDevToolsOpened() };
    }),
  );
  expect(settings).toEqual([{ title: 'Thử – Chỉ Tiêu', devTools: false }]);
}

async function newWorkspace(home: string): Promise<string> {
  const path = join(home, 'Thử.chitieu');
  const engine = createEngine({
    now: () => new Date(),
    actor: userInfo().username,
    computer: 'test',
    workspaceFolder: home,
    stateFolder: null,
    readerEntry: '',
  });
  await createRouterClient(engine.router).workspace.create({ path, programme: 'dien-bien-2020' });
  await engine.close();
  return path;
}

function openProgram(
  executablePath: string,
  workspace: string,
  home: string,
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath,
    args: [root, workspace, `--user-data-dir=${join(home, 'state')}`],
    cwd: homedir(),
  });
}

function whyNoWindow(): string | null {
  if (program === null) return 'the binary of Electron is not installed';
  if (!hasDisplay()) return 'there is no display';
  if (process.getuid?.() === 0) return 'as root Chromium starts without its sandbox only';
  return null;
}
