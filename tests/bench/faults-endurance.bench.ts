import { endure } from '../faults/endurance.ts';
import { judged, told } from './statistics.ts';

const use = { edits: 100_000, imports: 500, walks: 200 };
/** Three of the last day, one of the day before, and that from before an upgrade or a restore. */
const MOST_KEPT = 6;
const MB = 1024 * 1024;

export const name = '24 hours of use in one engine process';
export const builds = ['node'] as const;

export async function run(): Promise<readonly string[]> {
  const done = await endure(use);
  return [
    `${use.edits} edits, ${use.imports} imports, ${use.walks} walks of 20 undos and 20 redos: ${done.steps} steps, ${done.changes} changed rows`,
    told('heap after a collection, a tenth of the way', done.heapAtTenth / MB, 'MB'),
    told('heap after a collection, at the end', done.heapAtEnd / MB, 'MB'),
    judged('heap at the end : at a tenth', done.heapAtEnd / done.heapAtTenth, 1.25, ''),
    told('resident, a tenth of the way', done.residentAtTenth / MB, 'MB'),
    told('resident, at the end', done.residentAtEnd / MB, 'MB'),
    judged(
      'file bytes a change, without the received files themselves',
      (done.grown - done.originals) / done.changes,
      400,
      'B',
    ),
    told('file bytes a change, with them', done.grown / done.changes, 'B'),
    told('received files', done.originals / MB, 'MB'),
    told('automatic backups made', done.backups.made, ''),
    judged('automatic backups at once, at most', done.backups.mostAtOnce, MOST_KEPT, ''),
    told('all of them together, at most', done.backups.mostBytes / MB, 'MB'),
    told('the workspace itself', done.backups.workspaceBytes / MB, 'MB'),
    told('one edit, first tenth', done.firstEditMs, 'ms'),
    told('one edit, last tenth', done.lastEditMs, 'ms'),
    told('took', done.seconds, 's'),
  ];
}
