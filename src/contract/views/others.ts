import type { Figure, FigureKey, ResultStage } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Programme, ProgrammeTask } from '../../domain/programme.ts';
import type { FileOutline, FileReading, SheetPicture } from '../../domain/returns/reading.ts';
import type { Sector } from '../../domain/sector.ts';
import type {
  IsoDate,
  Succession,
  Unit,
  UnitCommune,
  UnitName,
  UnitParent,
} from '../../domain/unit.ts';
import type { REPORT_ENDINGS } from '../schemas/reports.ts';
import type { GivenAnswer } from '../schemas/returns.ts';
import type { HistoryChange } from './history.ts';
import type { StepAnswer } from './workspace.ts';

export type TaskView = ProgrammeTask & {
  readonly id: number;
  readonly progress: 'not-started' | 'in-progress' | 'done';
  readonly note: string;
};

export type ProgrammeView = Omit<Programme, 'tasks'> & { readonly tasks: readonly TaskView[] };

export type UnitDetail = Unit & {
  readonly names: readonly UnitName[];
  readonly parents: readonly UnitParent[];
  readonly communes: readonly UnitCommune[];
  readonly figureCount: number;
};

export type Settings = {
  readonly organization: string;
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly place: string;
  readonly signerAuthority: string;
  readonly signerTitle: string;
  readonly signerName: string;
  /** A table that stands alone is signed for the board that made it, a decision by the signer above. */
  readonly tableAuthority: string;
  readonly tableTitle: string;
  readonly tableName: string;
  readonly preparerTitle: string;
  readonly preparerName: string;
  readonly recipients: readonly string[];
  readonly focal: string;
  /** What stands after the number: of decisions «QĐ-LĐLĐ», of letters, of reports. */
  readonly documentSymbol: string;
  readonly letterSymbol: string;
  readonly reportSymbol: string;
  /**
   * «Căn cứ …» of decisions, one a line. A line «[chương trình]» stands for the programmes of the
   * workspace, «[cơ quan]» within a line for the organization.
   */
  readonly decisionGrounds: readonly string[];
  /** Whether «Mã đối chiếu» stands on the annex of a decision too; on working prints it always does. */
  readonly codeOnAnnex: boolean;
};

export type Person = { readonly id: string; readonly name: string; readonly title: string };

export type CatalogueView = {
  readonly units: readonly UnitDetail[];
  readonly successions: readonly Succession[];
  readonly sectors: readonly Sector[];
  readonly indicators: readonly (Indicator & { readonly figureCount: number })[];
  /** What ratios are counted from without standing in the list itself. */
  readonly unlisted: readonly { readonly code: string; readonly name: string }[];
  readonly settings: Settings;
  readonly persons: readonly Person[];
};

/** Another spelling of a name: it matches without asking from then on; `at` is an instant. */
export type RememberedName = {
  readonly alias: string;
  /** Who confirmed it; null for one that came with the programme. */
  readonly by: string | null;
  readonly at: string;
};

/** What taking an older step back does, or would do where `step` is null. */
export type UndoneStep = StepAnswer & {
  /** The words of the older step. */
  readonly what: string;
  readonly changeCount: number;
  /** At most the first 200. */
  readonly changes: readonly HistoryChange[];
  /** What stays as it is, and why: changed since, or locked. */
  readonly skipped: readonly SkippedChange[];
};

export type SkippedChange = {
  readonly label: string;
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly period: string | null;
  readonly now: string;
  /** `confirmed`: a later return told the same figure again. */
  readonly why: 'changed' | 'locked' | 'sealed' | 'confirmed';
  /** The later return that confirms it. */
  readonly file?: string | null;
};

export type ReturnsProgress = {
  readonly type: 'progress';
  readonly done: number;
  readonly total: number;
  readonly file: string;
};

/** What would be stored of one figure, held against what is stored now. */
export type ProposedFigure = {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly unit: string;
  readonly indicator: string;
  readonly sector: string;
  readonly kind: string;
  readonly period: string;
  /** As the file says it, else as it was asked for. */
  readonly stage: ResultStage;
  readonly from: number | null;
  readonly to: number | null;
  readonly change: 'new' | 'same' | 'changed';
  /** False where an error holds it back. */
  readonly sound: boolean;
};

