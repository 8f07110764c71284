import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shell } from '../../src/ui/app/shell.ts';
import { root } from '../../tools/project.ts';
import { readSources } from '../rules/sources.ts';
import { launchBrowser, newHome } from './standin/fixture.ts';
import { type Desktop, startDesktop } from './standin/start.ts';

/** What the page expects of the preload: whoever adds a call to one side is told of the other. */
const SHELL: Readonly<Record<keyof Shell, 'function'>> = {
  openDialog: 'function',
  saveDialog: 'function',
  chooseFolder: 'function',
  reveal: 'function',
  printToPdf: 'function',
  onMenu: 'function',
};

/**
 * Electron's security checklist (docs/tutorial/security), item by item, asked of the built program.
 * The stand-in answers as Electron would: whatever has no lock is granted.
 */
describe('the security checklist of Electron', () => {
  let browser: Browser;
  let desktop: Desktop;
  let home: Awaited<ReturnType<typeof newHome>>;
  const page = 'app://chitieu/index.html';
  const elsewhere = [
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'file:///C:/Windows/win.ini',
    'app://chitieu.example/index.html',
    'app://chitieu:80@example.com/',
    'javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'not an address',
  ];

  beforeAll(async () => {
    browser = await launchBrowser();
    home = await newHome();
    desktop = await startDesktop({ browser, home: home.path });
  });

  afterAll(async () => {
    await desktop?.stop();
    await browser?.close();
    await home?.remove();
  });

  const preferences = async () =>
    (await desktop.main.call('web-preferences')) as Readonly<Record<string, unknown>>;

  it('1, 18: loads the program’s own files only, and nothing from a network or from file://', async () => {
    for (const url of elsewhere)
      expect(await desktop.main.call('may-fetch', url), url).toBe(url.startsWith('data:'));
    expect(await desktop.main.call('may-fetch', page)).toBe(true);
    expect(await desktop.main.call('schemes')).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('2, 3, 4, 6, 8, 9, 10: leaves the page no way to Node and none out of the sandbox', async () => {
    expect(await preferences()).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
    });
    expect(await preferences()).not.toHaveProperty('experimentalFeatures');
    expect(await preferences()).not.toHaveProperty('enableBlinkFeatures');
    expect(await desktop.main.call('called')).toContain('enableSandbox');
  });

  it('5: grants no permission', async () => {
    for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'usb', 'hid']) {
      expect(await desktop.main.call('may-use', name), name).toEqual([false, false, false]);
    }
  });

  it('7: answers the page with the policy, and another nonce each time', async () => {
    const policies = await Promise.all([1, 2].map(() => policyOf(page)));
    expect(new Set(policies).size).toBe(2);
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}'(;|$)/);
      expect(policy).not.toContain('unsafe');
    }
  });

  it('11, 12: attaches no webview', async () => {
    expect(await desktop.main.call('may-attach-webview')).toBe(false);
  });

  it('13, 14: goes nowhere else, and opens no second window', async () => {
    for (const url of elsewhere) {
      expect(await desktop.main.call('may-go', url), url).toEqual([false, false, false, false]);
    }
    expect(await desktop.main.call('may-go', page)).toEqual([true, true, true, false]);
  });

  it('saves nothing by itself: every download is refused', async () => {
    expect(await desktop.main.call('may-download')).toBe(false);
  });

  it('serves no file beside the page’s own, however it is asked for', async () => {
    const status = async (url: string, method = 'GET') =>
      ((await desktop.main.call('fetch', url, method)) as { readonly status: number }).status;
    expect(await status(page)).toBe(200);
    expect(await status('app://chitieu/')).toBe(200);
    expect(await status(page, 'POST')).toBe(403);
    for (const other of ['app://x/index.html', 'app://chitieu.example/', 'app://chitieu:1/'])
      expect(await status(other), other).toBe(403);
    for (const path of [
      '../main/index.js',
      '%2e%2e/main/index.js',
      '..%2fmain%2findex.js',
      '..%5cmain%5cindex.js',
      '..\\main\\index.js',
      '%252e%252e%252fmain%252findex.js',
      'C:/Windows/win.json',
      'C%3A%5CWindows%5Cwin.json',
      '/server/share/a.js',
      '%5c%5cserver%5cshare%5ca.js',
      '%5c%5c.%5cpipe%5ca.js',
      'con.js',
      'NUL.json',
      'index.html%00.js',
      'index.html::$DATA',
      'index.html.',
      'file:///etc/passwd',
    ]) {
      expect(await status(`app://chitieu/${path}`), path).toBe(404);
    }
  });

  it('17: takes no more through the engine’s port than the browser door does', async () => {
    const engine = await desktop.connectEngine();
    const open = (letters: number) => engine.workspace.open({ path: 'x'.repeat(letters) });
    await expect(open(5_000)).rejects.toThrow('Input validation');
    await expect(open(5_000_000)).rejects.toMatchObject({ status: 413 });
    await expect(engine.workspace.info({})).resolves.toBeTruthy();
  });

  it('15: hands nothing to the system to be started', () => {
    const calls = sources().filter(({ text }) => /openExternal|openPath|child_process/.test(text));
    expect(calls.map(({ path }) => path)).toEqual([]);
  });

  it('16: names its Electron exactly, so that an update is a decision that is seen', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('17: hears its own page and nobody else', async () => {
    const ask = (question: string, frame: object | null) =>
      desktop.main.call('ask', question, ['nowhere.xlsx'], frame);
    await expect(ask('shell:reveal', { url: page, inFrame: false })).resolves.toBeNull();
    for (const question of (await desktop.main.call('questions')) as readonly string[]) {
      await expect(ask(question, { url: page, inFrame: true })).rejects.toThrow('refused');
      await expect(ask(question, null)).rejects.toThrow('refused');
      for (const url of elsewhere) {
        await expect(ask(question, { url, inFrame: false }), url).rejects.toThrow('refused');
      }
    }
    expect(desktop.dialogs).toEqual([]);
  });

  it('17: parses what the page asks', async () => {
    const questions = (await desktop.main.call('questions')) as readonly string[];
    expect(questions.toSorted()).toEqual([
      'shell:choose-folder',
      'shell:open-dialog',
      'shell:print-to-pdf',
      'shell:reveal',
      'shell:save-dialog',
    ]);
    const own = { url: page, inFrame: false };
    const withoutInput = new Set(['shell:choose-folder', 'shell:open-dialog']);
    for (const question of questions.filter((name) => !withoutInput.has(name))) {
      for (const input of [null, 7, {}, ['a'], 'x'.repeat(5000)]) {
        await expect(desktop.main.call('ask', question, [input], own)).rejects.toThrow();
      }
    }
    expect(desktop.dialogs).toEqual([]);
  });

  it('19: sets every fuse that a packaged program can lock', () => {
    const packaging = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    const fuse = (name: string) => new RegExp(`^  ${name}: (\\w+)$`, 'm').exec(packaging)?.[1];
    expect(fuse('runAsNode')).toBe('false');
    expect(fuse('enableNodeOptionsEnvironmentVariable')).toBe('false');
    expect(fuse('enableNodeCliInspectArguments')).toBe('false');
    expect(fuse('grantFileProtocolExtraPrivileges')).toBe('false');
    expect(fuse('enableEmbeddedAsarIntegrityValidation')).toBe('true');
    expect(fuse('onlyLoadAppFromAsar')).toBe('true');
    expect(fuse('enableCookieEncryption')).toBe('true');
  });

  it('20: shows the page the few calls of the shell and nothing of Electron', async () => {
    const shown = await desktop.page.evaluate(() =>
      Object.entries(window.chitieuShell ?? {}).map(([name, value]) => [name, typeof value]),
    );
    expect(Object.fromEntries(shown)).toEqual(SHELL);
    const preload = readFileSync(join(root, 'out', 'preload', 'index.cjs'), 'utf8');
    expect([...preload.matchAll(/require\("(.+?)"\)/g)].map(([, name]) => name)).toEqual([
      'electron',
    ]);
  });

  async function policyOf(url: string): Promise<string> {
    const { headers } = (await desktop.main.call('fetch', url, 'GET')) as {
      readonly headers: Readonly<Record<string, string>>;
    };
    return headers['content-security-policy'] ?? '';
  }
});

function sources() {
  return readSources(['electron'], /\.ts$/).filter(({ path }) => !path.endsWith('.test.ts'));
}
