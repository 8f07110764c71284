import type { ReportNeed } from '../../contract/views/others.ts';
import type { Failure } from '../../domain/error.ts';
import type { Period } from '../../domain/period.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import type { Result } from '../../domain/result.ts';
import type { IsoDate } from '../../domain/unit.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { ReportFacts } from './report-facts.ts';

/** A period with the code by which figures name it. */
export type AskedPeriod = { readonly period: Period; readonly code: string };

/** What a report is asked for, and what it may be made from. */
export type ReportRequest = {
  readonly view: Readable;
  readonly facts: ReportFacts;
  readonly today: IsoDate;
  /** null and undefined: not named; the report takes its default or says that it needs one. */
  readonly period: AskedPeriod | null;
  readonly indicator: string | undefined;
  readonly unit: string | undefined;
  readonly against: string | undefined;
};

/** A report that is a table: everything that the program knows of it stands in its one entry. */
export type TableReport = {
  readonly id: string;
  readonly title: string;
  readonly needs: readonly ReportNeed[];
  readonly make: (request: ReportRequest) => Promise<Result<ReportTable, Failure>>;
};
