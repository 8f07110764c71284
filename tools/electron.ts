import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { root } from './project.ts';

/** Where Electron's program is, or, for a person, why there can be no window. */
export type ElectronProbe =
  | { readonly ok: true; readonly program: string }
  | { readonly ok: false; readonly why: string };

const reachMs = 3_000;
const downloadMs = 10 * 60_000;
const home = join(root, 'node_modules', 'electron');

/** Looks for what a window needs; downloads Electron's binary if it can be had. */
export async function probeElectron(): Promise<ElectronProbe> {
  if (!hasDisplay()) return { ok: false, why: 'không có màn hình' };
  // As root Chromium's sandbox does not start, and the window is never opened without it.
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { ok: false, why: 'đang chạy bằng quyền root' };
  }
  const found = installedProgram() ?? (await download());
  return found === null
    ? { ok: false, why: 'chưa có và không tải được chương trình Electron' }
    : { ok: true, program: found };
}

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** The binary if it is there; never downloads. */
export function installedProgram(): string | null {
  const note = join(home, 'path.txt');
  if (!existsSync(note)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist');
  const program = join(folder, readFileSync(note, 'utf8'));
  return existsSync(program) ? program : null;
}

async function download(): Promise<string | null> {
  if (!(await canReachSource())) return null;
  const stop = AbortSignal.timeout(downloadMs);
  try {
    const status = await runChild(process.execPath, [join(home, 'install.js')], {
      cwd: home,
      stdio: ['ignore', 2, 'ignore'],
      signal: stop,
    });
    return status === 0 ? installedProgram() : null;
  } catch (error) {
    if (stop.aborted) return null;
    throw error;
  }
}

/**
 * Behind a firewall that swallows packets the download would hang for minutes before it fails.
 * With a proxy only the download itself can tell.
 */
function canReachSource(): Promise<boolean> {
  const { HTTPS_PROXY, https_proxy, ELECTRON_MIRROR, npm_config_electron_mirror } = process.env;
  if (HTTPS_PROXY || https_proxy) return Promise.resolve(true);
  const source = new URL(ELECTRON_MIRROR || npm_config_electron_mirror || 'https://github.com');
  const port = Number(source.port) || (source.protocol === 'http:' ? 80 : 443);
  return new Promise((resolve) => {
    const socket = connect({ host: source.hostname, port, timeout: reachMs });
    const answer = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}
