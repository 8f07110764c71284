import type { BrowserContext, Page } from '@playwright/test';
import { openDesktop } from './desktop-door.ts';
import { openBrowserDoor } from './web-door.ts';

/** Where a program keeps what it makes: folders of one test's own. */
export type Folders = {
  /** Stands for the user's home: workspaces that are made on first start go below it. */
  readonly home: string;
  readonly workspaces: string;
};

/** A program that runs, with its one window. */
export type Door = {
  readonly page: Page;
  /** Does what saves a file, and keeps the file under this path. */
  readonly save: (path: string, act: () => Promise<void>) => Promise<void>;
  /** Ends the program as a person does, and waits until the workspace file is closed. */
  readonly close: () => Promise<void>;
};

export type DoorOptions = {
  readonly folders: Folders;
  /** The workspace to open; without one the program opens the one it had last. */
  readonly file?: string | undefined;
};

/** tools/test-electron.ts names the desktop program; else the journeys go through the browser. */
export const isDesktop = process.env.CHITIEU_DOOR === 'desktop';

export function openDoor(
  options: DoorOptions,
  context: () => Promise<BrowserContext>,
): Promise<Door> {
  return isDesktop ? openDesktop(options) : openBrowserDoor(options, context);
}
