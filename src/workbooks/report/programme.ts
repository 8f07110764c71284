import { type IndicatorKind, isCount } from '../../domain/indicator.ts';
import type {
  Letterhead,
  ReportCell,
  ReportRow,
  ReportTable,
  SignatureBlock,
} from '../../domain/report/table.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { formatDecimal, formatDifference } from '../../domain/vietnamese/numbers.ts';
import { romanNumeral } from '../../domain/vietnamese/roman-numeral.ts';
import { arithmeticOf, decimalsOf } from './report-input.ts';
import { type HeadedColumn, ORDINAL, standAloneTable, textColumn } from './stand-alone-table.ts';
import { BLANK, numberCell, textCell } from './sums.ts';

/** One indicator of a document and where it stands. */
export type ProgrammeLine = {
  readonly paragraph: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly measure: string;
  /** The document's own words: «từ 70% trở lên». */
  readonly requirement: string;
  /** When it is to be reached: «Đến năm 2030»; '' where the document does not say. */
  readonly due: string;
  /** Whether that is after the year that is looked at: then nothing is wanting yet. */
  readonly isLater: boolean;
  /** The document's number; null where it names none, or a range. */
  readonly target: number | null;
  readonly result: number | null;
  /** Counted above and below the line, where a ratio was told with both. */
  readonly parts: { readonly numerator: number; readonly denominator: number } | null;
  /** What the result is of: «6 tháng đầu năm 2020». */
  readonly period: string;
  readonly verdict: Verdict;
};

export type ProgrammeTaskLine = {
  readonly paragraph: string;
  readonly text: string;
  readonly lead: string;
  readonly joint: string;
  readonly due: string;
  readonly progress: 'not-started' | 'in-progress' | 'done';
  readonly note: string;
};

export type ProgrammePart = {
  /** «Nghị quyết số 05-NQ/TU …». */
  readonly title: string;
  readonly lines: readonly ProgrammeLine[];
  readonly tasks: readonly ProgrammeTaskLine[];
};

export type ProgrammeInput = {
  readonly letterhead: Letterhead;
  readonly signature: SignatureBlock;
  readonly year: number;
  readonly parts: readonly ProgrammePart[];
};

const MET = 'Đạt';
const DONE = 'Đã hoàn thành';
const LATER = 'Chưa đến hạn';

/** «Biểu theo dõi thực hiện chương trình, nghị quyết»: every indicator and, on a further sheet, every task. */
export function buildProgramme(input: ProgrammeInput): ReportTable {
  const hasTasks = input.parts.some(({ tasks }) => tasks.length > 0);
  const named = input.parts.length > 1;
  const [only] = input.parts;
  const dues = new Set(input.parts.flatMap(({ lines }) => lines.map(({ due }) => due)));
  // Where all are of one time, the title says it.
  const isStaged = dues.size > 1;
  const columns = COLUMNS.filter(({ key }) => isStaged || key !== 'due');
  const frame = {
    id: 'programme',
    closing: `năm ${input.year}`,
    asOf: named || only === undefined ? null : `(${only.title})`,
    unitOfMeasure: null,
    orientation: 'landscape',
    notes: [],
  } as const;
  const first = standAloneTable({
    ...frame,
    subject: 'Theo dõi thực hiện chương trình, nghị quyết',
    letterhead: input.letterhead,
    signature: hasTasks ? null : input.signature,
    columns,
    rows: partRows(
      input.parts,
      named,
      columns.length,
      ({ lines }) => lines,
      (line, ordinal) => lineRow(line, ordinal, isStaged),
    ),
    highlights: [MET, DONE].map((text) => ({
      columns: ['verdict'],
      when: 'verdict',
      is: { text },
      tone: 'good',
    })),
    ...(hasTasks ? { sheetName: 'Chỉ tiêu' } : {}),
  });
  if (!hasTasks) return first;
  const tasks = standAloneTable({
    ...frame,
    subject: 'Theo dõi thực hiện nhiệm vụ của chương trình, nghị quyết',
    letterhead: null,
    signature: input.signature,
    columns: TASK_COLUMNS,
    rows: partRows(input.parts, named, TASK_COLUMNS.length, (part) => part.tasks, taskRow),
    highlights: [{ columns: ['progress'], when: 'progress', is: { text: DONE }, tone: 'good' }],
    sheetName: 'Nhiệm vụ',
  });
  return { ...first, further: [tasks] };
}

const COLUMNS: readonly HeadedColumn[] = [
  ORDINAL,
  { ...textColumn('unit', 'Chỉ tiêu'), prose: 210 },
  textColumn('paragraph', 'Mục'),
  textColumn('due', 'Thời điểm'),
  textColumn('requirement', 'Yêu cầu'),
  textColumn('measure', 'ĐVT'),
  { key: 'target', format: 'count', decimals: 0, heading: 'Chỉ tiêu' },
  { key: 'result', format: 'count', decimals: 0, heading: 'Kết quả' },
  { key: 'of', format: 'count', decimals: 0, heading: 'Tổng số' },
  { key: 'percent', format: 'percent', decimals: 1, heading: 'Tỷ lệ (%)' },
  textColumn('verdict', 'Đánh giá'),
  textColumn('period', 'Kỳ số liệu'),
];

const TASK_COLUMNS: readonly HeadedColumn[] = [
  ORDINAL,
  { ...textColumn('unit', 'Nhiệm vụ'), prose: 330 },
  textColumn('paragraph', 'Mục'),
  textColumn('lead', 'Ban chủ trì'),
  textColumn('joint', 'Phối hợp'),
  textColumn('due', 'Thời hạn'),
  textColumn('progress', 'Tiến độ'),
  textColumn('note', 'Ghi chú'),
];

