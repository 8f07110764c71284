import type { OwnReport } from '../../domain/report/own-report.ts';

export type OwnReportView = {
  /** `own:` and a code: the same id prints it. */
  readonly id: string;
  readonly report: OwnReport;
  /** Who saved it last, and when (an instant). */
  readonly by: string;
  readonly at: string;
};
