import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readerEntry } from '../../src/doors/reader-entry.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { type Client, foreignDoors } from './foreign-doors.ts';
import { hostileRecipes } from './recipes.ts';

/** One of each kind that costs no time; `npm run bench -- faults` tries the heavy ones. */
const TRIED = [
  '1 GB in one part',
  '10 bytes that say they are 4 GB',
  'two entries of the same bytes',
  'encrypted by Excel',
  'a program',
  'cut off in the middle',
  'a document type with entities in entities',
  'names of JavaScript as a sheet, a name and texts',
];
const MOST_MILLISECONDS = 10_000;

describe('a hostile file is refused by name on every way in, or is harmless', () => {
  let folder: string;
  let engine: Engine;
  let client: Client;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chitieu-foreign-'));
    engine = createEngine({
      now: () => new Date(),
      actor: 'tester',
      computer: 'here',
      workspaceFolder: folder,
      stateFolder: null,
      readerEntry: readerEntry(),
    });
    client = createRouterClient(engine.router);
    await client.workspace.create({ path: join(folder, 'a.chitieu'), programme: 'dien-bien-2020' });
  });
  afterAll(async () => {
    await engine?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const files = hostileRecipes
    .filter(({ what }) => TRIED.includes(what))
    .map(({ what, fileName, make }) => ({ what, fileName, bytes: make() }));

  it.each(foreignDoors)('$name', async ({ give }) => {
    expect(files).toHaveLength(TRIED.length);
    for (const { what, ...file } of files) {
      const began = performance.now();
      const end = await give(client, file, folder);
      expect(performance.now() - began).toBeLessThan(MOST_MILLISECONDS);
      expect(end, what).toMatch(/^[a-z-]+$/);
    }
    expect(await client.workspace.check({})).toMatchObject({ ok: true });
  });
});
