import { open, rename, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { app, BrowserWindow, dialog, shell, type WebContents } from 'electron';
import { pathSchema, textSchema } from '../../src/contract/schemas/keys.ts';
import { fileNameOf, filtersFor, WORKSPACE_FILTER } from './file-name.ts';
import { explain } from './messages.ts';
import { answerQuestion } from './questions.ts';

/** What only a desktop can do for the page. */
export function offerShell(): void {
  answerQuestion(
    'shell:open-dialog',
    () => null,
    (_input, asker) => chooseWorkspace(windowOf(asker)),
  );
  answerQuestion(
    'shell:save-dialog',
    (input) => textSchema.parse(input),
    (name, asker) => chooseTarget(windowOf(asker), name),
  );
  answerQuestion(
    'shell:reveal',
    (input) => pathSchema.parse(input),
    (path) => {
      reveal(path);
      return null;
    },
  );
  answerQuestion(
    'shell:print-to-pdf',
    (input) => textSchema.parse(input),
    (name, asker) => printToPdf(windowOf(asker), name),
  );
}

/** A workspace file that the person chose; null if none. */
export async function chooseWorkspace(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Mở hồ sơ',
    buttonLabel: 'Mở',
    properties: ['openFile'],
    filters: [WORKSPACE_FILTER],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Shows a file in its folder. It is never started. */
export function reveal(path: string): void {
  if (isAbsolute(path)) shell.showItemInFolder(path);
}

/** Prints the page as it is laid out for paper; answers the file, or null if there is none in the end. */
export async function printToPdf(
  window: BrowserWindow,
  suggestedName: string,
): Promise<string | null> {
  const target = await chooseTarget(window, suggestedName);
  if (target === null) return null;
  try {
    const bytes = await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
    });
    await replaceFile(target, bytes);
    return target;
  } catch (error) {
    console.error(error);
    await explain(
      window,
      `Không ghi được tệp «${target}». Kiểm tra đĩa còn chỗ, thư mục cho phép ghi và tệp không mở ở chương trình khác, rồi in lại.`,
    );
    return null;
  }
}

async function chooseTarget(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const name = fileNameOf(suggestedName);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Lưu thành tệp',
    buttonLabel: 'Lưu',
    defaultPath: join(app.getPath('documents'), name),
    filters: filtersFor(name),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** The file is there whole or, as before, not at all. */
async function replaceFile(target: string, bytes: Uint8Array): Promise<void> {
  const draft = `${target}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null) throw new Error('The page that asks has no window');
  return window;
}
