import { answerTest, test } from './main-wire.ts';
import { BrowserWindow } from './window.ts';

type SchemeHandler = (request: Request) => Promise<Response>;
type Questioned = (event: object, ...args: readonly unknown[]) => unknown;
type Item = {
  readonly label?: string;
  readonly submenu?: readonly Item[];
  readonly click?: () => void;
};

let served: SchemeHandler | null = null;
const privileged: unknown[] = [];
const questions = new Map<string, Questioned>();
const revealed: string[] = [];
let menu: readonly Item[] = [];

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly unknown[]) => privileged.push(...schemes),
  handle: (_scheme: string, handler: SchemeHandler) => {
    served = handler;
  },
};

export const ipcMain = {
  handle: (channel: string, handler: Questioned) => questions.set(channel, handler),
};

/** The dialogs are answered by the test. */
export const dialog = {
  showOpenDialog: (_window: unknown, options: object) => test.call('dialog', 'open', options),
  showSaveDialog: (_window: unknown, options: object) => test.call('dialog', 'save', options),
  showMessageBox: (_window: unknown, options: object) => test.call('dialog', 'message', options),
};

export const shell = { showItemInFolder: (path: string) => revealed.push(path) };

export const Menu = {
  buildFromTemplate: (items: readonly Item[]) => items,
  setApplicationMenu: (items: readonly Item[]) => {
    menu = items;
  },
};

function itemAt(labels: readonly string[]): Item | undefined {
  let items: readonly Item[] = menu;
  let found: Item | undefined;
  for (const label of labels) {
    found = items.find((item) => item.label?.replace('&', '') === label);
    items = found?.submenu ?? [];
  }
  return found;
}

answerTest({
  fetch: async (url: string, method: string) => {
    if (served === null) throw new Error('No scheme is served');
    const response = await served(new Request(url, { method }));
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  },
  schemes: () => privileged,
  /** A question as Electron brings it: with the frame that asks. */
  ask: (channel: string, args: unknown[], frame: { url: string; inFrame: boolean } | null) => {
    const handler = questions.get(channel);
    if (handler === undefined) throw new Error(`No handler for ${channel}`);
    const senderFrame = frame && { url: frame.url, parent: frame.inFrame ? {} : null };
    return handler({ senderFrame, sender: BrowserWindow.current?.webContents }, ...args);
  },
  questions: () => [...questions.keys()],
  menu: () => menu.map(({ label, submenu }) => [label, (submenu ?? []).map((item) => item.label)]),
  'click-menu': (labels: string[]) => {
    const click = itemAt(labels)?.click;
    if (click === undefined) throw new Error(`Nothing to click: ${labels.join(' › ')}`);
    click();
  },
  revealed: () => revealed,
});
