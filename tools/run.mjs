// Starts every script: «node tools/run.mjs TOOL …» on whatever Node the computer has (18 or newer),
// while the tool itself runs on the pinned Node 24.
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './builds.mjs';
import { runChild } from './child.mjs';
import { CannotStart, ensureInstalled, say } from './install.mjs';

/** @typedef {{ entry: string, args?: string[], builds?: import('./builds.mjs').BuildName[] }} Tool */

/** @type {Readonly<Record<string, Tool>>} */
const tools = {
  start: { entry: 'tools/start.ts' },
  dev: { entry: 'tools/dev.ts' },
  build: { entry: 'tools/build.ts' },
  test: { entry: 'tools/test.ts' },
  'test-office': { entry: 'tools/test-office.ts' },
  'test-electron': { entry: 'tools/test-electron.ts' },
  typecheck: { entry: 'node_modules/typescript/bin/tsc', args: ['-b'] },
  lint: { entry: 'node_modules/@biomejs/biome/bin/biome', args: ['check'] },
  notice: { entry: 'tools/notice.ts' },
  'audit-report': { entry: 'tools/audit.ts' },
  bench: { entry: 'tools/bench.ts' },
  chitieu: { entry: 'out/node/cli.js', builds: ['node'] },

  biome: { entry: 'node_modules/@biomejs/biome/bin/biome' },
  'electron-builder': { entry: 'node_modules/electron-builder/cli.js' },
  'electron-vite': { entry: 'node_modules/electron-vite/bin/electron-vite.js' },
  knip: { entry: 'node_modules/knip/bin/knip.js' },
  playwright: { entry: 'node_modules/@playwright/test/cli.js' },
  tsc: { entry: 'node_modules/typescript/bin/tsc' },
  vite: { entry: 'node_modules/vite/bin/vite.js' },
  vitest: { entry: 'node_modules/vitest/vitest.mjs' },
};

/** The status that the command line keeps for «a fault of the program». */
const fault = 3;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...args] = process.argv.slice(2);

/** @returns {Promise<number>} */
async function main() {
  const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
  if (tool === undefined) {
    say(`node tools/run.mjs TOOL …\nTOOL: ${Object.keys(tools).join(' ')}`);
    return 2;
  }
  const node = await ensureInstalled(root);
  if (!(await ensureBuilt(root, node, buildsFor(tool)))) return fault;
  return runChild(node, [join(root, tool.entry), ...(tool.args ?? []), ...args], {
    cwd: folder(),
    stdio: 'inherit',
    env: environment(node),
  });
}

/** @param {Tool} tool */
function buildsFor({ builds = [] }) {
  /** @type {import('./builds.mjs').BuildName[]} */
  const page = name === 'chitieu' && args[0] === 'serve' ? ['page'] : [];
  return [...builds, ...page];
}

/**
 * npm moves to the checkout before it runs a script. File names given to the command line are
 * meant from where the person stands, which npm keeps in INIT_CWD.
 */
function folder() {
  const { npm_lifecycle_event: script, INIT_CWD: origin } = process.env;
  return name === 'chitieu' && script === name && origin ? origin : process.cwd();
}

/** @param {string} node */
function environment(node) {
  const env = { ...process.env };
  // Windows spells it «Path», and a copy of the environment is case-sensitive.
  const path = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[path] = [dirname(node), env[path]].filter(Boolean).join(delimiter);
  // Tests start the built programs hundreds of times.
  if (['chitieu', 'test', 'test-office'].includes(name)) {
    env.NODE_COMPILE_CACHE ??= join(root, '.build', 'compiled');
  }
  return env;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  say(error.message);
  process.exitCode = fault;
}
