/**
 * A stand-in for Electron where its binary is missing. The built main process, preload, engine
 * process and page run unchanged against it: processes and message ports are real, the window is a
 * page of a Chromium that the test drives. What it does not exercise: Chromium's sandbox and
 * context isolation, app:// as the browser's own origin (the page stands at http://app.localhost),
 * the cloning of the context bridge, fuses, native menus and dialogs. Those are for test:electron.
 */
export { app } from './app.ts';
export { MessageChannelMain } from './message-ports.ts';
export { dialog, ipcMain, Menu, protocol, shell } from './services.ts';
export { session } from './session.ts';
export { utilityProcess } from './utility-process.ts';
export { BrowserWindow } from './window.ts';
