import { beforeAll, expect, it } from 'vitest';
import { built } from '../built.ts';
import { killOnAndOn } from './kills.ts';

const plan = {
  ...{ edits: 2, imports: 2, allocations: 1, walks: 1, backups: 1, restores: 2, openings: 1 },
  ...{ migrations: 2, outputs: 4 },
};

beforeAll(() => built('node'), 120_000);

it('A process that is killed while it works has lost nothing that it had answered, and left nothing half done', async () => {
  const report = await killOnAndOn(plan, 20_200_105);
  expect({ lost: report.lost, torn: report.torn }).toEqual({ lost: [], torn: [] });
  expect(report.kills).toBe(16);
  expect(report.acknowledged).toBeGreaterThan(0);
}, 120_000);
