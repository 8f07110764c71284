import type { FigureKind, ResultStage } from '../domain/figure.ts';
import type { Cadence, Comparator, IndicatorKind } from '../domain/indicator.ts';
import type { OrgLevel } from '../domain/programme.ts';
import type { UnitKind } from '../domain/unit.ts';
import type { Version } from '../domain/version.ts';

/**
 * The rows of a workspace file. A column that belongs to a key is never NULL, since a UNIQUE key
 * admits many NULLs: '' stands for «since ever», «the unit's total», «no version».
 */
export type Schema = {
  readonly meta: MetaRow;
  readonly units: UnitRow;
  readonly unit_names: UnitNameRow;
  readonly unit_parents: UnitParentRow;
  readonly unit_communes: UnitCommuneRow;
  readonly unit_successions: UnitSuccessionRow;
  readonly unit_aliases: UnitAliasRow;
  readonly sectors: SectorRow;
  readonly indicators: IndicatorRow;
  readonly indicator_aliases: IndicatorAliasRow;
  readonly programmes: ProgrammeRow;
  readonly programme_indicators: ProgrammeIndicatorRow;
  readonly tasks: TaskRow;
  readonly deadlines: DeadlineRow;
  readonly versions: VersionRow;
  readonly version_years: VersionYearRow;
  readonly version_indicators: VersionIndicatorRow;
  readonly figures: FigureRow;
  readonly locks: LockRow;
  readonly notes: NoteRow;
  readonly settings: SettingRow;
  readonly persons: PersonRow;
  readonly files: FileRow;
  readonly file_contents: FileContentRow;
  readonly returns: ReturnRow;
  readonly return_forms: ReturnFormRow;
  readonly templates: TemplateRow;
  readonly named_reports: NamedReportRow;
  readonly steps: StepRow;
  readonly changes: ChangeRow;
};

/** 0 or 1: SQLite knows no booleans. */
export type Flag = 0 | 1;

export type MetaRow = { key: string; value: string };

export type UnitRow = {
  code: string;
  kind: UnitKind;
  position: number;
  valid_from: string | null;
  valid_to: string | null;
  decision: string;
};

type DatedRow = { valid_from: string; valid_to: string | null; decision: string };

export type UnitNameRow = DatedRow & { unit: string; name: string };
export type UnitParentRow = DatedRow & { unit: string; parent: string };
export type UnitCommuneRow = DatedRow & { unit: string; commune: string; name: string };

export type UnitSuccessionRow = {
  predecessor: string;
  successor: string;
  date: string;
  numerator: number;
  denominator: number;
  decision: string;
};

export type UnitAliasRow = {
  unit: string;
  alias: string;
  confirmed_by: string;
  confirmed_at: string;
};

export type SectorRow = { code: string; name: string; position: number; ended: Flag };

export type IndicatorRow = {
  code: string;
  name: string;
  kind: IndicatorKind;
  measure: string;
  cadence: Cadence;
  position: number;
  numerator: string | null;
  denominator: string | null;
  parent: string | null;
  baseline: Flag;
  ended: Flag;
};

export type IndicatorAliasRow = {
  indicator: string;
  alias: string;
  confirmed_by: string;
  confirmed_at: string;
};

export type ProgrammeRow = {
  id: string;
  title: string;
  number: string | null;
  date: string | null;
  organization: string;
  org_level: OrgLevel;
  focal: string | null;
  horizon_from: number | null;
  horizon_to: number | null;
};

export type ProgrammeIndicatorRow = {
  programme: string;
  position: number;
  code: string;
  name: string;
  kind: IndicatorKind;
  comparator: Comparator;
  comparator_text: string;
  value: number | null;
  value_to: number | null;
  measure: string;
  period: string | null;
  cadence: string;
  parent: string | null;
  scope: string | null;
  /** JSON array of sector codes. */
  sectors: string;
  numerator: string | null;
  denominator: string | null;
  ambiguous: Flag;
  paragraph: string;
  quote: string;
};

export type TaskProgress = 'not-started' | 'in-progress' | 'done';

export type TaskRow = {
  programme: string;
  position: number;
  paragraph: string;
  text: string;
  lead: string | null;
  joint: string | null;
  due: string | null;
  progress: TaskProgress;
  note: string;
};

export type DeadlineRow = {
  programme: string;
  position: number;
  paragraph: string;
  what: string;
  rule: string;
  date: string | null;
  receiver: string | null;
  via: string | null;
};

export type VersionRow = {
  id: string;
  name: string;
  state: Version['state'];
  number: string | null;
  date: string | null;
  amends: string | null;
  reason: string | null;
};

export type VersionYearRow = { version: string; year: number };
export type VersionIndicatorRow = { version: string; indicator: string };

type FigureRow = {
  kind: FigureKind;
  version: string;
  indicator: string;
  unit: string;
  sector: string;
  period: string;
  stage: ResultStage;
  value: number | null;
  value_to: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  as_of: string | null;
  /** JSON of a `FigureSource`. */
  source: string;
};

export type LockRow = {
  version: string;
  indicator: string;
  unit: string;
  sector: string;
  period: string;
  by: string;
  at: string;
  why: string;
};

export type NoteRow = {
  kind: FigureKind;
  version: string;
  indicator: string;
  unit: string;
  sector: string;
  period: string;
  text: string;
  by: string;
  at: string;
};

export type SettingRow = { key: string; value: string };

export type PersonRow = {
  id: string;
  name: string;
  title: string;
  /** The account of the operating system under which this person works; '' if none. */
  account: string;
  ended: Flag;
};

/** A file as it was received; its bytes stand in `file_contents`, once for equal contents. */
export type FileRow = {
  id: string;
  name: string;
  sha256: string;
  size: number;
  received: string;
};

export type FileContentRow = { sha256: string; bytes: Uint8Array };

export type ReturnState = 'received' | 'needs-review' | 'accepted';

/** What one file reports for one unit and period; unit '' while the unit is not recognized. */
export type ReturnRow = {
  unit: string;
  period: string;
  file: string;
  state: ReturnState;
  received: string;
  /** JSON array of the issues that were found in it. */
  issues: string;
};

/** The layout of returns that was corrected once; `shape` and `corrections` are JSON. */
export type ReturnFormRow = {
  id: string;
  name: string;
  shape: string;
  corrections: string;
  by: string;
  at: string;
};

/** A form of the office that is filled with figures; `pointings` is JSON. */
export type TemplateRow = {
  id: string;
  name: string;
  /** The name of the file as it came. */
  file: string;
  sha256: string;
  size: number;
  pointings: string;
  by: string;
  at: string;
};

export type NamedReportRow = {
  id: string;
  name: string;
  definition: string;
  by: string;
  at: string;
};

/**
 * One step of the history. `undo_top` and `redo_top` are what undo and redo would take after this
 * step; `undo_below` and `redo_below` are what lies under this step on the chain it stands on.
 */
export type StepRow = {
  id: number;
  at: string;
  by: string;
  /** The system's user; '' where it was not recorded, or is the name itself. */
  account: string;
  what: string;
  why: string;
  /** JSON, e.g. the reasons of an allocation. */
  detail: string | null;
  barrier: Flag;
  undoes: number | null;
  redoes: number | null;
  undo_top: number | null;
  redo_top: number | null;
  undo_below: number | null;
  redo_below: number | null;
};

/** One row that a step changed: `key` is a JSON array, `before` and `after` JSON objects or NULL for «no row». */
export type ChangeRow = {
  step: number;
  seq: number;
  table: string;
  key: string;
  before: string | null;
  after: string | null;
};
