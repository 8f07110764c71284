import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The child process that reads workbooks: beside the bundled door, or, when the sources run as
 * they are, the source itself.
 */
export function readerEntry(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const bundled = join(here, 'reader.js');
  return existsSync(bundled) ? bundled : join(here, '..', 'workbooks', 'open', 'reader-main.ts');
}
