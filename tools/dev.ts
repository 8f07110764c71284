import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './builds.mjs';
import { entries, root } from './project.ts';

/**
 * The browser door while one works on it: what is edited is built again, the host starts anew
 * when its own code changes, the page shows changes when it is loaded again. The built page is
 * used, not a development server: the policy on scripts stays the one that users meet.
 */
if (!(await ensureBuilt(root, process.execPath, ['node', 'page']))) process.exit(1);

const watch = (config: string) => [entries.vite, 'build', '--watch', '--config', config];
const running: readonly ChildProcess[] = [
  watch('vite.cli.config.ts'),
  watch('vite.page.config.ts'),
  ['--watch', '--watch-preserve-output', join(root, 'out', 'node', 'web.js')],
].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));

for (const child of running) {
  child.once('exit', (status) => {
    for (const other of running) other.kill();
    process.exitCode = status ?? 0;
  });
}
process.once('SIGTERM', () => {
  for (const child of running) child.kill();
});
