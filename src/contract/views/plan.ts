import type { Figure, Lock, Note } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ProgrammeIndicator } from '../../domain/programme.ts';
import type { Sector } from '../../domain/sector.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';

/** Everything that the screen «Phân bổ» shows of one year in one version. */
export type PlanView = {
  readonly year: number;
  readonly version: Version | null;
  /** Direct children of the root that are valid in the year, in protocol order, and the root itself first. */
  readonly units: readonly Unit[];
  /** Those in use, and ended ones that the version has targets for. */
  readonly sectors: readonly Sector[];
  readonly indicators: readonly PlanIndicator[];
  /** Targets of the version, and baselines, registered figures and results of the year and the year before. */
  readonly figures: readonly Figure[];
  /** Targets of the year before, of the version that counts there. */
  readonly lastTargets: readonly Figure[];
  readonly locks: readonly Lock[];
  /** On cells of the version, and on the baselines and registered figures that are shown. */
  readonly notes: readonly Note[];
  readonly bases: readonly BasisChoice[];
  /** The baseline by which an indicator was last shared out, where it was by one. */
  readonly lastBases: readonly { readonly indicator: string; readonly basis: string }[];
};

export type PlanIndicator = Indicator & {
  /** What the programme asks for in this year; null where it says nothing. */
  readonly asked: ProgrammeIndicator | null;
};

export type BasisChoice = {
  readonly basis: string;
  /** The indicator that it serves, for figures of the indicator itself; null where it serves all. */
  readonly indicator: string | null;
  readonly label: string;
  readonly period: string | null;
  /** How many of the units have a value, and their sum. */
  readonly known: number;
  readonly sum: number;
  /** «số liệu minh họa» and the like; '' where there is nothing to say. */
  readonly note: string;
};

export type AllocationRow = {
  readonly unit: string;
  readonly name: string;
  /** '' = the unit's total; the rows of its sectors follow it. */
  readonly sector: string;
  readonly value: number;
  readonly previous: number | null;
  readonly share: string;
  readonly locked: boolean;
  /** The cell is blank, counts for 0 and is left blank. */
  readonly staysBlank?: true;
  readonly reason: string;
};

export type AllocationMode = 'units' | 'sectors' | 'parts' | 'amend';

export type AllocationPreview = {
  readonly mode: AllocationMode;
  readonly year: number;
  readonly indicator: string;
  readonly total: number;
  /** What the root held before; null: nothing. */
  readonly previousTotal: number | null;
  readonly rows: readonly AllocationRow[];
  /** The sectors that are shared out over, with their totals; empty where there are none. */
  readonly sectors: readonly SectorTotal[];
  /** Figures that differ from what is stored, the root's total included. */
  readonly changed: number;
  /** What a person should know before applying: a proposed total, floors by the programme, … */
  readonly notes: readonly string[];
};

export type SectorTotal = {
  readonly sector: string;
  readonly name: string;
  readonly total: number;
  readonly previous: number | null;
};

/** What a preview was worked out on; to be sent back with what is applied. */
export type BasedOn = {
  /** The newest step of the history at that time. */
  readonly step: number;
  /** A mark of the figures that were shown, the same as long as the sharing comes out the same. */
  readonly figures: string;
};

/** A preview that can be applied only as it was seen. */
export type Offered<Preview> = Preview & { readonly basedOn: BasedOn };

export type AllocationAnswer = AllocationPreview & { readonly step: number | null };

/** A stage target over its years, worked out and not yet stored. */
export type YearsPreview = {
  readonly indicator: string;
  readonly kind: 'flow' | 'stock';
  readonly years: readonly {
    readonly year: number;
    readonly value: number;
    readonly previous: number | null;
    /** Already over: taken as it is and not written. */
    readonly done: boolean;
    /** The path goes down here although it leads up, or up although it leads down. */
    readonly backwards: boolean;
    readonly reason: string;
  }[];
  readonly changed: number;
};

export type YearsAnswer = YearsPreview & { readonly step: number | null };

/** Why a cell holds what it holds. */
export type ReasonView = {
  readonly title: string;
  /** The sentence that can be read aloud to a director. */
  readonly sentence: string;
  readonly origin: 'allocation' | 'typed' | 'import' | 'programme' | 'locked' | 'none';
  readonly value: number | null;
  /** The arithmetic opened, a line a step: «Mức tính toán» 78,73 · «Phần nguyên» 78 · … */
  readonly opened: readonly OpenedLine[];
  /** Whether «Biểu thuyết minh cách tính» can show the whole sharing. */
  readonly hasWorking: boolean;
  /** Earlier values, newest first. */
  readonly history: readonly CellChange[];
};

export type OpenedLine = { readonly what: string; readonly amount: string };

export type CellChange = {
  /** A lock or its end leaves the value as it is: `from` and `to` are what the cell held then. */
  readonly event: 'value' | 'lock' | 'unlock';
  readonly step: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly why: string;
  readonly from: number | null;
  readonly to: number | null;
};

/** `show` of the command line: the whole workspace, or one year of it, as plain data. */
export type ShowView = {
  readonly root: string;
  readonly version: {
    readonly id: string;
    readonly state: 'draft' | 'issued';
    readonly number: string | null;
    readonly date: string | null;
    /** «Mã đối chiếu» of its figures; null while it has none. */
    readonly code: string | null;
  } | null;
  readonly units: readonly ShownUnit[];
  readonly indicators: readonly Indicator[];
  readonly figures: readonly ShownFigure[];
};

export type ShownUnit = Pick<Unit, 'code' | 'name' | 'kind' | 'parent' | 'order' | 'from' | 'to'>;

export type ShownFigure = Pick<
  Figure,
  | 'kind'
  | 'version'
  | 'indicator'
  | 'unit'
  | 'sector'
  | 'period'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'source'
> & { readonly stage: string; readonly locked: boolean };
