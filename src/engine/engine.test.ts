import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine, type Engine } from './engine.ts';

describe('what is open when the program starts', () => {
  let folder: string;
  let engines: Engine[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chitieu bắt đầu '));
    engines = [];
  });
  afterEach(async () => {
    for (const engine of engines) await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  function start(): Engine {
    const engine = createEngine({
      now: () => new Date(),
      actor: 'Nguyễn Thị Ánh',
      computer: 'may-1',
      workspaceFolder: join(folder, 'hồ sơ'),
      stateFolder: join(folder, 'trạng thái'),
      readerEntry: join(folder, 'no-reader.js'),
    });
    engines.push(engine);
    return engine;
  }

  /** A first run that ends with a workspace of the office's own open. */
  async function workOnOwn(): Promise<string> {
    const engine = start();
    const path = join(folder, 'Của tôi.chitieu');
    await createRouterClient(engine.router).workspace.create({ path, programme: 'nghe-an-2021' });
    await engine.close();
    return path;
  }

  const shown = (engine: Engine) => createRouterClient(engine.router).workspace.info({});

  test('is the ready workspace at first, and then what was open last', async () => {
    const first = start();
    expect(await first.openReadyWorkspace()).toMatchObject({ ok: true });
    expect(await shown(first)).toMatchObject({ name: 'Điện Biên 2020' });
    await first.close();
    await workOnOwn();
    const next = start();
    await next.openReadyWorkspace();
    expect(await shown(next)).toMatchObject({ name: 'Của tôi' });
  });

  test('is the ready workspace where the last one was taken away', async () => {
    await rm(await workOnOwn());
    const engine = start();
    expect(await engine.openReadyWorkspace()).toMatchObject({ ok: true });
    expect(await shown(engine)).toMatchObject({ name: 'Điện Biên 2020' });
  });

  test('is nothing, with the reason, where the last one is damaged: never another in its place', async () => {
    await truncate(await workOnOwn(), 5000);
    const engine = start();
    expect(await engine.openReadyWorkspace()).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
    expect(await shown(engine)).toBeNull();
  });
});
