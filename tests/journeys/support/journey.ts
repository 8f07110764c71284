import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { built } from '../../built.ts';
import { type Door, type Folders, isDesktop, openDoor } from './door.ts';
import { type Make, openPatterns, type Patterns } from './patterns.ts';
import { watchPage } from './watch-page.ts';

export type Program = {
  /** The window that is open; a new one after each `open`. */
  readonly page: Page;
  readonly folders: Folders;
  /** Starts the program on a workspace, or on the one that it opens by itself. */
  readonly open: (file?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
  /** Puts a workspace among those of the program that only the first journey has to make. */
  readonly put: (name: string, make: Make) => Promise<string>;
  /** Does what saves a file; answers the path where it then is. */
  readonly save: (name: string, act: () => Promise<void>) => Promise<string>;
  /** From here on the engine may refuse requests, which Chromium's console calls failed loads. */
  readonly expectRefusals: () => void;
};

type Fixtures = {
  readonly program: Program;
  /** Only asked for where there is a browser: the desktop program brings its own. */
  readonly givenContext: () => Promise<BrowserContext>;
};

type WorkerFixtures = {
  /** Of programs that are built. */
  readonly patterns: Patterns;
};

const withContext = isDesktop
  ? base.extend<Fixtures>({
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names between the braces
      givenContext: async ({}, use) => {
        await use(() => Promise.reject(new Error('The desktop program needs no browser.')));
      },
    })
  : base.extend<Fixtures>({
      givenContext: async ({ context }, use) => use(() => Promise.resolve(context)),
    });

/** A journey fails on any console error, page error or breach of the content security policy. */
export const test = withContext.extend<Fixtures, WorkerFixtures>({
  patterns: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names between the braces
    async ({}, use) => {
      await built(...(isDesktop ? [] : (['node', 'page'] as const)));
      const patterns = await openPatterns();
      await use(patterns);
      await patterns.remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  program: async ({ givenContext, patterns }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'chitieu-journey-'));
    const folders = { home, workspaces: join(home, 'Documents', 'Chi Tieu') };
    await mkdir(folders.workspaces, { recursive: true });
    const problems: string[] = [];
    let door: Door | null = null;
    let refusalsExpected = false;

    async function close(): Promise<void> {
      await door?.close();
      door = null;
    }

    await use({
      get page() {
        if (door === null) throw new Error('The program is not open.');
        return door.page;
      },
      folders,
      open: async (file) => {
        await close();
        door = await openDoor({ folders, file }, async () => {
          const context = await givenContext();
          await watchPage(context, problems, () => refusalsExpected);
          return context;
        });
        if (isDesktop) {
          await watchPage(door.page.context(), problems, () => refusalsExpected);
          await door.page.reload();
        }
        return door.page;
      },
      close,
      put: async (name, make) => {
        const file = join(folders.workspaces, name);
        await patterns.copyTo(file, make);
        return file;
      },
      save: async (name, act) => {
        if (door === null) throw new Error('The program is not open.');
        const path = join(home, name);
        await door.save(path, act);
        return path;
      },
      expectRefusals: () => {
        refusalsExpected = true;
      },
    });
    await close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    expect(problems).toEqual([]);
  },
});

export { expect };
