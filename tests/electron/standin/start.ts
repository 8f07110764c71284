import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { root } from '../../../tools/project.ts';
import { createOwnPorts, type EngineClient } from './engine-client.ts';
import { type Crossing, standinPageScript } from './page-script.ts';
import { createWire, type Wire } from './wire.ts';

/** Where the page of app://chitieu stands in the test's browser. */
const ORIGIN = 'http://app.localhost';
const APP = 'app://chitieu';
const PATIENCE_MS = 10_000;

/** What a person answers in a dialog: an open or save dialog with a path, a message with a button. */
export type DialogAnswer = { readonly path: string | null } | { readonly button: number };

export type AskedDialog = {
  readonly kind: 'open' | 'save' | 'message';
  readonly options: Readonly<Record<string, unknown>>;
};

export type Desktop = {
  readonly page: Page;
  /** The system's side of the program: menus, dialogs, locks (see the answerTest calls). */
  readonly main: Wire;
  readonly connectEngine: () => Promise<EngineClient>;
  /** What main has asked the person, in order. */
  readonly dialogs: readonly AskedDialog[];
  /** Errors on the console, uncaught ones and breaches of the policy. */
  readonly faults: readonly string[];
  /** The exit status, once the program has ended by itself. */
  readonly ended: Promise<number>;
  readonly closeWindow: () => Promise<number>;
  /** Ends everything when a test is over, in whatever state it left the program. */
  readonly stop: () => Promise<void>;
};

export type DesktopOptions = {
  readonly browser: Browser;
  readonly home: string;
  readonly args?: readonly string[];
  readonly answerDialog?: (dialog: AskedDialog) => DialogAnswer;
};

/** Starts the built desktop program with the stand-in for Electron. */
export async function startDesktop(options: DesktopOptions): Promise<Desktop> {
  const context = await options.browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const faults = watchForFaults(page);
  const dialogs: AskedDialog[] = [];
  const program = startProgram(options);
  const ended = once(program, 'exit').then(([status]) => Number(status));
  let showed = () => {};
  const shown = new Promise<void>((resolve) => {
    showed = resolve;
  });

  const own = createOwnPorts(() => main);
  const main: Wire = createWire(
    {
      // What is sent to a program that is ending is lost, and no error.
      send: (packet) => {
        if (program.connected) program.send(packet as object, () => undefined);
      },
      listen: (listener) => program.on('message', listener),
    },
    {
      load: async (url: string, preload: string) => {
        // A program that is quick to start asks for its page before the page's requests are caught.
        await connected;
        await context.addInitScript({ content: withPreload(preload) });
        await page.goto(url.replace(APP, ORIGIN));
        showed();
      },
      reload: async () => {
        await page.reload();
      },
      deliver: (channel: string, message: unknown, ports: number[]) => {
        const [port] = ports;
        if (port !== undefined && own.takes(port)) return;
        return page.evaluate(([c, m, p]) => window.standinPage.deliver(c, m, p), [
          channel,
          message,
          ports,
        ] as const);
      },
      'port-message': (id: number, data: unknown) =>
        own.has(id)
          ? own.arrived(id, data)
          : page.evaluate(([i, d]) => window.standinPage.portMessage(i, d), [
              id,
              cross(data),
            ] as const),
      'port-closed': (id: number) =>
        page.evaluate((closed) => window.standinPage.portClosed(closed), id),
      'print-to-pdf': () => page.pdf({ format: 'A4' }),
      'window-closed': () => page.close(),
      dialog: (kind: AskedDialog['kind'], asked: AskedDialog['options']) => {
        dialogs.push({ kind, options: asked });
        return electronAnswer(kind, options.answerDialog?.({ kind, options: asked }));
      },
    },
  );
  const connected = connect(context, page, main);
  await connected;
  await Promise.race([
    shown,
    ended.then((status) => Promise.reject(new Error(`The program ended with ${status}`))),
  ]);

  return {
    page,
    main,
    connectEngine: own.connect,
    dialogs,
    faults,
    ended,
    closeWindow: async () => {
      await main.call('close-window');
      return ended;
    },
    stop: async () => {
      main.tell('close-window');
      const timer = setTimeout(() => program.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(timer);
      await context.close();
    },
  };
}

function startProgram({ home, args = [] }: DesktopOptions): ChildProcess {
  return fork(join(root, 'out', 'main', 'index.js'), args, {
    execArgv: ['--import', new URL('./register.ts', import.meta.url).href],
    env: { ...process.env, STANDIN_HOME: home, CHITIEU_STATE: join(home, 'state') },
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function connect(context: BrowserContext, page: Page, main: Wire): Promise<void> {
  await page.exposeFunction('standinFresh', () => main.tell('page-gone'));
  await page.exposeFunction('standinAsk', (channel: string, args: unknown[]) =>
    main.call('ask', channel, args, { url: page.url().replace(ORIGIN, APP), inFrame: false }),
  );
  await page.exposeFunction('standinPort', (id: number, data: Crossing) =>
    main.tell('port-message', id, uncross(data)),
  );
  page.on('load', () => main.tell('loaded'));
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = request.url().replace(ORIGIN, APP);
    if ((await main.call('may-fetch', url)) !== true) return route.abort();
    const { status, headers, body } = (await main.call('fetch', url, request.method())) as {
      readonly status: number;
      readonly headers: Record<string, string>;
      readonly body: Uint8Array;
    };
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  });
}

function watchForFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}

function withPreload(preload: string): string {
  return `(${standinPageScript})(function (require, module, exports) {${preload}\n});`;
}

function electronAnswer(kind: AskedDialog['kind'], answer: DialogAnswer | undefined): object {
  const path = answer !== undefined && 'path' in answer ? answer.path : null;
  switch (kind) {
    case 'open':
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    case 'save':
      return { canceled: path === null, filePath: path ?? '' };
    case 'message':
      return { response: answer !== undefined && 'button' in answer ? answer.button : 0 };
  }
}

function cross(data: unknown): Crossing {
  if (typeof data === 'string') return { text: data };
  return { base64: Buffer.from(data as Uint8Array).toString('base64') };
}

function uncross(data: Crossing): unknown {
  return 'text' in data ? data.text : new Uint8Array(Buffer.from(data.base64, 'base64'));
}
