import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { root } from './project.ts';

/** A Chromium to start, with what this computer needs for it. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Nothing that reaches for the network or for a graphics card: tests run without either. */
const quietArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium named by CHITIEU_CHROMIUM, else the system's, else the one among the packages. */
export async function findBrowser(): Promise<Browser> {
  // As root Chromium refuses to start with its sandbox on.
  const args = process.getuid?.() === 0 ? [...quietArgs, '--no-sandbox'] : quietArgs;
  const named = process.env.CHITIEU_CHROMIUM;
  if (named !== undefined && named !== '') return { executablePath: named, args, env: {} };
  const system = systemPaths().find((path) => existsSync(path));
  if (system !== undefined) return { executablePath: system, args, env: {} };
  return { ...(await packagedBrowser()), args };
}

function systemPaths(): readonly string[] {
  if (process.platform === 'win32') {
    const homes = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    return homes.flatMap((home) => [
      join(home, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(home, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Linux x64 only; unpacked once for each version. */
async function packagedBrowser(): Promise<Omit<Browser, 'args'>> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium found: install Chrome, Chromium or Edge, or name one in CHITIEU_CHROMIUM.',
    );
  }
  const source = join(root, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const home = join(root, '.build', `chromium-${version}`);
  if (!existsSync(home)) await unpack(home);
  const executablePath = join(home, 'chromium');
  return {
    executablePath,
    env: {
      // Only where the machine lacks them: its own libraries go with its own fonts and certificates.
      ...(starts(executablePath) ? {} : { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') }),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }),
    },
  };
}

function starts(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * The package unpacks into the temporary folder and takes whatever file of that name is there,
 * even half of one: so it gets a folder of its own, which takes its place only when complete.
 */
async function unpack(home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const folder = await mkdtemp(`${home}-`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(root, 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
    await rename(folder, home);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
