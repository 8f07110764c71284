import { beforeAll, expect, it } from 'vitest';
import { built } from '../built.ts';
import { endure } from './endurance.ts';

beforeAll(() => built('node'), 120_000);

it('A change costs the file at most 400 bytes, the received files themselves not counted', async () => {
  const done = await endure({ edits: 1000, imports: 5, walks: 2 });
  expect(done.steps).toBe(1000 + 5 + 2 * 40);
  expect(done.changes).toBeGreaterThan(done.steps);
  // One before each import that found something new, and the three newest of a day are kept.
  expect(done.backups.made).toBeGreaterThanOrEqual(5);
  expect(done.backups.mostAtOnce).toBeLessThanOrEqual(5);
  expect((done.grown - done.originals) / done.changes).toBeLessThanOrEqual(400);
}, 60_000);
