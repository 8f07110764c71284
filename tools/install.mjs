import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join, relative, resolve } from 'node:path';
import { runChild } from './child.mjs';
import { throughGate } from './gate.mjs';

/**
 * What node_modules was last made from. `size` and `mtimeMs` spare hashing the lockfile each time.
 *
 * @typedef {{ lock: string, size: number, mtimeMs: number, machine: string, node: string }} Stamp
 */

/** A reason a person can act on; printed as one line, without a stack. */
export class CannotStart extends Error {}

const machine = `${process.platform}-${process.arch}`;
const oldestNode = 24;

/**
 * Makes node_modules match package-lock.json if it does not, and answers the path of the Node
 * that everything else runs on.
 *
 * @param {string} root
 * @returns {Promise<string>}
 * @throws {CannotStart}
 */
export async function ensureInstalled(root) {
  const known = nodeFromStamp(root);
  if (known !== null) return known;
  const tell = () => say('Đang chờ một lượt cài đặt khác hoàn tất…');
  return throughGate(join(root, '.build', 'install.lock'), tell, async () => {
    const madeMeanwhile = nodeFromStamp(root);
    if (madeMeanwhile !== null) return madeMeanwhile;
    if (!alreadyInstalled(root)) await install(root);
    const node = findNode(root);
    writeStamp(root, node);
    return node;
  });
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {string} root */
const lockPath = (root) => join(root, 'package-lock.json');
/** @param {string} root */
const stampPath = (root) => join(root, 'node_modules', '.chitieu-stamp.json');
/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(lockPath(root)))
    .digest('hex');

/**
 * @param {string} root
 * @returns {string | null}
 */
function nodeFromStamp(root) {
  const stamp = /** @type {Stamp | null} */ (readJson(stampPath(root)));
  if (stamp === null || stamp.machine !== machine) return null;
  const lock = statSync(lockPath(root));
  const untouched = stamp.size === lock.size && stamp.mtimeMs === lock.mtimeMs;
  if (!untouched && stamp.lock !== lockHash(root)) return null;
  const node = resolve(root, stamp.node);
  if (!existsSync(node)) return null;
  if (!untouched) writeStamp(root, node);
  return node;
}

/**
 * @param {string} root
 * @param {string} node
 */
function writeStamp(root, node) {
  const { size, mtimeMs } = statSync(lockPath(root));
  const within = relative(root, node);
  /** @type {Stamp} A path inside the checkout is kept relative, so that the checkout may move. */
  const stamp = {
    lock: lockHash(root),
    size,
    mtimeMs,
    machine,
    node: within.startsWith('node_modules') ? within : node,
  };
  writeFileSync(stampPath(root), JSON.stringify(stamp));
}

/**
 * Whether someone ran npm by hand: its own record of what it installed (written last) then names
 * every package of the lockfile, save optional ones for other machines.
 *
 * @param {string} root
 */
function alreadyInstalled(root) {
  const record = readJson(join(root, 'node_modules', '.package-lock.json'));
  const installed = record?.packages ?? {};
  const wanted = readJson(lockPath(root))?.packages ?? {};
  if (pinnedName() in wanted && !(pinnedName() in installed)) return false;
  return Object.keys(wanted).every((name) => {
    if (name === '') return true;
    const have = installed[name];
    return have === undefined
      ? wanted[name].optional === true
      : have.version === wanted[name].version && have.integrity === wanted[name].integrity;
  });
}

/** @param {string} root */
async function install(root) {
  const npm = findNpm();
  const lock = readFileSync(lockPath(root));
  // A running node.exe inside node_modules cannot be deleted on Windows, and «npm ci» begins by
  // deleting. «npm install» changes in place, but may rewrite the lockfile.
  const inPlace = process.platform === 'win32' && existsSync(join(root, 'node_modules'));
  say('Đang cài các gói cần thiết (một lần, theo package-lock.json)…');
  const status = await runChild(
    process.execPath,
    [
      npm,
      inPlace ? 'install' : 'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--loglevel=error',
      '--no-audit',
      '--no-fund',
    ],
    // What npm prints must not mix with the output of the tool that is started.
    { cwd: root, stdio: ['ignore', 2, 2], env: withoutRunSettings() },
  );
  if (inPlace) writeFileSync(lockPath(root), lock);
  if (status !== 0) {
    throw new CannotStart(
      'Không cài được các gói cần thiết (xem lỗi của npm ở trên); kiểm tra kết nối tới kho npm rồi chạy lại.',
    );
  }
}

/** Under «npm run -w» or «npm -g …» these would send the inner npm elsewhere. */
function withoutRunSettings() {
  const env = { ...process.env };
  for (const name of ['workspace', 'workspaces', 'global', 'location', 'dry_run', 'prefix']) {
    delete env[`npm_config_${name}`];
  }
  return env;
}

/**
 * The npm that called us, else the one beside this Node, else the first on PATH.
 *
 * @throws {CannotStart}
 */
function findNpm() {
  const script = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const home = dirname(process.execPath);
  const caller = process.env.npm_execpath ?? '';
  const candidates = [
    basename(caller) === 'npm-cli.js' ? caller : '',
    join(home, script),
    join(home, '..', 'lib', script),
  ];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    candidates.push(join(folder, script));
    const link = join(folder, 'npm');
    if (existsSync(link) && basename(realpathSync(link)) === 'npm-cli.js') {
      candidates.push(realpathSync(link));
    }
  }
  const found = candidates.find((path) => path !== '' && existsSync(path));
  if (found === undefined) throw new CannotStart('Không tìm thấy npm; hãy cài Node.js kèm npm.');
  return found;
}

function pinnedName() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return `node_modules/node-${system}-${process.arch}`;
}

/**
 * @param {string} root
 * @throws {CannotStart}
 */
function findNode(root) {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = [join(root, pinnedName(), 'bin', program), process.execPath].find(isRecentNode);
  if (found !== undefined) return found;
  throw new CannotStart(
    `Thiếu Node ${oldestNode} cho ${machine}: hãy cài Node.js ${oldestNode} trở lên rồi chạy lại (đang có ${process.version}).`,
  );
}

/** Tried for real: on musl Linux the pinned program is there but does not start. */
function isRecentNode(/** @type {string} */ path) {
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', windowsHide: true });
  return answer.status === 0 && Number(/^v(\d+)/.exec(answer.stdout)?.[1]) >= oldestNode;
}

/**
 * @param {string} path
 * @returns {any} null when it is missing or unreadable
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
