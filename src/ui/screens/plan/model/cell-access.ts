import type { WorkspaceInfo } from '../../../../contract/views/workspace.ts';
import type { Lock } from '../../../../domain/figure.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import type { Version } from '../../../../domain/version.ts';
import { coversIndicator } from '../../../../domain/version-rules.ts';
import type { PlanColumn } from './plan-columns.ts';
import { lockAt, type PlanSheet } from './plan-sheet.ts';

/** Why a cell cannot be edited. */
export type CellBar =
  | { readonly type: 'read-only'; readonly reason: string }
  | { readonly type: 'sealed'; readonly version: Version }
  | { readonly type: 'locked'; readonly lock: Lock }
  /** A sum of units. */
  | { readonly type: 'computed' }
  /** A group's sum in one sector: its units' parts hang on both sums, their own and the sector's. */
  | { readonly type: 'sector-subtotal' }
  /** A column that is read off others. */
  | { readonly type: 'derived' }
  /** What was given or reached in the year before is the affair of that year. */
  | { readonly type: 'last-year'; readonly year: number };

/** What of a cell's surroundings decides whether it may be edited. */
export type Access = Pick<WorkspaceInfo, 'readOnly' | 'readOnlyReason'>;

/** null where a unit's cell, or the total itself, may be edited. */
export function barOf(
  sheet: PlanSheet,
  column: PlanColumn,
  unit: string,
  access: Access,
): CellBar | null {
  if (access.readOnly) return { type: 'read-only', reason: access.readOnlyReason ?? '' };
  switch (column.kind) {
    case 'target':
      return targetBar(sheet, column, unit);
    // These belong to no version, and their totals are what the units have together.
    case 'baseline':
    case 'registered':
      return unit === ROOT_UNIT ? { type: 'computed' } : null;
    case 'last-target':
    case 'last-result':
      return { type: 'last-year', year: sheet.view.year - 1 };
    case 'difference':
    case 'sector-sum':
      return { type: 'derived' };
    // A remark changes no figure: issued and locked cells take it too.
    case 'note':
      return null;
  }
}

function targetBar(sheet: PlanSheet, column: PlanColumn, unit: string): CellBar | null {
  const { version } = sheet.view;
  if (version?.state === 'issued' && coversIndicator(version, column.indicator.code)) {
    return { type: 'sealed', version };
  }
  const lock = lockAt(sheet, column, unit);
  return lock === undefined ? null : { type: 'locked', lock };
}
