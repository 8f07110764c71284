import type {
  Letterhead,
  ReportCell,
  ReportParameter,
  ReportRow,
  ReportTable,
  Shown,
  SignatureBlock,
} from '../../domain/report/table.ts';
import { arithmeticOf, decimalsOf, type ReportIndicator } from './report-input.ts';
import { type HeadedColumn, ORDINAL, standAloneTable, textColumn } from './stand-alone-table.ts';
import { BLANK, numberCell, textCell } from './sums.ts';

/** What a unit was given and has reported of one indicator; null and '' where there is nothing. */
export type DossierLine = {
  readonly indicator: ReportIndicator;
  /** «từ 70% trở lên». */
  readonly requirement: string;
  readonly registered: number | null;
  readonly target: number | null;
  /** One a period, in the order of `periods`. */
  readonly results: readonly (number | null)[];
  readonly outlook: number | null;
  /** The ratio itself; counts are held against their target by a live formula. */
  readonly percent: number | null;
  readonly remark: string;
};

export type DossierInput = {
  readonly letterhead: Letterhead;
  readonly signature: SignatureBlock;
  readonly unitName: string;
  readonly year: number;
  /** Headings of the results: «Thực hiện 6 tháng». */
  readonly periods: readonly string[];
  readonly lines: readonly DossierLine[];
  /** What the targets were shared out by, with the period of the figure. */
  readonly baselines: readonly {
    readonly code: string;
    readonly label: string;
    readonly value: number;
  }[];
  readonly notes: readonly string[];
};

/** «Phiếu chỉ tiêu của đơn vị»: all figures of one unit on one page. */
export function buildDossier(input: DossierInput): ReportTable {
  const hasRegistered = input.lines.some(({ registered }) => registered !== null);
  const hasOutlook = input.lines.some(({ outlook }) => outlook !== null);
  const has = { registered: hasRegistered, outlook: hasOutlook };
  const table = standAloneTable({
    id: 'dossier',
    subject: 'Phiếu chỉ tiêu của đơn vị',
    closing: `năm ${input.year}`,
    asOf: `(${input.unitName})`,
    unitOfMeasure: null,
    letterhead: input.letterhead,
    signature: input.signature,
    columns: columnsOf(input, has),
    rows: input.lines.map((line, index) => rowOf(line, index, has)),
    orientation: 'landscape',
    notes: input.notes,
    highlights: [{ columns: ['percent'], when: 'percent', is: { atLeast: 100 }, tone: 'good' }],
  });
  const parameters = input.baselines.map(
    ({ code, label, value }): ReportParameter => ({
      key: code,
      label,
      format: 'decimal',
      decimals: decimalsOf([value]),
      cell: { type: 'number', value },
    }),
  );
  return parameters.length === 0 ? table : { ...table, parameters };
}

type Has = { readonly registered: boolean; readonly outlook: boolean };

function columnsOf({ periods }: DossierInput, has: Has): readonly HeadedColumn[] {
  const figures = (key: string, heading: string): HeadedColumn => ({
    key,
    format: 'count',
    decimals: 0,
    heading,
  });
  return [
    ORDINAL,
    textColumn('unit', 'Chỉ tiêu'),
    textColumn('measure', 'ĐVT'),
    textColumn('requirement', 'Yêu cầu'),
    ...(has.registered ? [figures('registered', 'Đơn vị đăng ký')] : []),
    figures('target', 'Chỉ tiêu giao'),
    ...periods.map((heading, index) => figures(`result:${index}`, heading)),
    ...(has.outlook ? [figures('outlook', 'Ước cả năm')] : []),
    { key: 'percent', format: 'percent', decimals: 1, heading: 'Tỷ lệ (%)' },
    textColumn('note', 'Ghi chú'),
  ];
}

function rowOf(line: DossierLine, index: number, has: Has): ReportRow {
  const { indicator, registered, target, results, outlook } = line;
  const format = arithmeticOf(indicator.kind);
  const shownAs = (value: number | null): Shown => ({
    format,
    decimals: decimalsOf(value === null ? [] : [value]),
  });
  return {
    id: `indicator:${indicator.code}`,
    kind: 'unit',
    cells: [
      { type: 'number', value: index + 1 },
      textCell(indicator.name),
      textCell(indicator.unitOfMeasure),
      textCell(line.requirement),
      ...(has.registered ? [numberCell(registered)] : []),
      numberCell(target),
      ...results.map(numberCell),
      ...(has.outlook ? [numberCell(outlook)] : []),
      percentCell(line, format),
      textCell(line.remark),
    ],
    ...(format === 'count' || format === 'text'
      ? {}
      : {
          shown: {
            registered: shownAs(registered),
            target: shownAs(target),
            outlook: shownAs(outlook),
            ...Object.fromEntries(
              results.map((value, at) => [`result:${at}`, shownAs(value)] as const),
            ),
          },
        }),
  };
}

/** Of the newest result that was reported; «—» without a target to compare with. */
function percentCell(
  { target, results, percent }: DossierLine,
  format: ReturnType<typeof arithmeticOf>,
): ReportCell {
  if (format === 'text') return BLANK;
  if (format === 'percent') return numberCell(percent);
  const newest = results.findLastIndex((value) => value !== null);
  if ((target ?? 0) <= 0) return textCell('—');
  if (newest < 0) return BLANK;
  return {
    type: 'percent',
    numerator: `result:${newest}`,
    denominator: 'target',
    value: percent,
    absent: '',
  };
}
