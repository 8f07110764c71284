import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';

/** What a district reports: one value an indicator, in the order of `INDICATORS`. */
export type Report = {
  readonly file: string;
  /** As the letterhead names it; '' where it names none. */
  readonly unit: string;
  readonly values: readonly (string | number)[];
};

const INDICATORS = [
  ['Kết nạp đoàn viên', 'đoàn viên'],
  ['Thành lập công đoàn cơ sở', 'CĐCS'],
  ['Đoàn viên ưu tú giới thiệu cho Đảng', 'đoàn viên'],
  ['Tổng số đoàn viên', 'đoàn viên'],
] as const;

const BOOK_TYPES = { xlsx: 'xlsx', xls: 'biff8', ods: 'ods' } as const;

/** Writes a report for the first half of 2020 in the format that its name ends with; its path. */
export async function writeReport(folder: string, { file, unit, values }: Report): Promise<string> {
  const path = join(folder, file);
  const rows = [
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐIỆN BIÊN'],
    [unit.toLocaleUpperCase('vi')],
    [],
    ['BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2020'],
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Kết quả thực hiện', 'Ghi chú'],
    ...INDICATORS.map(([name, measure], at) => [at + 1, name, measure, values[at] ?? '', '']),
  ];
  await writeFile(path, bytesOf(rows, file.slice(file.lastIndexOf('.') + 1)));
  return path;
}

function bytesOf(rows: readonly (readonly (string | number)[])[], ending: string): Buffer {
  if (ending === 'csv') {
    const text = rows.map((row) => row.join(';')).join('\r\n');
    return Buffer.from(`\uFEFF${text}`, 'utf16le');
  }
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'BC');
  const bookType = BOOK_TYPES[ending as keyof typeof BOOK_TYPES];
  return write(book, { type: 'buffer', bookType, compression: ending !== 'xls' });
}
