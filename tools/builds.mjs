import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { throughGate } from './gate.mjs';
import { say } from './install.mjs';

/** @typedef {'node' | 'page' | 'desktop'} BuildName */

/**
 * What each build is made from and the file that shows it is there. «node» is the command line,
 * the browser door's host and the workbook reader; «page» is shared by both windows.
 *
 * @type {Readonly<Record<BuildName, { sources: string[], without: string[], product: string }>>}
 */
const builds = {
  node: {
    sources: ['src', 'resources', 'vite.cli.config.ts', 'package-lock.json'],
    without: ['ui'],
    product: 'out/node/cli.js',
  },
  page: {
    sources: [
      'src/ui',
      'src/contract',
      'src/domain',
      'resources',
      'vite.page.config.ts',
      'package-lock.json',
    ],
    without: [],
    product: 'out/renderer/index.html',
  },
  desktop: {
    sources: ['src', 'electron', 'resources', 'electron.vite.config.ts', 'package-lock.json'],
    without: ['ui'],
    product: 'out/main/index.js',
  },
};

/** @type {readonly BuildName[]} */
export const buildNames = ['node', 'page', 'desktop'];

/**
 * Builds what is older than its sources. Cheap when nothing is: one look at each source file.
 *
 * @param {string} root
 * @param {string} node
 * @param {readonly BuildName[]} names
 * @returns {Promise<boolean>} false if a build failed; its errors are on stderr
 */
export async function ensureBuilt(root, node, names) {
  if (staleOf(root, names).length === 0) return true;
  const tell = () => say('Đang chờ một lượt dựng khác hoàn tất…');
  return throughGate(join(root, '.build', 'build.lock'), tell, async () => {
    const stale = staleOf(root, names);
    if (stale.length === 0) return true;
    const status = await runChild(node, [join(root, 'tools', 'build.ts'), ...stale], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    return status === 0;
  });
}

/**
 * @param {string} root
 * @param {readonly BuildName[]} names
 */
function staleOf(root, names) {
  return names.filter(
    (name) =>
      !existsSync(join(root, builds[name].product)) ||
      readStamp(root, name) !== fingerprint(root, name),
  );
}

/**
 * A digest of the path, size and time of each source file: unlike the newest time alone, it also
 * sees a file that was removed or replaced by an older one.
 *
 * @param {string} root
 * @param {BuildName} name
 */
export function fingerprint(root, name) {
  const digest = createHash('sha1');
  const { sources, without } = builds[name];
  /** @param {string} path */
  const addFile = (path) => {
    const { size, mtimeMs } = statSync(path);
    digest.update(`${path}:${size}:${mtimeMs}\n`);
  };
  /** @param {string} folder */
  const addFolder = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!without.includes(entry.name)) addFolder(path);
      } else if (!/\.test\.tsx?$/.test(entry.name)) {
        addFile(path);
      }
    }
  };
  for (const source of sources) {
    const path = join(root, source);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) addFolder(path);
    else if (stats !== undefined) addFile(path);
  }
  return digest.digest('hex');
}

/**
 * @param {string} root
 * @param {BuildName} name
 */
const stampPath = (root, name) => join(root, 'out', `.${name}.stamp`);

/**
 * @param {string} root
 * @param {BuildName} name
 */
function readStamp(root, name) {
  const path = stampPath(root, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/**
 * @param {string} root
 * @param {BuildName} name
 * @param {string} print taken before the build began, so that an edit made meanwhile stays stale
 */
export function writeBuildStamp(root, name, print) {
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampPath(root, name), print);
}