/** The rows of each document, under its title where there are several. */
function partRows<L>(
  parts: readonly ProgrammePart[],
  named: boolean,
  width: number,
  linesOf: (part: ProgrammePart) => readonly L[],
  row: (line: L, ordinal: number) => Omit<ReportRow, 'id'>,
): readonly ReportRow[] {
  return parts.flatMap((part, place): readonly ReportRow[] => {
    const lines = linesOf(part).flatMap((line, index) =>
      continued({ id: `line:${place}:${index}`, ...row(line, index + 1) }),
    );
    if (!named || lines.length === 0) return lines;
    const rest = Array.from({ length: width - 2 }, () => BLANK);
    const title: ReportRow = {
      id: `part:${place}`,
      kind: 'group',
      cells: [textCell(romanNumeral(place + 1)), textCell(part.title), ...rest],
    };
    return [title, ...lines];
  });
}

/** A row can only grow so tall: a longer text goes on in rows of its own below. */
function continued(row: ReportRow): readonly ReportRow[] {
  const [, text] = row.cells;
  if (text?.type !== 'text' || text.text.length <= LONGEST_TEXT) return [row];
  const [first = '', ...more] = pieces(text.text);
  return [
    { ...row, cells: row.cells.map((cell, index) => (index === 1 ? textCell(first) : cell)) },
    ...more.map((piece, index) => ({
      ...row,
      id: `${row.id}:${index + 1}`,
      cells: row.cells.map((_, at) => (at === 1 ? textCell(piece) : BLANK)),
    })),
  ];
}

const LONGEST_TEXT = 1100;

/** Parts of about the longest length, cut after sentences. */
function pieces(text: string): readonly string[] {
  const parts: string[] = [];
  for (const sentence of text.split(/(?<=[.;])\s+/u)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length < LONGEST_TEXT) {
      parts[parts.length - 1] = `${last} ${sentence}`;
    } else parts.push(sentence);
  }
  return parts;
}

function lineRow(line: ProgrammeLine, ordinal: number, isStaged: boolean): Omit<ReportRow, 'id'> {
  const { target, result, parts } = line;
  const format = arithmeticOf(line.kind);
  const isCounted = format === 'count';
  return {
    kind: 'unit',
    cells: [
      { type: 'number', value: ordinal },
      textCell(line.name),
      textCell(line.paragraph),
      ...(isStaged ? [textCell(line.due)] : []),
      textCell(line.requirement),
      textCell(line.measure),
      format === 'text' ? BLANK : numberCell(target),
      ...resultCells(line),
      percentCell(line),
      textCell(judgementWords(line)),
      textCell(result === null && parts === null ? undefined : line.period),
    ],
    ...(isCounted || format === 'text'
      ? {}
      : {
          shown: {
            target: { format, decimals: decimalsOf(target === null ? [] : [target]) },
            ...(parts === null
              ? { result: { format, decimals: decimalsOf(result === null ? [] : [result]) } }
              : {}),
          },
        }),
  };
}

/** Result, and what it is a part of. */
function resultCells({ kind, result, parts }: ProgrammeLine): readonly [ReportCell, ReportCell] {
  if (arithmeticOf(kind) === 'text') return [BLANK, BLANK];
  if (parts === null) return [numberCell(result), BLANK];
  return [numberCell(parts.numerator), numberCell(parts.denominator)];
}

function percentCell({ kind, target, result, parts }: ProgrammeLine): ReportCell {
  if (arithmeticOf(kind) === 'percent') {
    if (parts === null) return numberCell(result);
    const { numerator, denominator } = parts;
    return {
      type: 'percent',
      numerator: 'result',
      denominator: 'of',
      value: denominator === 0 ? null : (numerator / denominator) * 100,
      absent: '—',
    };
  }
  if (!isCount(kind) || target === null) return BLANK;
  if (target <= 0) return textCell('—');
  return {
    type: 'percent',
    numerator: 'result',
    denominator: 'target',
    value: result === null ? null : (result / target) * 100,
    absent: '',
  };
}

/** What is to be reached later may be reached already, but is not wanting. */
function judgementWords({ verdict, isLater }: ProgrammeLine): string {
  const { type } = verdict;
  return isLater && (type === 'unknown' || type === 'not-met' || type === 'not-done')
    ? LATER
    : verdictWords(verdict);
}

/** «Đạt», «Chưa đạt, còn thiếu 12», «Cách −1,2 điểm %»; blank while nothing is known. */
function verdictWords(verdict: Verdict): string {
  switch (verdict.type) {
    case 'met':
      return MET;
    case 'not-met':
      return verdict.missing === null
        ? 'Chưa đạt'
        : `Chưa đạt, còn thiếu ${formatDecimal(verdict.missing)}`;
    case 'distance':
      return `Cách ${formatDifference(verdict.points, { max: 1 })} điểm %`;
    case 'done':
      return DONE;
    case 'not-done':
      return 'Chưa hoàn thành';
    case 'words':
      return verdict.text;
    case 'unknown':
      return 'Chưa có số liệu';
  }
}

const PROGRESS: Readonly<Record<ProgrammeTaskLine['progress'], string>> = {
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  done: DONE,
};

function taskRow(task: ProgrammeTaskLine, ordinal: number): Omit<ReportRow, 'id'> {
  const { text, paragraph, lead, joint, due, progress, note } = task;
  return {
    kind: 'unit',
    cells: [
      { type: 'number', value: ordinal },
      ...[text, paragraph, lead, joint, due, PROGRESS[progress], note].map(textCell),
    ],
  };
}
