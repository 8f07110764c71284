import type { Indicator } from '../../../domain/indicator.ts';
import type { ReadingIssue } from '../../../domain/returns/reading.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { searchKey } from '../../../domain/vietnamese/names.ts';
import type { BodyRow } from '../../layout/body-rows.ts';
import type { TitledTable } from '../../layout/find-tables.ts';
import { headerPaths } from '../../layout/header-paths.ts';
import { rowSectors } from '../../layout/row-sectors.ts';
import { bestUnit, indicatorOf, unitOf } from '../../layout/row-subject.ts';

/** What a row of a form stands for. `units`: a heading or a sum over these. */
export type RecognizedRow =
  | {
      readonly type: 'unit';
      readonly row: number;
      readonly unit: string;
      readonly sector: string;
      readonly scale: number;
    }
  | {
      readonly type: 'indicator';
      readonly row: number;
      readonly unit: string;
      readonly indicator: Indicator;
      readonly scale: number;
    }
  | {
      readonly type: 'sum';
      readonly row: number;
      readonly units: readonly string[];
      /** Of all rows of the table; a heading or a subtotal otherwise. */
      readonly isTotal: boolean;
      readonly isWhole: boolean;
    }
  | {
      readonly type: 'unknown';
      readonly row: number;
      readonly name: string;
      readonly reason:
        | 'unknown-unit'
        | 'ambiguous-unit'
        | 'unknown-indicator'
        | 'ambiguous-indicator';
      readonly message: string;
      /** Units that the name may mean. */
      readonly units: readonly string[];
    };

/** The rows of a table, by the names that stand in them; `unit` is whose a table of indicators is. */
export function recognizeRows(
  { table, input }: TitledTable,
  unit: string | null,
): readonly RecognizedRow[] {
  const { header, matchers, view } = input;
  const rows = table.body.rows.map((row) => asNumberedRow(row, input));
  const sectors = rowSectors(view, headerPaths(view, header), rows, matchers);
  let above: string | null = null;
  const found: RecognizedRow[] = [];
  for (const body of rows) {
    if (header.names === 'indicator') {
      const read =
        body.type === 'data' && unit !== null ? indicatorRow(body, unit, table, input) : null;
      if (read) found.push(read);
      continue;
    }
    if (body.type === 'note') continue;
    if (body.type !== 'data') {
      const units = unitsSummed(body, rows, input);
      found.push({
        type: 'sum',
        row: body.row,
        units,
        isTotal: body.type === 'total',
        isWhole: isWhole(body, input),
      });
      continue;
    }
    const { sector, isStated } = sectors.of(body.row);
    if (isStated && body.name === '' && above !== null) {
      found.push({ type: 'unit', row: body.row, unit: above, sector, scale: 1 });
      continue;
    }
    if (body.name === '') continue;
    const subject = unitOf(body, input);
    above = subject.unit;
    if (subject.unit !== null) {
      found.push({ type: 'unit', row: body.row, unit: subject.unit, sector, scale: 1 });
      continue;
    }
    const code = subject.issue?.code;
    found.push({
      type: 'unknown',
      row: body.row,
      name: body.name,
      reason: code === 'ambiguous-unit' ? 'ambiguous-unit' : 'unknown-unit',
      message: subject.issue?.message ?? '',
      units: code === 'ambiguous-unit' ? candidatesOf(subject.issue) : [],
    });
  }
  return found;
}

/** In a form without numbers yet an unknown name looks like a heading, but it is counted like the rest. */
function asNumberedRow(body: BodyRow, { view, header }: TitledTable['input']): BodyRow {
  if (body.type !== 'group' || header.left === header.nameColumn) return body;
  return /^\d+\.?$/.test(view.own(body.row, header.left).trim()) ? { ...body, type: 'data' } : body;
}

function indicatorRow(
  body: BodyRow,
  unit: string,
  { plan }: TitledTable['table'],
  input: TitledTable['input'],
): RecognizedRow | null {
  if (body.name === '') return null;
  const subject = indicatorOf(body, plan.measures, { ...input, unit });
  if (subject.indicator !== null) {
    const { indicator, scale } = subject;
    return { type: 'indicator', row: body.row, unit, indicator, scale };
  }
  const code = subject.issue?.code;
  return {
    type: 'unknown',
    row: body.row,
    name: body.name,
    reason: code === 'ambiguous-indicator' ? 'ambiguous-indicator' : 'unknown-indicator',
    message: subject.issue?.message ?? '',
    units: [],
  };
}

function candidatesOf(issue: ReadingIssue | null): readonly string[] {
  return (issue?.remedies ?? []).flatMap((remedy) =>
    remedy.action === 'choose-unit' ? remedy.candidates.map(({ unit }) => unit) : [],
  );
}

/** «Toàn tỉnh», the organization's own name: the province, whatever rows there are. */
function isWhole({ type, name }: BodyRow, { matchers }: TitledTable['input']): boolean {
  if (type !== 'total') return false;
  const match = bestUnit(name, matchers);
  if (match.type === 'match' && match.found.code === ROOT_UNIT) return true;
  return /\btoan tinh\b/.test(searchKey(name));
}

function unitsSummed(
  body: BodyRow,
  rows: readonly BodyRow[],
  input: TitledTable['input'],
): readonly string[] {
  const at = rows.indexOf(body);
  const members =
    body.type === 'total' ? rows : body.type === 'group' ? below(rows, at) : above(rows, at);
  return [
    ...new Set(
      members.flatMap((row) => {
        if (row.type !== 'data' || row.name === '') return [];
        const { unit } = unitOf(row, input);
        return unit === null ? [] : [unit];
      }),
    ),
  ];
}

/** Down to the next heading of the same rank: «I» stands under «A». */
function below(rows: readonly BodyRow[], at: number): readonly BodyRow[] {
  const own = rankOf(rows, at);
  const rest = rows.slice(at + 1);
  const end = rest.findIndex(
    (row, index) =>
      row.type === 'total' || (row.type === 'group' && rankOf(rows, at + 1 + index) <= own),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

function above(rows: readonly BodyRow[], at: number): readonly BodyRow[] {
  const before = rows.slice(0, at);
  const start = before.findLastIndex(({ type }) => type === 'group' || type === 'subtotal');
  return before.slice(start + 1);
}

/** 0 for «A», 1 for «I», 2 for a heading without a mark under a marked one. */
function rankOf(rows: readonly BodyRow[], at: number): number {
  const marks = rows.filter(({ type }) => type === 'group').map(({ mark }) => mark);
  const mark = rows[at]?.mark ?? '';
  if (mark === '') return marks.some((one) => one !== '') ? 2 : 0;
  const isLetter = /^[ABĐE-H]\.?$/.test(mark) || (/^[CD]\.?$/.test(mark) && marks.includes('B'));
  return isLetter ? 0 : 1;
}
