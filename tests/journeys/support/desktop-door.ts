import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { root } from '../../../tools/project.ts';
import type { Door, DoorOptions } from './door.ts';

/** Starts the real desktop program; its first window is the page. */
export async function openDesktop({ folders, file }: DoorOptions): Promise<Door> {
  const executablePath = process.env.CHITIEU_ELECTRON;
  if (executablePath === undefined) throw new Error('CHITIEU_ELECTRON names no program.');
  const program = await _electron.launch({
    executablePath,
    args: [
      root,
      `--user-data-dir=${join(folders.home, 'state')}`,
      '--lang=vi',
      ...(file === undefined ? [] : [file]),
    ],
    env: {
      ...definedEnvironment(),
      HOME: folders.home,
      USERPROFILE: folders.home,
      XDG_CONFIG_HOME: join(folders.home, 'config'),
    },
  });
  const page = await program.firstWindow();
  return {
    page,
    save: async (path, act) => {
      // The system's own dialog cannot be driven from here: it answers at once.
      await program.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, path);
      await act();
      await page.getByText(`Đã lưu ${path}`).waitFor();
    },
    close: () => program.close(),
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
