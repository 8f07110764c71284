import type { ReportChoice } from '../../../contract/views/others.ts';
import type { OwnReportView } from '../../../contract/views/own-reports.ts';
import { isOwnReport, type OwnReport } from '../../../domain/report/own-report.ts';
import type { TemplateChoice } from '../templates/template-list.tsx';

/** What is open beside the list at the left. */
export type Chosen =
  | { readonly type: 'report'; readonly id: string }
  /** The report that is being put together. */
  | { readonly type: 'builder' }
  | { readonly type: 'template'; readonly choice: TemplateChoice }
  | { readonly type: 'charts' };

/** A report that is being put together; `saved` is what it was when it was last kept. */
export type Draft = {
  /** null before it is kept for the first time. */
  readonly id: string | null;
  readonly report: OwnReport;
  readonly saved: OwnReport | null;
};

export const EMPTY_REPORT: OwnReport = {
  name: '',
  title: '',
  rows: { show: 'grouped', units: null },
  columns: [],
  order: { type: 'protocol' },
  total: 'bottom',
  orientation: 'auto',
  notes: [],
};

export function newDraft(): Draft {
  return { id: null, report: EMPTY_REPORT, saved: null };
}

export function draftOf({ id, report }: OwnReportView): Draft {
  return { id, report, saved: report };
}

/** Whether anything would be lost. */
export function isChanged({ report, saved }: Draft): boolean {
  return JSON.stringify(report) !== JSON.stringify(saved ?? EMPTY_REPORT);
}

/** The sections of the list: tables, texts, and those of one's own. */
export function sectionsOf(choices: readonly ReportChoice[]) {
  const own = choices.filter(({ id }) => isOwnReport(id));
  const given = choices.filter(({ id }) => !isOwnReport(id));
  return {
    tables: given.filter(({ shape }) => shape !== 'document'),
    documents: given.filter(({ shape }) => shape === 'document'),
    own,
  };
}
