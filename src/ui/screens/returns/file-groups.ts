import type { CountedFile, ReturnsReading } from '../../../contract/views/others.ts';
import { unitsIn } from './problems.ts';

export const FILE_GROUPS = ['unnamed', 'review', 'ready', 'stored', 'rejected'] as const;
export type FileGroup = (typeof FILE_GROUPS)[number];

export type FileGroups = readonly {
  readonly group: FileGroup;
  readonly files: readonly CountedFile[];
}[];

/** The files of a reading by what is to be done about them, first what asks for a person. */
export function fileGroups(
  files: ReturnsReading['files'],
  isStored: (file: string) => boolean,
): FileGroups {
  return FILE_GROUPS.map((group) => ({
    group,
    files: files.filter((file) => groupOf(file, isStored(file.file)) === group),
  })).filter((one) => one.files.length > 0);
}

function groupOf(file: CountedFile, isStored: boolean): FileGroup {
  if (file.status === 'rejected') return 'rejected';
  if (unitsIn(file).length === 0) return 'unnamed';
  if (file.status === 'needs-review') return 'review';
  return isStored ? 'stored' : 'ready';
}

/** Files of a reading with something in them that can be stored now. */
export function storableFiles(files: readonly CountedFile[]): readonly string[] {
  return files
    .filter(({ status, counts }) => status !== 'rejected' && counts.fresh + counts.changed > 0)
    .map(({ file }) => file);
}

/** Whether a file reports once more what is stored, with changes or without. */
export function comesAgain({ counts, withdrawn }: CountedFile): boolean {
  if (withdrawn.length > 0) return true;
  return counts.differs > 0 || (counts.repeated > 0 && counts.fresh === 0);
}
