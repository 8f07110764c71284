import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startWebHost, type WebHost } from '../../src/doors/web/host.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';

describe('a fault of the program behind the browser door', () => {
  let folder: string;
  let engine: Engine;
  let host: WebHost;
  let cookie: string;
  let isBroken = false;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chitieu-faults-'));
    await mkdir(join(folder, 'page'));
    isBroken = false;
    engine = createEngine({
      now: () => {
        if (isBroken) throw new Error('the clock is broken');
        return new Date();
      },
      actor: 'tester',
      computer: 'here',
      workspaceFolder: join(folder, 'workspaces'),
      stateFolder: null,
      readerEntry: join(folder, 'no-reader.js'),
    });
    await engine.openReadyWorkspace();
    host = await startWebHost({
      engine,
      pageFolder: join(folder, 'page'),
      port: 0,
      onNewAddress: () => undefined,
    });
    cookie = await cookieOf(host.address);
  });

  afterEach(async () => {
    isBroken = false;
    vi.restoreAllMocks();
    await host.close();
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function call(procedure: string, input: object): Promise<number> {
    const { origin } = new URL(host.address);
    const answer = await fetch(`${origin}/rpc/${procedure}`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ json: input }),
    });
    await answer.text();
    return answer.status;
  }

  test('is told on stderr with its stack, and to the page only as a fault', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    isBroken = true;
    expect(await call('plan/show', {})).toBe(500);
    expect(said.mock.calls.flat().map(String).join()).toContain('the clock is broken');
  });

  test('is not what a refusal is', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await call('plan/show', { year: 2020, version: 'v99' })).toBe(422);
    expect(await call('plan/show', { year: 'x' })).toBe(400);
    expect(said).not.toHaveBeenCalled();
  });
});

async function cookieOf(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: 'manual' });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
