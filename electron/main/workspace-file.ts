import { extname, resolve } from 'node:path';

const ENDING = '.chitieu';

/** The workspace file among a program's arguments: what a double click on a file starts it with. */
export function workspaceFileIn(args: readonly string[], folder: string): string | null {
  const file = args.findLast(
    (arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === ENDING,
  );
  return file === undefined ? null : resolve(folder, file);
}
