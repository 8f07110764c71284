import type { Figure } from '../../figure.ts';
import type { ChartFacts } from '../chart-facts.ts';

export const UNITS = [
  { code: 'muong-ang', name: 'LĐLĐ huyện Mường Ảng' },
  { code: 'muong-cha', name: 'LĐLĐ huyện Mường Chà' },
  { code: 'cd-xay-dung', name: 'Công đoàn ngành Xây dựng' },
] as const;

type Told = Partial<Figure> & Pick<Figure, 'unit' | 'value'>;

export function target(told: Told): Figure {
  return figure('target', { period: '2020', ...told });
}

export function result(told: Told): Figure {
  return figure('result', { period: '2020-H1', stage: 'actual', ...told });
}

function figure(kind: Figure['kind'], told: Told): Figure {
  return {
    kind,
    version: '',
    indicator: 'doan-vien-ket-nap',
    sector: '',
    period: '2020',
    stage: '',
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
    source: { type: 'typed' },
    ...told,
  };
}

/** Three units with 333 to reach, of which two reported 151 at half-year. */
export function someFacts(changed: Partial<ChartFacts> = {}): ChartFacts {
  return {
    year: 2020,
    indicator: {
      code: 'doan-vien-ket-nap',
      name: 'Kết nạp đoàn viên',
      kind: 'count-flow',
      unit: 'đoàn viên',
    },
    units: UNITS,
    unit: null,
    whole: { code: 'tinh', name: 'LĐLĐ tỉnh Điện Biên' },
    sectors: [
      { code: 'hcsn', name: 'Hành chính, sự nghiệp' },
      { code: 'dnnn', name: 'Doanh nghiệp nhà nước' },
    ],
    targets: [
      target({ unit: 'muong-ang', value: 200 }),
      target({ unit: 'muong-cha', value: 100 }),
      target({ unit: 'cd-xay-dung', value: 33 }),
    ],
    results: [result({ unit: 'muong-ang', value: 51 }), result({ unit: 'muong-cha', value: 100 })],
    ...changed,
  };
}

export const RATIO = {
  code: 'tl-thoa-uoc',
  name: 'Ký kết thỏa ước lao động tập thể',
  kind: 'ratio',
  unit: '%',
} as const;
