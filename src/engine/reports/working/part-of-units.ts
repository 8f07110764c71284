import type { ReportGroup } from '../../../workbooks/report/report-input.ts';
import type { SharingJson } from '../../allocation/sharing-json.ts';

const NAMED_AT_MOST = 3;

/**
 * The units among which a part of the column was shared out, by the name of their group where they
 * are one; null where all receivers took part.
 */
export function partOf(
  groups: readonly ReportGroup[],
  { rows }: SharingJson,
): { readonly name: string; readonly count: number } | null {
  const shared = new Set(rows.map(({ id }) => id));
  const absent = groups.some(({ units }) => units.some(({ code }) => !shared.has(code)));
  if (!absent) return null;
  const group = groups.find(
    ({ title, units }) =>
      title !== '' && units.length === shared.size && units.every(({ code }) => shared.has(code)),
  );
  const named = rows.length <= NAMED_AT_MOST ? rows.map(({ label }) => label).join(', ') : null;
  return {
    name: named ?? (group === undefined ? `${rows.length} đơn vị` : `«${group.title}»`),
    count: rows.length,
  };
}