export type ReturnsReading = {
  readonly type: 'done';
  /** Handle of this reading for `answer` and `accept`; it dies with the engine. */
  readonly reading: string;
  readonly period: string | null;
  /** Grows whenever the files were read again under new answers, joined or judged anew. */
  readonly revision: number;
  readonly files: readonly CountedFile[];
  /** What a person answered so far, each of which can be taken back. */
  readonly answers: readonly GivenAnswer[];
  readonly counts: ReadingCounts;
  /** Places that several files report alike, by those files: each is stored once. */
  readonly overlaps: readonly Overlap[];
  /** Names of the plans into which the new targets would be written. */
  readonly plans: readonly string[];
};

/** Places in the workspace, each counted once; what is held back is counted by its cells. */
export type ReadingCounts = {
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  /** Targets where the plan has none; `fresh` is without them. */
  readonly targets: number;
  readonly held: number;
  /** Targets that the plan, a decision or a lock contradicts; `held` is without them. */
  readonly heldTargets: number;
};

/** How many places of each sort a group of files has in common. */
export type Overlap = Pick<ReadingCounts, 'fresh' | 'changed' | 'same' | 'targets'> & {
  readonly differs: number;
  readonly files: readonly string[];
};

/**
 * A file of a reading. Of the figures it reports, repeated targets left out, `repeated` counts those
 * that have a value in the workspace, and `differs` those that have another one there.
 */
export type CountedFile = FileOutline & {
  readonly counts: ReadingCounts & { readonly repeated: number; readonly differs: number };
  /** What earlier returns stored of its units and this file no longer tells; it stays unless asked. */
  readonly withdrawn: readonly WithdrawnFigure[];
};

export type WithdrawnFigure = Omit<FigureKey, 'version'> & { readonly from: number | null };

/** One file of a reading with its sheets as they look. */
export type ReadFile = FileReading & { readonly pictures: readonly SheetPicture[] };

/** `stored` places hold what was reported; `written` of them did not before. */
export type AcceptedReturns = {
  readonly stored: number;
  readonly written: number;
  readonly step: number | null;
};

export type ReturnState = {
  readonly unit: string;
  readonly name: string;
  readonly state: 'missing' | 'received' | 'needs-review' | 'accepted';
  readonly late: boolean;
  readonly daysLate: number;
  readonly received: IsoDate | null;
  readonly due: IsoDate | null;
  readonly file: string | null;
  /** All files with figures of the unit for the period: its own first, the latest before earlier ones. */
  readonly files: readonly string[];
};

/** Where a figure came from, and the file that it was read from before someone typed over it. */
export type FigureOrigin = {
  /** Null where nothing stands there any more. */
  readonly figure: Figure | null;
  /** The gesture that put it there. */
  readonly step: { readonly at: string; readonly by: string; readonly what: string } | null;
  readonly imported: ImportedFigure | null;
  /** Whether what stands there now is another figure than the imported one. */
  readonly isTypedOver: boolean;
};

export type ImportedFigure = {
  /** Id of the received file. */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly value: number | null;
  /** What the cell says, where a person put `value` in its place before storing; else null. */
  readonly raw: string | null;
  readonly received: IsoDate;
  readonly at: string;
  readonly by: string;
};

/** A stored file of a period, some of whose rows wait for their unit to be named. */
export type UnnamedReturn = { readonly file: string; readonly received: IsoDate };

export type ReportEnding = (typeof REPORT_ENDINGS)[number];

/** What a report may be asked for besides its year and version; all but a unit have a default. */
export type ReportNeed = 'period' | 'indicator' | 'unit' | 'against';

export type ReportChoice = {
  readonly id: string;
  readonly title: string;
  /** Whether `preview` shows it or `document`; of `both`, the document is what Word gets. */
  readonly shape: 'table' | 'document' | 'both';
  readonly needs: readonly ReportNeed[];
  readonly endings: readonly ReportEnding[];
};

export type WrittenReport = WrittenFile;

/** A written report with what whoever sends it out should know, in finished sentences. */
export type PrintedReport = WrittenFile & { readonly warnings: readonly string[] };

/** Where a file was written, or its bytes where no place was named. */
export type WrittenFile = {
  readonly name: string;
  readonly path: string | null;
  readonly base64: string | null;
};

export type CheckView = {
  readonly ok: boolean;
  readonly integrity: string;
  readonly totals: readonly {
    readonly indicator: string;
    readonly period: string;
    readonly sector: string;
    readonly total: number | null;
    readonly sum: number;
    readonly difference: number | null;
  }[];
  /** «Mã đối chiếu» of every version that holds figures. */
  readonly codes: readonly {
    readonly version: string;
    readonly name: string;
    readonly state: 'draft' | 'issued';
    readonly code: string;
  }[];
};
