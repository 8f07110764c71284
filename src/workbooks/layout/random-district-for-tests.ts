import fc from 'fast-check';
import { type CellDetail, cellName, type SheetGrid } from '../open/sheet-grid.ts';
import { sheetOf } from './context-for-tests.ts';
import type { RandomReturn, TrueFigure } from './random-return-for-tests.ts';

type Cell = string | number | null;
type Pick = <T>(from: readonly T[]) => T;

const COUNTS = [
  [
    'doan-vien-ket-nap',
    ['Kết nạp đoàn viên', '1. Kết nạp mới', '- Kết nạp ĐV (người)', 'KẾT NẠP MỚI'],
  ],
  [
    'cdcs-thanh-lap',
    ['Thành lập CĐCS', 'Số CĐCS thành lập mới', 'a) Thành lập mới công đoàn cơ sở'],
  ],
  ['doan-vien-tong-so', ['Tổng số đoàn viên', 'Tổng số ĐV', 'Số đoàn  viên']],
  ['doan-vien-uu-tu', ['Đoàn viên ưu tú', 'Giới thiệu ĐV ưu tú cho Đảng']],
  ['dn-tong-so', ['Tổng số doanh nghiệp', 'Số DN']],
] as const;
const RATIOS = [
  ['tl-thoa-uoc', ['Ký kết TƯLĐTT', 'Tỷ lệ DN ký TƯLĐTT (%)', 'Tỉ lệ ký kết TULĐTT']],
  ['tl-hoi-nghi-nld', ['Hội nghị NLĐ', 'Doanh nghiệp tổ chức hội nghị người lao động']],
] as const;
const TITLES: readonly (readonly [string, string])[] = [
  ['muong-ang', 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN MƯỜNG ẢNG'],
  ['huyen-dien-bien', 'LĐLĐ HUYỆN ĐIỆN BIÊN, TỈNH ĐIỆN BIÊN'],
  ['dien-bien-dong', 'Đơn vị báo cáo: LĐLĐ huyện Điện Biên Đông'],
  ['dien-bien-phu', 'BÁO CÁO CỦA LĐLĐ TP. ĐIỆN BIÊN PHỦ'],
  ['tua-chua', 'Tên đơn vị: Huyện Tủa Chùa'.normalize('NFD')],
  ['cd-xay-dung', 'CĐN Xây dựng'],
];
const BLANKS = [null, '-', '…', 'x', ' '] as const;
const FAULTS = [
  'none',
  'fraction',
  'comma',
  'words',
  'date',
  'negative',
  'unknown-row',
  'twice',
  'per-cent',
  'bare-unit',
] as const;

type Recipe = {
  readonly counts: readonly (typeof COUNTS)[number][];
  readonly ratios: readonly (typeof RATIOS)[number][];
  readonly unit: readonly [string, string];
  readonly order: boolean;
  readonly measure: boolean;
  readonly target: boolean;
  readonly attainment: boolean;
  readonly numbered: boolean;
  readonly grouped: boolean;
  readonly signed: boolean;
  readonly fault: (typeof FAULTS)[number];
  readonly seed: readonly number[];
};

/** Sheets of layout A as districts send them, sound or with one fault. */
export const randomDistrictReturns: fc.Arbitrary<RandomReturn> = fc
  .record({
    counts: fc.shuffledSubarray([...COUNTS], { minLength: 1 }),
    ratios: fc.shuffledSubarray([...RATIOS]),
    unit: fc.constantFrom(...TITLES),
    order: fc.boolean(),
    measure: fc.boolean(),
    target: fc.boolean(),
    attainment: fc.boolean(),
    numbered: fc.boolean(),
    grouped: fc.boolean(),
    signed: fc.boolean(),
    fault: fc.constantFrom(...FAULTS),
    seed: fc.array(fc.nat(1_000_000), { minLength: 120, maxLength: 120 }),
  })
  .map(build);

type Draft = {
  readonly rows: Cell[][];
  readonly truth: Map<string, TrueFigure>;
  readonly details: Record<string, CellDetail>;
  /** Rows of counts that hold a result. */
  readonly filled: number[];
};

type Columns = {
  readonly name: number;
  readonly target: number | null;
  readonly result: number;
  readonly attainment: number | null;
};

function build(recipe: Recipe): RandomReturn {
  let drawn = 0;
  const pick: Pick = (from) => {
    const index = (recipe.seed[drawn++ % recipe.seed.length] ?? 0) % from.length;
    return from[index] as (typeof from)[number];
  };
  const [unit, title] = recipe.unit;
  const draft: Draft = {
    rows: [['LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐIỆN BIÊN'], [title], ['BÁO CÁO 6 THÁNG ĐẦU NĂM 2020'], []],
    truth: new Map(),
    details: {},
    filled: [],
  };
  const columns = addHeader(recipe, draft.rows, pick);
  if (recipe.grouped) draft.rows.push(groupRow(recipe, 'I', 'Công tác tổ chức'));
  recipe.counts.forEach(([code, names], index) => {
    addCount({ recipe, draft, columns, pick }, unit, code, pick(names), index);
  });
  if (recipe.grouped && recipe.ratios.length > 0) {
    draft.rows.push(groupRow(recipe, 'II', 'Công tác chính sách'));
  }
  for (const [code, names] of recipe.ratios)
    addRatio({ recipe, draft, columns, pick }, unit, code, pick(names));
  const fault = plant({ recipe, draft, columns, pick });
  if (recipe.signed) {
    draft.rows.push([], [null, 'Ngày 05 tháng 6 năm 2020'], ['Người lập biểu', null, 'CHỦ TỊCH']);
  }
  return {
    sheet: sheetOf(draft.rows, [], draft.details) satisfies SheetGrid,
    truth: draft.truth,
    fault,
  };
}

function addHeader(recipe: Recipe, rows: Cell[][], pick: Pick): Columns {
  const header: Cell[] = recipe.order ? [pick(['TT', 'STT', 'Số TT'])] : [];
  const name = header.push(pick(['Chỉ tiêu', 'Nội dung', 'Nội dung chỉ tiêu', 'CÁC CHỈ TIÊU'])) - 1;
  if (recipe.measure) header.push(pick(['ĐVT', 'Đơn vị tính', 'Đơn vị']));
  const target = recipe.target
    ? header.push(pick(['Chỉ tiêu giao', 'Kế hoạch năm 2020', 'CT được giao'])) - 1
    : null;
  const result =
    header.push(
      pick(['Kết quả thực hiện', 'Thực hiện', 'Thực hiện 6 tháng đầu năm 2020', 'Số liệu']),
    ) - 1;
  const attainment =
    recipe.attainment && recipe.target
      ? header.push(pick(['Tỷ lệ %', 'Đạt (%)', 'TH/KH (%)'])) - 1
      : null;
  header.push('Ghi chú');
  rows.push(header);
  if (recipe.numbered) rows.push(header.map((_, index) => `(${index + 1})`));
  return { name, target, result, attainment };
}

function groupRow(recipe: Recipe, mark: string, name: string): Cell[] {
  return recipe.order ? [mark, name] : [`${mark}. ${name}`];
}

type Adding = {
  readonly recipe: Recipe;
  readonly draft: Draft;
  readonly columns: Columns;
  readonly pick: Pick;
};

function addCount(
  { recipe, draft, columns, pick }: Adding,
  unit: string,
  indicator: string,
  name: string,
  index: number,
): void {
  const row: Cell[] = recipe.order ? [index + 1, name] : [name];
  if (recipe.measure) row.push(pick(['người', 'CĐCS', 'DN']));
  const at = draft.rows.length;
  const target = 500 + pick([...Array(700).keys()]);
  const result = 300 + pick([...Array(900).keys()]);
  const blank = pick([false, false, false, true]);
  if (columns.target !== null) {
    row[columns.target] = target;
    draft.truth.set(cellName(at, columns.target), {
      unit,
      indicator,
      kind: 'target',
      value: target,
    });
  }
  row[columns.result] = blank
    ? pick(BLANKS)
    : pick([result, ` ${result}`, result.toLocaleString('vi-VN'), `${result} người`]);
  if (!blank) {
    draft.truth.set(cellName(at, columns.result), {
      unit,
      indicator,
      kind: 'result',
      value: result,
    });
    draft.filled.push(at);
  }
  if (columns.attainment !== null && !blank) {
    const percent = (result / target) * 100;
    const form = pick(['text', 'number', 'format']);
    row[columns.attainment] =
      form === 'text'
        ? `${percent.toFixed(1).replace('.', ',')} %`
        : form === 'number'
          ? Number(percent.toFixed(2))
          : result / target;
    if (form === 'format') draft.details[cellName(at, columns.attainment)] = { percent: true };
  }
  draft.rows.push(row);
}

function addRatio(
  { recipe, draft, columns, pick }: Adding,
  unit: string,
  indicator: string,
  name: string,
): void {
  const row: Cell[] = recipe.order ? [null, name] : [name];
  if (recipe.measure) row.push('%');
  const tenths = 20 + pick([...Array(900).keys()]);
  const value = tenths / 10;
  const cell = cellName(draft.rows.length, columns.result);
  const form = pick(['text', 'number', 'format']);
  row[columns.result] =
    form === 'text'
      ? `${String(value).replace('.', ',')}%`
      : form === 'number'
        ? value
        : Number(`${value}e-2`);
  if (form === 'format') draft.details[cell] = { percent: true };
  draft.truth.set(cell, { unit, indicator, kind: 'result', value });
  draft.rows.push(row);
}

/** Puts one fault into the sheet and takes what it spoils out of the truth. */
function plant({ recipe, draft, columns, pick }: Adding): RandomReturn['fault'] {
  const { rows, truth, details, filled } = draft;
  if (recipe.fault === 'none' || filled.length === 0) return null;
  const row = pick(filled);
  const cell = cellName(row, columns.result);
  const spoil = (value: Cell, code: string) => {
    const cells = rows[row] ?? [];
    cells[columns.result] = value;
    if (columns.attainment !== null) cells[columns.attainment] = null;
    truth.delete(cell);
    return { code, cell };
  };
  switch (recipe.fault) {
    case 'fraction':
      return spoil(7.5, 'not-an-integer');
    case 'comma':
      return spoil('7,500', 'ambiguous-number');
    case 'words':
      return spoil('đang rà soát', 'not-a-number');
    case 'negative':
      return spoil(-3, 'negative');
    case 'date':
      details[cell] = { date: '2020-05-12' };
      return spoil(43963, 'date-in-number');
    case 'unknown-row': {
      (rows[row] ?? [])[columns.name] = 'Số bài viết trên trang tin';
      truth.delete(cell);
      if (columns.target !== null) truth.delete(cellName(row, columns.target));
      return { code: 'unknown-indicator', cell: cellName(row, columns.name) };
    }
    case 'twice': {
      rows.push([...(rows[row] ?? [])]);
      truth.delete(cell);
      if (columns.target !== null) truth.delete(cellName(row, columns.target));
      return { code: 'duplicate', cell };
    }
    case 'per-cent': {
      if (columns.attainment === null) return null;
      (rows[row] ?? [])[columns.attainment] = '7,3%';
      return { code: 'ratio-mismatch', cell: cellName(row, columns.attainment) };
    }
    case 'bare-unit': {
      rows[1] = ['Đơn vị: Điện Biên'];
      truth.clear();
      return { code: 'ambiguous-unit', cell: 'A2' };
    }
  }
}
