import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { app } from './app.ts';
import { answerTest, test } from './main-wire.ts';
import { createRelay, type MessagePortMain } from './message-ports.ts';
import { openWindows } from './open-windows.ts';
import { session } from './session.ts';

type WindowOptions = {
  readonly title: string;
  readonly webPreferences: { readonly preload: string } & Readonly<Record<string, unknown>>;
} & Readonly<Record<string, unknown>>;
type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

/** A navigation that a page asks for and a lock may refuse. */
class Navigation {
  readonly url: string;
  defaultPrevented = false;

  constructor(url: string) {
    this.url = url;
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** The page of the window; it stands in the test's browser. */
class WebContents extends EventEmitter {
  readonly session = session.defaultSession;
  readonly relay = createRelay(
    (id, data) => test.tell('port-message', id, data),
    (id) => test.tell('port-closed', id),
  );
  openHandler: OpenHandler = () => ({ action: 'allow' });

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  postMessage(channel: string, message: unknown, ports: readonly MessagePortMain[] = []): void {
    test.tell('deliver', channel, message, ports.map(this.relay.handOver));
  }

  send(channel: string, message: unknown): void {
    test.tell('deliver', channel, message, []);
  }

  reload(): void {
    test.tell('reload');
  }

  async printToPDF(): Promise<Uint8Array> {
    return (await test.call('print-to-pdf')) as Uint8Array;
  }
}

export class BrowserWindow extends EventEmitter {
  static current: BrowserWindow | null = null;
  readonly webContents = new WebContents();
  readonly options: WindowOptions;
  title: string;
  visible = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    this.title = options.title;
    BrowserWindow.current = this;
    openWindows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.current?.webContents === contents ? BrowserWindow.current : null;
  }

  async loadURL(url: string): Promise<void> {
    await test.call('load', url, readFileSync(this.options.webPreferences.preload, 'utf8'));
    this.emit('ready-to-show');
  }

  setTitle(title: string): void {
    this.title = title;
  }

  show(): void {
    this.visible = true;
    this.emit('show');
  }

  isVisible(): boolean {
    return this.visible;
  }

  isDestroyed(): boolean {
    return !openWindows.has(this);
  }

  isMinimized(): boolean {
    return false;
  }

  focus(): void {
    this.emit('focus');
  }

  close(): void {
    if (!openWindows.delete(this)) return;
    test.tell('window-closed');
    this.webContents.relay.closeAll();
    this.emit('closed');
    app.windowClosed();
  }
}

function shown(): BrowserWindow {
  const window = BrowserWindow.current;
  if (window === null) throw new Error('No window has been opened');
  return window;
}

answerTest({
  loaded: () => shown().webContents.emit('did-finish-load'),
  'port-message': (id: number, data: unknown) => shown().webContents.relay.arrived(id, data),
  'page-gone': () => shown().webContents.relay.closeAll(),
  'close-window': () => shown().close(),
  title: () => shown().title,
  visible: () => shown().visible,
  'web-preferences': () => shown().options.webPreferences,
  /** Whether each lock lets the page go there: [by itself, in a frame, by a redirect, in a new window]. */
  'may-go': (url: string) => {
    const { webContents } = shown();
    const events = ['will-navigate', 'will-frame-navigate', 'will-redirect'];
    const inside = events.map((event) => {
      const navigation = new Navigation(url);
      webContents.emit(event, navigation);
      return !navigation.defaultPrevented;
    });
    return [...inside, webContents.openHandler({ url }).action !== 'deny'];
  },
  'may-attach-webview': () => {
    const event = new Navigation('');
    shown().webContents.emit('will-attach-webview', event, {}, {});
    return !event.defaultPrevented;
  },
});
