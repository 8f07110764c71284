import fc from 'fast-check';
import { cellName, type SheetGrid } from '../open/sheet-grid.ts';
import { dienBien, sheetOf } from './context-for-tests.ts';

/** A figure that a careful person reads from the sheet. */
export type TrueFigure = {
  readonly unit: string;
  readonly indicator: string;
  readonly kind: string;
  readonly value: number;
};

export type RandomReturn = {
  readonly sheet: SheetGrid;
  readonly truth: ReadonlyMap<string, TrueFigure>;
  /** The code that must be named at the cell; null when the sheet is sound. */
  readonly fault: { readonly code: string; readonly cell: string } | null;
};

const INDICATORS = [
  [
    'doan-vien-ket-nap',
    ['Kết nạp đoàn viên', 'Kết nạp mới', 'Số ĐV kết nạp mới', 'PHÁT TRIỂN ĐOÀN VIÊN'],
  ],
  ['cdcs-thanh-lap', ['Thành lập CĐCS', 'CĐCS thành lập mới', 'Thành lập công đoàn cơ sở (CĐCS)']],
  ['doan-vien-tong-so', ['Tổng số đoàn viên', 'Tổng số\nđoàn viên', 'Số ĐV']],
  ['lao-dong-tong-so', ['Tổng số lao động', 'Tổng số CNVCLĐ']],
] as const;
const CHILDREN = {
  target: ['Chỉ tiêu giao', 'Chỉ tiêu', 'Kế hoạch năm 2020', 'CT giao'],
  result: ['Thực hiện', 'Kết quả thực hiện', 'TH 6 tháng', 'Kết quả'],
  attainment: ['Tỷ lệ %', 'Đạt tỷ lệ (%)', '% so với chỉ tiêu'],
} as const;
const FAULTS = ['none', 'fraction', 'bare-name', 'date', 'negative', 'words', 'total'] as const;

type Name = (code: string, name: string) => string;
const NAMES: readonly Name[] = [
  (_, name) => name,
  (_, name) => name.toUpperCase(),
  (_, name) => name.normalize('NFD'),
  (_, name) => name.replace(' ', '  '),
  (_, name) => `${name} (*)`,
  (_, name) => name.replace('LĐLĐ', 'Liên đoàn Lao động'),
  (_, name) => name.replace('LĐLĐ huyện', 'H.'),
];

type Written = (value: number) => string | number;
const WRITTEN: readonly Written[] = [
  (value) => value,
  (value) => value.toLocaleString('vi-VN'),
  (value) => ` ${value} `,
  (value) => String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0'),
  (value) => `${value} người`,
];

const BARE = 'Điện Biên';

/** Sheets of layout B with the quirks of docs/field.md in random combination, sound or with one fault. */
export const randomReturns: fc.Arbitrary<RandomReturn> = fc
  .record({
    units: fc.shuffledSubarray([...dienBien().units.slice(1)], { minLength: 2 }),
    indicators: fc.shuffledSubarray([...INDICATORS], { minLength: 1, maxLength: 3 }),
    children: fc.constantFrom('none', 'pair', 'triple'),
    merged: fc.boolean(),
    numbered: fc.boolean(),
    grouped: fc.boolean(),
    total: fc.constantFrom('none', 'top', 'bottom'),
    gaps: fc.boolean(),
    signed: fc.boolean(),
    order: fc.boolean(),
    noted: fc.boolean(),
    fault: fc.constantFrom(...FAULTS),
    seed: fc.array(fc.nat(1_000_000), { minLength: 200, maxLength: 200 }),
  })
  .map(build);

type Recipe = {
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly indicators: readonly (typeof INDICATORS)[number][];
  readonly children: 'none' | 'pair' | 'triple';
  readonly merged: boolean;
  readonly numbered: boolean;
  readonly grouped: boolean;
  readonly total: 'none' | 'top' | 'bottom';
  readonly gaps: boolean;
  readonly signed: boolean;
  readonly order: boolean;
  readonly noted: boolean;
  readonly fault: (typeof FAULTS)[number];
  readonly seed: readonly number[];
};

type Cell = string | number | null;
type Column = { readonly indicator: string; readonly role: 'target' | 'result' | 'attainment' };

