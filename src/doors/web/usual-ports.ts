import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Two programs on one state folder, and one port that is barred for good: more are not needed. */
const MOST = 4;

/**
 * Starts a server on a port that it had before, the oldest first, so that the browser finds what it
 * remembers for that address; where all are taken the system chooses one, which is kept for next time.
 * `start` takes 0 for the system's choice, and rejects with the system's error for a port it cannot have.
 */
export async function startOnUsualPort<Host extends { readonly port: number }>(
  stateFolder: string,
  start: (port: number) => Promise<Host>,
): Promise<Host> {
  const usual = await readPorts(stateFolder);
  for (const port of usual) {
    try {
      return await start(port);
    } catch (error) {
      if (!isPortBarred(error)) throw error;
    }
  }
  const host = await start(0);
  await keepPorts(stateFolder, [...usual.slice(0, MOST - 1), host.port]);
  return host;
}

/** Whether a server could not start because another program has its port, or the system bars it. */
export function isPortBarred(error: unknown): error is Error & { readonly code: string } {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'EADDRINUSE' || error.code === 'EACCES';
}

/** A list that cannot be read is an empty one: the page then only forgets how it was arranged. */
async function readPorts(stateFolder: string): Promise<readonly number[]> {
  try {
    const list: unknown = JSON.parse(await readFile(listPath(stateFolder), 'utf8'));
    return Array.isArray(list) ? list.filter(isPort) : [];
  } catch {
    return [];
  }
}

function isPort(one: unknown): one is number {
  return typeof one === 'number' && Number.isInteger(one) && one >= 1024 && one <= 65535;
}

async function keepPorts(stateFolder: string, ports: readonly number[]): Promise<void> {
  try {
    await mkdir(stateFolder, { recursive: true });
    const draft = `${listPath(stateFolder)}.${process.pid}`;
    await writeFile(draft, JSON.stringify(ports));
    await rename(draft, listPath(stateFolder));
  } catch {
    // The folder may be read-only; the next start then takes another port.
  }
}

function listPath(stateFolder: string): string {
  return join(stateFolder, 'browser-ports.json');
}
