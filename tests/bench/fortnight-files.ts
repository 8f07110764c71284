import { utils, type WorkBook, write } from '@e965/xlsx';
import { type Names, year } from './large-workspace.ts';

const FIRST = 'An Bình Cẩm Diễn Đại Hòa Hưng Kim Lộc Minh Nghĩa Phú Quỳnh Tân Thanh Vĩnh Yên'.split(
  ' ',
);
const SECOND = 'Châu Đông Giang Hải Khánh Long Phong Sơn Thịnh Xuân'.split(' ');
const VERBS = [
  'Thành lập',
  'Củng cố',
  'Thăm hỏi',
  'Kiểm tra',
  'Tập huấn',
  'Khen thưởng',
  'Giới thiệu',
  'Hỗ trợ',
];
const NOUNS = [
  'tổ công đoàn',
  'nữ công nhân',
  'cán bộ chuyên trách',
  'gia đình khó khăn',
  'doanh nghiệp nhỏ',
];

/** Names of real words: the reader understands «số 7» as a number, not as a name. */
export const wordNames: Names = {
  unit: (index) =>
    `LĐLĐ huyện ${pick(FIRST, index)} ${pick(SECOND, Math.floor(index / FIRST.length))}`,
  indicator: (index) => `${pick(VERBS, index)} ${pick(NOUNS, Math.floor(index / VERBS.length))}`,
};

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}

export type ReturnFile = { readonly name: string; readonly bytes: Buffer };

/** The files of a fortnight: one return of a unit each, every fourth of them in the old format. */
export function fortnightFiles(count: number, rows: number): readonly ReturnFile[] {
  return Array.from({ length: count }, (_, index): ReturnFile => {
    const ending = index % 4 === 3 ? 'xls' : 'xlsx';
    const book = returnOf(index, rows);
    const bytes: Buffer = write(book, { type: 'buffer', bookType: ending, compression: true });
    return { name: `Báo cáo ${String(index + 1).padStart(3, '0')}.${ending}`, bytes };
  });
}

function returnOf(unit: number, rows: number): WorkBook {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    [`${wordNames.unit(unit).toLocaleUpperCase('vi')}`],
    [`BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM ${year}`],
    [],
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Tỷ lệ %', 'Ghi chú'],
    [1, 2, 3, 4, 5, 6, 7],
    ...Array.from({ length: rows }, (_, row) => {
      const target = 100 + ((unit * 31 + row * 17) % 97);
      return [row + 1, wordNames.indicator(row), 'đoàn viên', target, (unit * 7 + row * 13) % 90];
    }),
  ]);
  utils.book_append_sheet(book, sheet, 'BC');
  return book;
}

/** One sheet of 20 columns of numbers under a header, as a whole province's register would be. */
export function hugeSheet(rows: number): Buffer {
  const header = Array.from({ length: 20 }, (_, column) =>
    column === 0 ? 'TT' : column === 1 ? 'Đơn vị' : wordNames.indicator(column - 2),
  );
  const lines = Array.from({ length: rows - 1 }, (_, row) =>
    header.map((_, column) =>
      column === 0 ? row + 1 : column === 1 ? wordNames.unit(row) : (row * 31 + column * 17) % 997,
    ),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...lines], { dense: true }), 'BC');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}
