import type { ReportTable } from './table.ts';

/** The lines below a table, above its signatures: its notes, then its stamp. */
export function closingLines({
  notes,
  stamp,
}: Pick<ReportTable, 'notes' | 'stamp'>): readonly string[] {
  return stamp === undefined ? notes : [...notes, stamp];
}
