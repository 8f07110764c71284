import type { FigureKey } from '../../domain/figure.ts';
import type { StepKind } from '../../domain/step-kind.ts';
import type { Version } from '../../domain/version.ts';
import type { StepAnswer } from './workspace.ts';

export type HistoryStep = {
  readonly step: number;
  readonly at: string;
  /** The name that the person goes by. */
  readonly by: string;
  /** The system's user; '' where it was not recorded, and where it is the name itself. */
  readonly account: string;
  readonly what: string;
  /** As it was typed; else why the version is amended whose targets it wrote. */
  readonly why: string;
  readonly kind: StepKind;
  readonly undoes: number | null;
  /** What `undoStep` can take back by itself, however old; null for other steps. */
  readonly takesBack: 'import' | 'allocation' | null;
  /** The files that its figures were read from, by the names under which they are kept. */
  readonly files: readonly string[];
  readonly changeCount: number;
  /** At most the first 200, in words a person reads. */
  readonly changes: readonly HistoryChange[];
};

export type HistoryChange = {
  readonly label: string;
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly from: string;
  readonly to: string;
  /** The figure that changed; null for anything else. */
  readonly figure: FigureKey | null;
};

/** How many steps a filter leaves, and how many each further choice would leave of them. */
export type HistoryCounts = {
  readonly steps: number;
  readonly changes: number;
  readonly people: readonly { readonly by: string; readonly steps: number }[];
  readonly units: readonly { readonly code: string; readonly steps: number }[];
  readonly indicators: readonly { readonly code: string; readonly steps: number }[];
  readonly kinds: readonly { readonly kind: StepKind; readonly steps: number }[];
};

/** What putting an earlier value back does. */
export type RestoredValue = StepAnswer & {
  readonly label: string;
  readonly from: string;
  readonly to: string;
};

/** What going back to a step takes back, or would take back where `step` is null. */
export type UndoneTo = StepAnswer & {
  /** How many steps go back. */
  readonly count: number;
  /** At most the newest 200 of them. */
  readonly steps: readonly StepInWords[];
  /** The issue at which the walk ends before it has come to the step asked for. */
  readonly stoppedBy: StepInWords | null;
};

export type StepInWords = Pick<HistoryStep, 'step' | 'at' | 'by' | 'account' | 'what'>;

/** «Mã đối chiếu» of a version: eight characters over its figures. */
export type VersionCode = {
  readonly version: Version;
  /** «K7M2-9QXD». */
  readonly code: string;
  readonly figures: number;
};

/** The code that a version will have once it is issued; null where it holds no figures. */
export type CodeToIssue = { readonly code: string | null };

/** The versions whose figures are those that a code was made of; none where nothing fits. */
export type MatchingVersions = {
  readonly code: string;
  readonly versions: readonly Version[];
};

/** Who works at this computer. */
export type Profile = {
  /** The system's user. */
  readonly account: string;
  /** What the person goes by; '' where none was given. */
  readonly displayName: string;
  /** As it is recorded and shown: «Nguyễn Thị Hoa (hoa.nt)». */
  readonly shown: string;
};
