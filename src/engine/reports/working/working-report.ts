import type { Failure } from '../../../domain/error.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { IsoDate } from '../../../domain/unit.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { yearsInWords } from '../../../workbooks/report/wording.ts';
import type { WorkingFrame } from '../../../workbooks/report/working/working-frame.ts';
import { yearsWorking } from '../../../workbooks/report/working/years-working.ts';
import type { ReportFacts } from '../report-facts.ts';
import { standAlone } from '../stand-alone.ts';
import type { TableReport } from '../table-report.ts';
import type { ColumnStep, ReplayedAllocation, ReplayedYears } from './column-steps.ts';
import { partOf } from './part-of-units.ts';
import { columnNotes, earlierNotes, floorNotes, laterChanges, lockNotes } from './remarks.ts';
import { type SharedColumn, sharedColumn } from './shared-column.ts';
import { earlier, YEARS_SHEET } from './sheet-names.ts';
import { workingTables } from './working-tables.ts';

export const WORKING: TableReport = {
  id: 'working',
  title: 'Biểu thuyết minh cách tính',
  needs: ['indicator'],
  make: ({ view, facts, indicator, today }) => workingReport(view, facts, indicator, today),
};

/**
 * «Biểu thuyết minh cách tính» of one indicator in the version shown; left out, of the only one that
 * was shared out. It has a table for every sharing that a figure still comes from, the newest first,
 * and one for the years that the total comes from. Errors: those of `sharedColumn`.
 */
async function workingReport(
  view: Readable,
  facts: ReportFacts,
  asked: string | undefined,
  today: IsoDate,
): Promise<Result<ReportTable, Failure>> {
  const found = await sharedColumn(view, facts, asked);
  if (!found.ok) return found;
  const column = found.value;
  const { ofUnits, ofYears } = column.steps;
  const { letterhead, signature } = standAlone(facts.settings, today);
  const signed = { letterhead, signature };
  const bare = { letterhead: null, signature: null };
  const [newest, ...older] = ofUnits;
  const tables = [
    ...(newest === undefined ? [] : newestTables(facts, column, newest, signed)),
    ...older.flatMap((step, index) =>
      earlier(stepTables(facts, column, step, bare, earlierNotes(step)), index),
    ),
    ...(ofYears === null
      ? []
      : [yearsTable(column, ofYears, newest === undefined ? signed : bare)]),
  ];
  const [first, ...further] = tables;
  if (first === undefined) throw new Error('A column that was shared out has no table');
  return ok({ ...first, ...(further.length === 0 ? {} : { further }) });
}

type Surroundings = Pick<WorkingFrame, 'letterhead' | 'signature'>;
type UnitStep = ColumnStep<ReplayedAllocation>;

function newestTables(
  facts: ReportFacts,
  column: SharedColumn,
  step: UnitStep,
  signed: Surroundings,
): readonly ReportTable[] {
  const changes = laterChanges(column.targets, step);
  const notes = columnNotes(column, step, changes);
  return stepTables(facts, column, step, { ...signed, present: changes.present }, notes);
}

function stepTables(
  facts: ReportFacts,
  { indicator }: SharedColumn,
  { occasion, replayed }: UnitStep,
  around: Surroundings & Partial<Pick<WorkingFrame, 'present'>>,
  notes: readonly string[],
): readonly ReportTable[] {
  const { request } = replayed.detail;
  const part = partOf(facts.groups, request);
  const frame: WorkingFrame = {
    present: null,
    ...around,
    subject: `chỉ tiêu ${indicator.name}${part === null ? '' : ` cho ${part.name}`}`,
    occasion,
    part: part?.count ?? null,
    period: `năm ${facts.year}`,
    unitOfMeasure: indicator.unit,
    groups: facts.groups,
    notes: [...lockNotes(request), ...notes, ...floorNotes(request)],
    basisLabel: null,
    receiver: 'Đơn vị',
  };
  const { further = [], ...main } = workingTables(frame, replayed);
  return [main, ...further];
}

function yearsTable(
  { indicator }: SharedColumn,
  { occasion, replayed }: ColumnStep<ReplayedYears>,
  around: Surroundings,
): ReportTable {
  const { request, years } = replayed;
  const frame: WorkingFrame = {
    ...around,
    subject: `chỉ tiêu ${indicator.name}`,
    occasion,
    part: null,
    period: yearsInWords(years.map(({ year }) => year)),
    unitOfMeasure: indicator.unit,
    groups: [],
    present: null,
    notes: [],
    basisLabel: null,
    receiver: 'Năm',
  };
  return { ...yearsWorking(frame, request, years), sheetName: YEARS_SHEET };
}
