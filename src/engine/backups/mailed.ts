import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MailedWorkspace } from '../../contract/views/backups.ts';

/** What lies at `out` now. */
export function mailed(out: string): MailedWorkspace {
  const path = resolve(out);
  return { path, size: statSync(path, { throwIfNoEntry: false })?.size ?? 0 };
}
