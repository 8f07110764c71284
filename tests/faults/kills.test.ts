import { beforeAll, expect, it } from 'vitest';
import { built } from '../built.ts';
import { killOnAndOn } from './kills.ts';

const plan = {
  ...{ edits: 4, imports: 3, allocations: 2, walks: 2, backups: 2 },
  ...{ migrations: 3, outputs: 4 },
};

beforeAll(() => built('node'), 120_000);

it('A process that is killed while it works has lost nothing that it had answered, and left nothing half done', async () => {
  const report = await killOnAndOn(plan, 20_200_105);
  expect({ lost: report.lost, torn: report.torn }).toEqual({ lost: [], torn: [] });
  expect(report.kills).toBe(20);
  expect(report.acknowledged).toBeGreaterThan(report.kills);
}, 120_000);
