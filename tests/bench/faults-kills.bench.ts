import { killOnAndOn } from '../faults/kills.ts';

const plan = {
  ...{
    edits: 60,
    imports: 50,
    allocations: 30,
    walks: 25,
    backups: 40,
    restores: 35,
    openings: 20,
  },
  ...{ migrations: 25, outputs: 15 },
};

export const name = 'Kills of the engine at random instants';
export const builds = ['node'] as const;

export async function run(): Promise<readonly string[]> {
  const began = performance.now();
  const report = await killOnAndOn(plan, Date.now() % 1_000_000_000);
  const kinds = Object.entries(plan).map(([kind, count]) => `${kind} ${count}`);
  return [
    `kills: ${report.kills} (${kinds.join(', ')}), seed ${report.seed}`,
    `steps acknowledged: ${report.acknowledged}; not answered yet there whole: ${report.keptUnanswered}`,
    `restores acknowledged: ${report.restored}; not answered yet done whole: ${report.restoredUnanswered}`,
    `automatic backups found after the kills and examined: ${report.keptBackups}; half-made copies: ${report.halfMade}`,
    none('lost', report.lost),
    none('torn', report.torn),
    ...[...report.lost, ...report.torn].slice(0, 10).map((what) => `  ${what}`),
    `took ${Math.round((performance.now() - began) / 1000)} s`,
  ];
}

function none(what: string, found: readonly string[]): string {
  return `${what}: ${found.length} (target 0: ${found.length === 0 ? 'yes' : 'NO'})`;
}
