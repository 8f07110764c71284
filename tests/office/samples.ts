import { readFileSync } from 'node:fs';
import type { Letterhead, SignatureBlock } from '../../src/domain/report/table.ts';
import type { UnitFigures } from '../../src/domain/result-lines.ts';
import type { AnnexInput } from '../../src/workbooks/report/annex.ts';
import type { ProgressInput } from '../../src/workbooks/report/progress.ts';
import type {
  ReportFigure,
  ReportGroup,
  ReportIndicator,
} from '../../src/workbooks/report/report-input.ts';
import type { ProgressIndicator } from '../../src/workbooks/report/result-block.ts';

type SampleUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly expected: Readonly<Record<string, number>>;
};

/** Totals are those of QĐ 433 (594 and 15); how they fall on the units is illustrative. */
const dienBien: { readonly units: readonly SampleUnit[] } = JSON.parse(
  readFileSync(new URL('../fixtures/dien-bien-2020.json', import.meta.url), 'utf8'),
);

export const MEMBERS: ReportIndicator = {
  code: 'doan-vien-ket-nap',
  name: 'Kết nạp đoàn viên',
  kind: 'count-flow',
  unitOfMeasure: 'đoàn viên',
};

export const UNIONS: ReportIndicator = {
  code: 'cdcs-thanh-lap',
  name: 'Thành lập công đoàn cơ sở',
  kind: 'count-flow',
  unitOfMeasure: 'CĐCS',
};

export const AGREEMENTS: ReportIndicator = {
  code: 'tl-thoa-uoc',
  name: 'Ký kết thỏa ước lao động tập thể',
  kind: 'ratio',
  unitOfMeasure: '%',
};

export const LETTERHEAD: Letterhead = {
  parentBody: 'Tổng Liên đoàn Lao động Việt Nam',
  issuingBody: 'Liên đoàn Lao động tỉnh Điện Biên',
  place: 'Điện Biên',
  placeAndDate: 'Điện Biên, ngày 05 tháng 7 năm 2020',
};

export const SIGNATURE: SignatureBlock = {
  left: { title: 'NGƯỜI LẬP BIỂU', name: 'Lò Thị Hương' },
  right: { authority: 'TL. BAN THƯỜNG VỤ', title: 'TRƯỞNG BAN TỔ CHỨC', name: 'Nguyễn Văn Hòa' },
};

export const DIEN_BIEN_GROUPS: readonly ReportGroup[] = [
  {
    title: 'LĐLĐ huyện, thị xã, thành phố',
    units: dienBien.units.filter(({ kind }) => kind !== 'sector-union'),
  },
  {
    title: 'Công đoàn ngành và tương đương',
    units: dienBien.units.filter(({ kind }) => kind === 'sector-union'),
  },
];

export const DIEN_BIEN_TARGETS: readonly ReportFigure[] = dienBien.units.flatMap((unit) =>
  Object.entries(unit.expected).map(([indicator, value]) => ({
    unit: unit.code,
    indicator,
    year: 2020,
    value,
  })),
);

/** The annex of QĐ 433: 13 units in two groups. */
export const DIEN_BIEN: AnnexInput = {
  decision: {
    number: '433/QĐ-LĐLĐ',
    date: '2019-01-24',
    symbol: 'QĐ-LĐLĐ',
    issuer: 'Ban Thường vụ Liên đoàn Lao động tỉnh Điện Biên',
  },
  annexNumber: null,
  title: null,
  years: [2020],
  indicators: [MEMBERS, UNIONS],
  groups: DIEN_BIEN_GROUPS,
  figures: DIEN_BIEN_TARGETS,
  totalAt: 'bottom',
  notes: [],
};

/** Results at half-year: each unit reached another part, and Nậm Pồ has not reported. */
export const DIEN_BIEN_PROGRESS: ProgressInput = {
  letterhead: LETTERHEAD,
  signature: SIGNATURE,
  periodName: '6 tháng đầu năm 2020',
  resultName: 'Thực hiện 6 tháng',
  wholeName: 'Toàn tỉnh',
  asOf: '2020-06-30',
  indicators: [judged(MEMBERS), judged(UNIONS)],
  groups: DIEN_BIEN_GROUPS,
  figuresOf: figuresOf({
    target: DIEN_BIEN_TARGETS,
    result: DIEN_BIEN_TARGETS.filter(({ unit }) => unit !== 'nam-po').map((target, index) => ({
      ...target,
      value: Math.round((target.value ?? 0) * (0.3 + (index % 5) * 0.2)),
    })),
    outlook: DIEN_BIEN_TARGETS.slice(0, 20),
    before: DIEN_BIEN_TARGETS.slice(4).map((target, index) => ({ ...target, value: index })),
  }),
  totalAt: 'bottom',
  notes: [],
};

/** An indicator that no document says how to compare. */
export function judged(indicator: ReportIndicator): ProgressIndicator {
  return { ...indicator, comparator: 'none' };
}

type Told = ReportFigure & { readonly numerator?: number; readonly denominator?: number };

/** Looks figures up as a workspace would. */
export function figuresOf(lists: Readonly<Partial<Record<keyof UnitFigures, readonly Told[]>>>) {
  const at = (list: readonly Told[] | undefined, unit: string, indicator: string) => {
    const found = list?.find((one) => one.unit === unit && one.indicator === indicator);
    if (found === undefined) return null;
    const { value, numerator = null, denominator = null } = found;
    return { value, numerator, denominator, stage: '' } as const;
  };
  return (unit: string, indicator: string): UnitFigures => ({
    target: at(lists.target, unit, indicator),
    result: at(lists.result, unit, indicator),
    outlook: at(lists.outlook, unit, indicator),
    before: at(lists.before, unit, indicator),
  });
}

const MANY = 130;

const manyUnits = Array.from({ length: MANY }, (_, index) => ({
  code: `u${index}`,
  name:
    index % 7 === 3
      ? `Công đoàn xã Quỳnh Lưu và các xã lân cận thuộc cụm thi đua số ${index + 1}`
      : `Công đoàn phường Vinh Hưng ${index + 1}`,
  ...(index % 11 === 5 ? { note: 'Sáp nhập từ 01/7/2025' } : {}),
}));

/** A province after 1/7/2025: 130 units, three indicators, one unit without a figure, not issued yet. */
export const MANY_UNITS: AnnexInput = {
  ...DIEN_BIEN,
  decision: { ...DIEN_BIEN.decision, number: null, date: null },
  annexNumber: 2,
  years: [2026],
  indicators: [MEMBERS, UNIONS, AGREEMENTS],
  groups: [
    { title: 'Công đoàn xã, phường, đặc khu', units: manyUnits.slice(0, 118) },
    { title: 'Công đoàn ngành và tương đương', units: manyUnits.slice(118) },
  ],
  figures: [
    ...manyUnits.flatMap(({ code }, index) => [
      {
        unit: code,
        indicator: MEMBERS.code,
        year: 2026,
        value: index === 4 ? null : 40 + ((index * 37) % 900) * 3,
      },
      { unit: code, indicator: UNIONS.code, year: 2026, value: index % 5 },
      { unit: code, indicator: AGREEMENTS.code, year: 2026, value: index % 3 === 0 ? 70 : 62.5 },
    ]),
    { unit: 'tinh', indicator: AGREEMENTS.code, year: 2026, value: 70 },
  ],
};
