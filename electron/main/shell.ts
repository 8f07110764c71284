import { isAbsolute, join } from 'node:path';
import { app, BrowserWindow, dialog, shell, type WebContents } from 'electron';
import { pathSchema, textSchema } from '../../src/contract/schemas/keys.ts';
import { writeFileAtomically } from '../../src/engine/written-file.ts';
import { fileNameOf, filtersFor, OPEN_FILTER } from './file-name.ts';
import { explain } from './messages.ts';
import { answerQuestion } from './questions.ts';
import { mayReveal } from './revealed-file.ts';

/** What only a desktop can do for the page. */
export function offerShell(): void {
  const named = new Set<string>();
  const remembered = async (chosen: Promise<string | null>) => {
    const path = await chosen;
    if (path !== null) named.add(path);
    return path;
  };
  answerQuestion(
    'shell:open-dialog',
    () => null,
    (_input, asker) => chooseWorkspace(windowOf(asker)),
  );
  answerQuestion(
    'shell:save-dialog',
    (input) => textSchema.parse(input),
    (name, asker) => remembered(chooseTarget(windowOf(asker), name)),
  );
  answerQuestion(
    'shell:choose-folder',
    () => null,
    (_input, asker) => chooseFolder(windowOf(asker)),
  );
  answerQuestion(
    'shell:reveal',
    (input) => pathSchema.parse(input),
    async (path) => {
      if (await mayReveal(path, named)) reveal(path);
      return null;
    },
  );
  answerQuestion(
    'shell:print-to-pdf',
    (input) => textSchema.parse(input),
    (name, asker) => remembered(printToPdf(windowOf(asker), name)),
  );
}

/** A workspace file that the person chose; null if none. */
export async function chooseWorkspace(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Mở hồ sơ',
    buttonLabel: 'Mở',
    properties: ['openFile'],
    filters: [OPEN_FILTER],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** A folder that the person chose to write files into; null if none. */
async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Chọn thư mục để lưu',
    buttonLabel: 'Lưu vào đây',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Shows a file in its folder. It is never started. */
export function reveal(path: string): void {
  if (isAbsolute(path)) shell.showItemInFolder(path);
}

/**
 * Prints the page as it is laid out for paper; answers the file, or null if there is none in the end:
 * nobody chose one, or why it could not be printed or written has been said.
 */
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
    const written = await writeFileAtomically(target, bytes);
    if (written.ok) return target;
    await explain(window, written.error.message);
    return null;
  } catch (error) {
    console.error(error);
    await explain(
      window,
      `Không in được ra tệp «${target}». Đóng bớt chương trình khác rồi in lại.`,
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

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null) throw new Error('The page that asks has no window');
  return window;
}
