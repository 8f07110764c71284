/** Why a backup was made: the first opening of a day, a while of work, what was about to come, or by hand. */
export type BackupReason = 'day' | 'work' | 'import' | 'migration' | 'restore' | 'hand';

export type BackupVersion = {
  readonly name: string;
  readonly state: 'draft' | 'issued';
  readonly number: string | null;
  readonly years: readonly number[];
};

export type BackupContentsView = {
  readonly units: number;
  readonly indicators: number;
  readonly figures: number;
  readonly steps: number;
  /** The last change that it holds; null for a history that is empty. */
  readonly last: { readonly at: string; readonly by: string; readonly what: string } | null;
  readonly versions: readonly BackupVersion[];
};

export type BackupView = {
  readonly id: string;
  /** When it was made, an instant. */
  readonly at: string;
  readonly reason: BackupReason;
  /** The name of the workspace's file then. */
  readonly workspace: string;
  /** False for one of another copy of this workspace, in another place or on another computer. */
  readonly here: boolean;
  /** In bytes. */
  readonly size: number;
  readonly inOwn: boolean;
  readonly inSecond: boolean;
  /** null where it cannot be read any more; then `problem` says why. */
  readonly contents: BackupContentsView | null;
  readonly problem: string | null;
};

/** A backup of whatever workspace, told by its name alone: it is not opened. */
export type KeptBackup = Pick<
  BackupView,
  'id' | 'at' | 'reason' | 'workspace' | 'size' | 'inOwn' | 'inSecond'
>;

/** All that is kept, also where the workspace itself cannot be opened any more. */
export type KeptBackups = {
  readonly folder: string | null;
  readonly secondProblem: string | null;
  /** The newest first. */
  readonly backups: readonly KeptBackup[];
};

/** What went wrong with an automatic backup, in Vietnamese; the work itself went on. */
export type BackupTrouble = { readonly at: string; readonly message: string };

export type BackupsView = {
  /** null where no backups are kept. */
  readonly folder: string | null;
  readonly second: string | null;
  /** Why the second folder cannot be used now; null where it can, or none was chosen. */
  readonly secondProblem: string | null;
  /** Whether a backup is made every `everyMinutes` of work. */
  readonly atWork: boolean;
  readonly everyMinutes: number;
  /** The newest first. */
  readonly backups: readonly BackupView[];
  /** The backup that takes the newest restore back; null where nothing was restored. */
  readonly undoOfLast: string | null;
  readonly troubles: readonly BackupTrouble[];
};

/** What restoring a backup would change. */
export type RestorePreview = {
  readonly backup: BackupView;
  /** Steps of the workspace that the backup has not. */
  readonly lost: number;
  /** The newest of them. */
  readonly lostSteps: readonly {
    readonly at: string;
    readonly by: string;
    readonly what: string;
  }[];
  /** Issued versions that the backup has not, or has as drafts. */
  readonly lostIssued: readonly BackupVersion[];
  /** Steps of the backup that the workspace has not: it was restored from an earlier one before. */
  readonly gained: number;
};

export type MadeBackup = {
  readonly id: string;
  /** Why there is no copy in the second folder, in Vietnamese; null where there is one or none is wanted. */
  readonly secondProblem: string | null;
};

export type RestoredWorkspace = {
  /** The backup of what was there before: restoring it takes the restoring back. */
  readonly undo: string;
  readonly lastStep: number;
};

export type MailedWorkspace = { readonly path: string; readonly size: number };
