import { join } from 'node:path';
import { app, BrowserWindow, type Session, type WebContents } from 'electron';
import { isOwnAddress, PAGE_ADDRESS } from './app-scheme.ts';

/** The program's one window. It shows the page that is inside the program and can go nowhere else. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Chỉ Tiêu',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      // Chromium would fetch dictionaries from the network.
      spellcheck: false,
    },
  });
  lockSession(window.webContents.session);
  window.once('ready-to-show', () => window.show());
  // The title says which workspace is open; the page's own title never changes.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(PAGE_ADDRESS);
  return window;
}

/** Puts the locks on every page that this program will ever show. */
export function lockEveryPage(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => lockPage(contents));
}

function lockPage(contents: WebContents): void {
  const stayInside = (event: { readonly url: string; readonly preventDefault: () => void }) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayInside);
  contents.on('will-frame-navigate', stayInside);
  contents.on('will-redirect', stayInside);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function lockSession(session: Session): void {
  // The engine writes every file, to the place named in a dialog.
  session.on('will-download', (event) => event.preventDefault());
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The program works offline: whatever asks for the network, by mistake or by malice, gets nothing.
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isInside(url) }));
}

function isInside(address: string): boolean {
  if (isOwnAddress(address)) return true;
  const scheme = URL.canParse(address) ? new URL(address).protocol : '';
  return ['blob:', 'data:'].includes(scheme) || (scheme === 'devtools:' && !app.isPackaged);
}
