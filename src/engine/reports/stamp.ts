import type { ReportTable } from '../../domain/report/table.ts';
import { nameOnPaper, type Version } from '../../domain/version.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { formatDateTime } from '../date-time.ts';
import { codeOfVersion } from '../versions/version-codes.ts';
import { comparedVersion } from './comparison-report.ts';
import type { ReportFacts } from './report-facts.ts';

/** Tables that hold no figure of a version: their paper is held against no version. */
const WITHOUT_TARGETS: ReadonlySet<string> = new Set(['returns']);

type Printed = {
  readonly view: Readable;
  readonly facts: ReportFacts;
  readonly against?: string | undefined;
  readonly now: Date;
};

/**
 * The table with «Mã đối chiếu: … · in lúc …» below it: on what stands alone always, on an annex only
 * where the office has switched it on.
 */
export async function stamped(table: ReportTable, printed: Printed): Promise<ReportTable> {
  const { view, facts, now } = printed;
  if (WITHOUT_TARGETS.has(table.id)) return table;
  if (table.paper.kind === 'annex' && !facts.settings.codeOnAnnex) return table;
  const versions = versionsOn(table, printed);
  const codes: string[] = [];
  for (const version of versions) {
    const { code, figures } = await codeOfVersion(view, version.id);
    if (figures > 0) codes.push(`${code} (${nameOnPaper(version)})`);
  }
  if (codes.length === 0) return table;
  const at = table.paper.kind === 'annex' ? '' : ` · in lúc ${formatDateTime(now.toISOString())}`;
  return { ...table, stamp: `Mã đối chiếu: ${codes.join(', ')}${at}` };
}

function versionsOn(table: ReportTable, { facts, against }: Printed): readonly Version[] {
  const shown = facts.version === undefined ? [] : [facts.version];
  if (table.id !== 'comparison') return shown;
  const other = comparedVersion(facts, against);
  return other.ok ? [other.value, ...shown] : shown;
}
