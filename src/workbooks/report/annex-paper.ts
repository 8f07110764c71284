import type { HeaderCell, ReportRow, ReportTable } from '../../domain/report/table.ts';
import type { layColumns } from './column-widths.ts';
import { type ReportIndicator, unitOfMeasureLine } from './report-input.ts';
import { annexLabel, attachedToLine, type Decision } from './wording.ts';

/** A table as the annex of a decision by Nghị định 30/2020: no letterhead, no signature. */
export function annexPaper(parts: {
  readonly decision: Decision;
  /** null where the decision has one annex only. */
  readonly annexNumber: number | null;
  readonly title: readonly string[];
  readonly indicators: readonly ReportIndicator[];
  readonly laid: ReturnType<typeof layColumns>;
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly ReportRow[];
  readonly notes: readonly string[];
}): ReportTable {
  const { decision, annexNumber, title, indicators, laid, header, rows, notes } = parts;
  return {
    id: 'annex',
    title,
    paper: { kind: 'annex', orientation: laid.orientation },
    letterhead: null,
    annexLabel: annexLabel(annexNumber),
    attachedTo: attachedToLine(decision),
    asOf: null,
    unitOfMeasure: unitOfMeasureLine(indicators),
    columns: laid.columns,
    header,
    rows,
    notes,
    signature: null,
  };
}
