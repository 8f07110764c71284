import { once } from 'node:events';
import { basename, join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { EngineRequest } from '../../src/doors/ports.ts';
import { MENU_CHANNEL } from '../channels.ts';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import { type EngineLink, startEngine } from './engine.ts';
import { setMenu } from './menu.ts';
import { askToGoOn, explain } from './messages.ts';
import { chooseWorkspace, offerShell, printToPdf, reveal } from './shell.ts';
import { lockEveryPage, openWindow } from './window.ts';
import { workspaceFileIn } from './workspace-file.ts';

const NAME = 'Chỉ Tiêu';

registerAppScheme();
lockEveryPage();
app.setAppUserModelId('vn.chitieu.desktop');
if (app.requestSingleInstanceLock()) void run();
else app.quit();

/** From the start to the end of the program: one window and one engine, which may have to be started anew. */
async function run(): Promise<void> {
  let given = workspaceFileIn(process.argv, process.cwd());
  let openLater = (path: string) => {
    given = path;
  };
  // macOS tells of a double-clicked file in this way, possibly before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openLater(path);
  });
  await app.whenReady();

  serveAppScheme(join(import.meta.dirname, '..', 'renderer'));
  offerShell();
  let workspace: string | null = null;
  let engine = startOwnEngine();
  const opening = engine.ask(
    given === null ? { type: 'open-ready' } : { type: 'open', path: given },
  );
  const window = openWindow();
  const page = window.webContents;
  page.on('did-finish-load', () => engine.letIn(page));
  page.on('render-process-gone', () => void goOnOrQuit(async () => page.reload()));
  app.on('second-instance', (_event, args, folder) => {
    // The engine may still be closing the workspace after the window has gone.
    if (window.isDestroyed()) return;
    comeToFront(window);
    const path = workspaceFileIn(args, folder);
    if (path !== null) void change({ type: 'open', path });
  });
  openLater = (path) => void change({ type: 'open', path });
  setMenu({
    chooseWorkspace: async () => {
      const path = await chooseWorkspace(window);
      if (path !== null) await change({ type: 'open', path });
    },
    closeWorkspace: () => void change({ type: 'close-workspace' }),
    revealWorkspace: () => workspace !== null && reveal(workspace),
    printToPdf: () => void printToPdf(window, `${nameOf(workspace)}.pdf`),
    tellPage: (command) => page.send(MENU_CHANNEL, command),
  });
  endWithTheWindow(() => engine.end());
  const problem = await opening;
  if (problem === null) return;
  if (!window.isVisible()) await once(window, 'show');
  await explain(window, problem);

  function startOwnEngine(): EngineLink {
    return startEngine({
      settings: {
        workspaceFolder: join(app.getPath('documents'), 'Chi Tieu'),
        stateFolder: app.getPath('userData'),
      },
      onWorkspace: (path) => {
        workspace = path;
        if (window.isDestroyed()) return;
        window.setTitle(path === null ? NAME : `${nameOf(path)} – ${NAME}`);
        if (path !== null) app.addRecentDocument(path);
      },
      onDeath: () => void goOnOrQuit(restartEngine),
    });
  }

  /** Another workspace is another page: nothing of the last one may stay on it. */
  async function change(request: EngineRequest): Promise<void> {
    const refusal = await engine.ask(request);
    if (refusal === null) page.reload();
    else await explain(window, refusal);
  }

  async function restartEngine(): Promise<void> {
    const last = workspace;
    engine = startOwnEngine();
    const reopening = last === null ? null : engine.ask({ type: 'open', path: last });
    // At once: what is typed into a page that has lost its engine goes nowhere.
    page.reload();
    const refusal = await reopening;
    if (refusal !== null) await explain(window, refusal);
  }

  async function goOnOrQuit(goOn: () => Promise<void>): Promise<void> {
    if (window.isDestroyed()) return;
    if (await askToGoOn(window)) await goOn();
    else app.quit();
  }
}

/** The program ends when its window closes, but not before the engine has closed the workspace. */
function endWithTheWindow(endEngine: () => Promise<void>): void {
  let ended = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void endEngine().finally(() => {
      ended = true;
      app.quit();
    });
  });
}

function comeToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function nameOf(workspace: string | null): string {
  return workspace === null ? NAME : basename(workspace, '.chitieu');
}
