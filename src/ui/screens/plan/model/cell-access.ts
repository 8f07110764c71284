import type { WorkspaceInfo } from '../../../../contract/views/workspace.ts';
import type { Lock } from '../../../../domain/figure.ts';
import type { Version } from '../../../../domain/version.ts';
import { coversIndicator } from '../../../../domain/version-rules.ts';
import type { PlanColumn } from './plan-columns.ts';
import { lockAt, type PlanSheet } from './plan-sheet.ts';

/** Why a cell cannot be edited. */
export type CellBar =
  | { readonly type: 'read-only'; readonly reason: string }
  | { readonly type: 'sealed'; readonly version: Version }
  | { readonly type: 'locked'; readonly lock: Lock }
  | { readonly type: 'computed' };

/** What of a cell's surroundings decides whether it may be edited. */
export type Access = Pick<WorkspaceInfo, 'readOnly' | 'readOnlyReason'>;

/** null where a unit's cell, or the total itself, may be edited. Baselines belong to no version. */
export function barOf(
  sheet: PlanSheet,
  column: PlanColumn,
  unit: string,
  access: Access,
): CellBar | null {
  if (access.readOnly) return { type: 'read-only', reason: access.readOnlyReason ?? '' };
  if (column.kind === 'baseline') return null;
  const { version } = sheet.view;
  if (version?.state === 'issued' && coversIndicator(version, column.indicator.code)) {
    return { type: 'sealed', version };
  }
  const lock = lockAt(sheet, column, unit);
  return lock === undefined ? null : { type: 'locked', lock };
}
