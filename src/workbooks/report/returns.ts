import { deadlinePhrase } from '../../domain/deadline.ts';
import type {
  Letterhead,
  ReportCell,
  ReportTable,
  SignatureBlock,
} from '../../domain/report/table.ts';
import type { IsoDate } from '../../domain/unit.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import { groupedRows, type PartRows } from './grouped-rows.ts';
import type { ReportGroup } from './report-input.ts';
import {
  type HeadedColumn,
  ORDINAL,
  standAloneTable,
  textColumn,
  UNIT,
} from './stand-alone-table.ts';
import { BLANK, numberCell, sumCell, textCell } from './sums.ts';

/** Whether and when a unit has sent its return. */
export type UnitReturn = {
  readonly state: 'missing' | 'received' | 'needs-review' | 'accepted';
  readonly daysLate: number;
  readonly received: IsoDate | null;
  readonly file: string | null;
};

export type ReturnsInput = {
  readonly letterhead: Letterhead;
  readonly signature: SignatureBlock;
  /** «6 tháng đầu năm 2020». */
  readonly periodName: string;
  /** The day named in «trước …»; null where none is set. */
  readonly due: IsoDate | null;
  readonly groups: readonly ReportGroup[];
  readonly returnOf: (unit: string) => UnitReturn;
};

const STATES: Readonly<Record<UnitReturn['state'], string>> = {
  missing: 'Chưa gửi',
  received: 'Đã nhận',
  'needs-review': 'Cần kiểm tra',
  accepted: 'Đã ghi nhận',
};

const COLUMNS: readonly HeadedColumn[] = [
  ORDINAL,
  UNIT,
  { key: 'sent', format: 'count', decimals: 0, heading: 'Đã gửi' },
  { key: 'missing', format: 'count', decimals: 0, heading: 'Chưa gửi' },
  textColumn('received', 'Ngày nhận'),
  { key: 'late', format: 'count', decimals: 0, heading: 'Quá hạn (ngày)' },
  textColumn('state', 'Tình trạng'),
  textColumn('file', 'Tệp'),
];

/** «Biểu theo dõi báo cáo của đơn vị»: who has sent, when, and who is late by how many days. */
export function buildReturns(input: ReturnsInput): ReportTable {
  const sums = ({ parts, units }: PartRows): readonly ReportCell[] => {
    const states = units.map(({ code }) => input.returnOf(code));
    const sum = (holds: (one: UnitReturn) => boolean) =>
      sumCell(
        parts,
        states.map((one) => (holds(one) ? numberCell(1) : BLANK)),
      );
    return [sum(isSent), sum((one) => !isSent(one)), BLANK, BLANK, BLANK, BLANK];
  };
  const rows = groupedRows(input.groups, 'bottom', {
    unit: ({ code }) => unitCells(input.returnOf(code)),
    group: sums,
    total: sums,
  });
  const all = input.groups.flatMap(({ units }) => units.map(({ code }) => input.returnOf(code)));
  return standAloneTable({
    id: 'returns',
    subject: 'Theo dõi báo cáo của đơn vị',
    closing: input.periodName,
    asOf: `(Hạn báo cáo: ${input.due === null ? 'chưa đặt' : `${deadlinePhrase(input.due)}/${input.due.slice(0, 4)}`})`,
    unitOfMeasure: null,
    letterhead: input.letterhead,
    signature: input.signature,
    columns: COLUMNS,
    rows,
    orientation: 'landscape',
    notes: [summary(all)],
    highlights: [
      { columns: ['late'], when: 'late', is: 'positive', tone: 'bad' },
      { columns: ['state'], when: 'state', is: { text: STATES.missing }, tone: 'bad' },
    ],
  });
}

function unitCells(one: UnitReturn): readonly ReportCell[] {
  return [
    isSent(one) ? numberCell(1) : BLANK,
    isSent(one) ? BLANK : numberCell(1),
    textCell(one.received === null ? undefined : formatDate(one.received)),
    one.daysLate > 0 ? numberCell(one.daysLate) : BLANK,
    textCell(STATES[one.state]),
    textCell(one.file ?? undefined),
  ];
}

function isSent({ state }: UnitReturn): boolean {
  return state !== 'missing';
}

function summary(all: readonly UnitReturn[]): string {
  const late = all.filter(({ daysLate }) => daysLate > 0).length;
  const review = all.filter(({ state }) => state === 'needs-review').length;
  return `Đã gửi ${all.filter(isSent).length}/${all.length} đơn vị; quá hạn ${late}; cần kiểm tra ${review}.`;
}
