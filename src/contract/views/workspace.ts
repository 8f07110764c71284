import type { Figure } from '../../domain/figure.ts';
import type { Version } from '../../domain/version.ts';

export type RecentWorkspace = {
  readonly path: string;
  readonly name: string;
  readonly organization: string;
  readonly openedAt: string;
  readonly exists: boolean;
};

export type StartView = {
  readonly recent: readonly RecentWorkspace[];
  /** The folder that new workspaces go to unless another is chosen. */
  readonly folder: string;
  /** Workspace files found in that folder. */
  readonly found: readonly { readonly path: string; readonly name: string }[];
  readonly programmes: readonly ProgrammeChoice[];
};

export type ProgrammeChoice = {
  readonly id: string;
  readonly title: string;
  readonly organization: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly indicatorCount: number;
  readonly taskCount: number;
};

export type WorkspaceInfo = {
  readonly path: string;
  readonly name: string;
  readonly organization: string;
  readonly programme: string;
  readonly readOnly: boolean;
  /** Why it is read-only, in Vietnamese; null where it can be written. */
  readonly readOnlyReason: string | null;
  readonly years: readonly number[];
  readonly defaultYear: number;
  readonly versions: readonly Version[];
  readonly savedAt: string | null;
  readonly lastStep: number;
  readonly undo: string | null;
  readonly redo: string | null;
  /** Labels that must stand on screen: «danh mục hành chính, cần rà soát», «số liệu minh họa». */
  readonly labels: readonly string[];
  /** The name that changes are recorded under. */
  readonly actor: string;
};

export type StepAnswer = { readonly step: number | null; readonly changed: number };

/** A step that was taken back or brought again. */
export type RestoredStep = StepAnswer & {
  /**
   * Every figure that it touched, as it stands now: one without any value where there is none any
   * more. null where it touched something else besides figures.
   */
  readonly figures: readonly Figure[] | null;
};

export type WorkspaceChange = {
  readonly step: number;
  readonly at: string;
  /** The whole file was replaced, by a backup: steps may count from an earlier one. */
  readonly replaced?: true;
  /** Nothing changed, but a person should know: an automatic backup failed. In Vietnamese. */
  readonly notice?: string;
};
