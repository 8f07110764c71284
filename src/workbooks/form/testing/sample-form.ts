import type { FormIndicator, FormInput } from '../form-input.ts';

const whole = (target: number | null = null) => ({
  sector: '',
  sectorName: '',
  target,
  targetTo: null,
});

const dn = (name: string) => ({ name, unitOfMeasure: 'doanh nghiệp', numbers: 'whole' as const });

export const MEMBERS: FormIndicator = {
  code: 'doan-vien-ket-nap',
  name: 'Kết nạp đoàn viên',
  kind: 'count-flow',
  unitOfMeasure: 'đoàn viên',
  isPart: false,
  parts: null,
  places: [
    whole(46),
    { sector: 'hcsn', sectorName: 'Hành chính, sự nghiệp', target: 6, targetTo: null },
    {
      sector: 'dn-ngoai-nn',
      sectorName: 'Doanh nghiệp ngoài nhà nước',
      target: 40,
      targetTo: null,
    },
  ],
};

export const UNIONS: FormIndicator = {
  code: 'cdcs-thanh-lap',
  name: 'Thành lập công đoàn cơ sở',
  kind: 'count-flow',
  unitOfMeasure: 'CĐCS',
  isPart: false,
  parts: null,
  places: [whole(1)],
};

export const AGREEMENTS: FormIndicator = {
  code: 'tl-thoa-uoc',
  name: 'Ký kết thỏa ước lao động tập thể',
  kind: 'ratio',
  unitOfMeasure: '%',
  isPart: false,
  parts: {
    numerator: dn('Doanh nghiệp đã ký kết thỏa ước lao động tập thể'),
    denominator: dn('Doanh nghiệp có tổ chức công đoàn'),
  },
  places: [whole(70)],
};

export const DIALOGUES: FormIndicator = {
  ...AGREEMENTS,
  code: 'tl-doi-thoai',
  name: 'Doanh nghiệp tổ chức đối thoại tại nơi làm việc',
  parts: null,
  places: [whole()],
};

export const STOCK: FormIndicator = {
  ...MEMBERS,
  code: 'doan-vien-tong-so',
  name: 'Tổng số đoàn viên',
  kind: 'count-stock',
  places: [whole()],
};

/** Mường Ảng's blank return of the first half of 2020. */
export const MUONG_ANG: FormInput = {
  workspace: 'ho-so-1',
  unit: { code: 'muong-ang', name: 'LĐLĐ huyện Mường Ảng' },
  period: { code: '2020-H1', text: '6 tháng đầu năm 2020', isDay: false },
  year: 2020,
  organization: 'Liên đoàn Lao động tỉnh Điện Biên',
  asOf: '2020-05-31',
  due: '2020-06-10',
  focal: 'Ban Tổ chức',
  targets: { state: 'issued', number: 'QĐ 433/QĐ-LĐLĐ', date: '2019-01-24' },
  indicators: [MEMBERS, UNIONS, STOCK, AGREEMENTS, DIALOGUES],
};
