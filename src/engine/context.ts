import type { Failure } from '../domain/error.ts';
import type { Result } from '../domain/result.ts';
import type { StartReader } from '../workbooks/open/reader-protocol.ts';

export type { StartReader } from '../workbooks/open/reader-protocol.ts';

/** What the engine needs of the world around it; every door fills it in once. */
export type EngineContext = {
  readonly now: () => Date;
  /** Who acts: the name that was given at the start, else the system's user. */
  readonly actor: string;
  /** The system's user, recorded beside the name; left out where it is not known. */
  readonly account?: string;
  readonly computer: string;
  /** Where new workspaces go unless another place is chosen. */
  readonly workspaceFolder: string;
  /** Where the list of recent workspaces is kept; null keeps none. */
  readonly stateFolder: string | null;
  /** How automatic backups are made; left out: beside the recent list, also while somebody works. */
  readonly backups?: BackupContext;
  /** The JavaScript file of the workbook reader's child process. */
  readonly readerEntry: string;
  /** How that child is started where forking is not to be had (inside Electron); else it is forked. */
  readonly startReader?: StartReader;
};

export type BackupContext = {
  /** null makes none. */
  readonly folder: string | null;
  /** False for a command that is quick: it backs up before an import and a migration alone. */
  readonly atWork: boolean;
  /** The JavaScript file of the thread that copies; null copies in the engine's own. */
  readonly worker: string | null;
  /** Told what went wrong; the work went on. */
  readonly onTrouble?: (message: string) => void;
  /** How often work is backed up; 15 minutes unless told. */
  readonly everyMs?: number;
  /**
   * scrypt's power of two for files that are locked with a passphrase; 18 unless told. Only where
   * thousands of files are locked to try the engine is it less.
   */
  readonly workFactor?: number;
};

/** What every use case answers: its value, or a refusal with a code and a Vietnamese message. */
export type Answer<T> = Promise<Result<T, Failure>>;
