import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../tools/project.ts';
import { ZONE } from './zone.ts';

/** Runs a command of the built command line; rejects where it is refused. */
export async function chitieu(...args: readonly string[]): Promise<string> {
  const program = join(root, 'out', 'node', 'cli.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args, '--json'], {
    env: { CHITIEU_STATE: join(tmpdir(), 'chitieu-cli-state'), ...process.env, TZ: ZONE },
  });
  return stdout;
}
