import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { answerTest } from './main-wire.ts';
import { openWindows } from './open-windows.ts';
import { runningServices } from './utility-process.ts';

class AppEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Everything that a program keeps for a person lies below this folder. */
const home = process.env.STANDIN_HOME ?? '';

class App extends EventEmitter {
  readonly isPackaged = true;
  readonly recent: string[] = [];
  readonly called: string[] = [];
  #quitting = false;

  windowClosed(): void {
    if (!this.#quitting && openWindows.size === 0) this.emit('window-all-closed');
  }

  async whenReady(): Promise<void> {
    await setImmediate();
  }

  getPath(name: string): string {
    const path = join(home, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  getVersion(): string {
    return '0.0.0-standin';
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  setAppUserModelId(): void {
    this.called.push('setAppUserModelId');
  }

  enableSandbox(): void {
    this.called.push('enableSandbox');
  }

  addRecentDocument(path: string): void {
    this.recent.push(path);
  }

  /** before-quit, the windows closed, will-quit — which may hold it up —, quit. */
  quit(): void {
    if (!this.#quitting) {
      this.#quitting = true;
      this.emit('before-quit', new AppEvent());
      for (const window of [...openWindows]) window.close();
    }
    const event = new AppEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.emit('quit');
    process.exit(0);
  }
}

export const app = new App();

answerTest({
  'second-instance': (args: string[], folder: string) =>
    app.emit('second-instance', new AppEvent(), args, folder),
  'open-file': (path: string) => app.emit('open-file', new AppEvent(), path),
  recent: () => app.recent,
  called: () => app.called,
  services: runningServices,
});