function build(recipe: Recipe): RandomReturn {
  let drawn = 0;
  const pick = <T>(from: readonly T[]): T => {
    const index = (recipe.seed[drawn++ % recipe.seed.length] ?? 0) % from.length;
    return from[index] as T;
  };
  const roles: readonly Column['role'][] =
    recipe.children === 'none'
      ? ['result']
      : recipe.children === 'pair'
        ? ['target', 'result']
        : ['target', 'result', 'attainment'];
  const first = recipe.order ? 2 : 1;
  const columns = recipe.indicators.flatMap(([indicator]) =>
    roles.map((role): Column => ({ indicator, role })),
  );
  const merges: string[] = [];
  const rows: Cell[][] = [
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐIỆN BIÊN'],
    ['TỔNG HỢP KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020'],
  ];
  if (recipe.gaps) rows.push([]);
  addHeader(recipe, rows, merges, pick, columns, first);

  const truth = new Map<string, TrueFigure>();
  const totals = columns.map(() => 0);
  const totalRow = () => [
    ...(recipe.order ? [null] : []),
    pick(['Tổng cộng', 'TỔNG CỘNG:', 'Toàn tỉnh', 'Tổng số']),
  ];
  const topTotal = recipe.total === 'top' ? rows.push(totalRow()) - 1 : null;
  const half = Math.ceil(recipe.units.length / 2);
  const unitRows: number[] = [];
  recipe.units.forEach((unit, index) => {
    if (recipe.grouped && (index === 0 || index === half)) {
      const mark = index === 0 ? 'I' : 'II';
      rows.push(
        recipe.order ? [mark, pick(['Khối huyện', 'Các đơn vị'])] : [`${mark}. Khối ${mark}`],
      );
    }
    if (recipe.gaps && index === half) rows.push([]);
    const row: Cell[] = recipe.order ? [index + 1] : [];
    row.push(pick(NAMES)(unit.code, unit.name));
    let target = 0;
    columns.forEach(({ indicator, role }, at) => {
      if (role === 'attainment') {
        row.push(null);
        return;
      }
      const value =
        role === 'target' ? 400 + pick([...Array(900).keys()]) : 300 + pick([...Array(800).keys()]);
      target = role === 'target' ? value : target;
      totals[at] = (totals[at] ?? 0) + value;
      truth.set(cellName(rows.length, first + at), {
        unit: unit.code,
        indicator,
        kind: role,
        value,
      });
      row.push(pick(WRITTEN)(value));
    });
    if (recipe.noted) row.push(pick([null, 'đang rà soát', '-']));
    unitRows.push(rows.push(row) - 1);
  });
  const bottomTotal = recipe.total === 'bottom' ? rows.push(totalRow()) - 1 : null;
  const summed = topTotal ?? bottomTotal;
  if (summed !== null) {
    columns.forEach(({ role }, at) => {
      rows[summed]?.push(role === 'attainment' ? null : (totals[at] ?? 0));
    });
  }
  if (recipe.signed) {
    rows.push(
      [],
      [null, 'Điện Biên, ngày 05 tháng 6 năm 2020'],
      [null, 'NGƯỜI LẬP BIỂU', 'CHỦ TỊCH'],
    );
  }
  const details: Record<string, { date: string }> = {};
  const fault = plant({ recipe, rows, truth, first, columns, unitRows, summed, details, pick });
  return { sheet: sheetOf(rows, merges, details), truth, fault };
}

type Pick = <T>(from: readonly T[]) => T;

function addHeader(
  recipe: Recipe,
  rows: Cell[][],
  merges: string[],
  pick: Pick,
  columns: readonly Column[],
  first: number,
): void {
  const top = rows.length;
  const parents: Cell[] = [
    ...(recipe.order ? [pick(['TT', 'STT'])] : []),
    pick(['Đơn vị', 'Tên đơn vị', 'ĐƠN VỊ']),
  ];
  const children: Cell[] = parents.map(() => null);
  const width = columns.length / recipe.indicators.length;
  for (const [, names] of recipe.indicators) {
    const left = parents.length;
    parents.push(pick(names), ...Array<Cell>(width - 1).fill(null));
    for (const { role } of columns.slice(0, width)) children.push(pick(CHILDREN[role]));
    if (recipe.merged && width > 1)
      merges.push(`${cellName(top, left)}:${cellName(top, left + width - 1)}`);
  }
  if (recipe.noted) parents.push('Ghi chú');
  rows.push(parents);
  if (recipe.children !== 'none') {
    rows.push(children);
    if (recipe.merged) {
      for (let column = 0; column < first; column++) {
        merges.push(`${cellName(top, column)}:${cellName(top + 1, column)}`);
      }
    }
  }
  if (recipe.numbered) rows.push(parents.map((_, index) => index + 1));
}

type Planting = {
  readonly recipe: Recipe;
  readonly rows: Cell[][];
  readonly truth: Map<string, TrueFigure>;
  readonly first: number;
  readonly columns: readonly Column[];
  readonly unitRows: readonly number[];
  readonly summed: number | null;
  readonly details: Record<string, { date: string }>;
  readonly pick: Pick;
};

/** Puts one fault into the sheet and takes what it spoils out of the truth. */
function plant({
  recipe,
  rows,
  truth,
  first,
  columns,
  unitRows,
  summed,
  details,
  pick,
}: Planting): RandomReturn['fault'] {
  const row = pick(unitRows);
  const offset = columns.findIndex(({ role }) => role === 'result');
  const column = first + offset;
  const cell = cellName(row, column);
  const cells = rows[row] ?? [];
  const spoil = (value: Cell, code: string) => {
    cells[column] = value;
    truth.delete(cell);
    return { code, cell };
  };
  switch (recipe.fault) {
    case 'none':
      return null;
    case 'fraction':
      return spoil(7.5, 'not-an-integer');
    case 'negative':
      return spoil(-3, 'negative');
    case 'words':
      return spoil('khoảng 40', 'not-a-number');
    case 'date':
      details[cell] = { date: '2020-05-12' };
      return spoil(43963, 'date-in-number');
    case 'bare-name': {
      cells[first - 1] = BARE;
      columns.forEach((_, at) => {
        truth.delete(cellName(row, first + at));
      });
      return { code: 'ambiguous-unit', cell: cellName(row, first - 1) };
    }
    case 'total': {
      if (summed === null) return null;
      const sums = rows[summed] ?? [];
      sums[column] = Number(sums[column]) + 1;
      return { code: 'total-mismatch', cell: cellName(summed, column) };
    }
  }
}
