import { utils, type WorkBook, write } from '@e965/xlsx';

/** The units of Điện Biên whose returns are made here, as their titles name them. */
export const REPORTING: Readonly<Record<string, string>> = {
  'dien-bien-phu': 'LĐLĐ thành phố Điện Biên Phủ',
  'muong-lay': 'LĐLĐ thị xã Mường Lay',
  'muong-ang': 'LĐLĐ huyện Mường Ảng',
  'tuan-giao': 'LĐLĐ huyện Tuần Giáo',
};
export const REPORTED = [
  'Kết nạp đoàn viên',
  'Thành lập công đoàn cơ sở',
  'Giới thiệu đoàn viên ưu tú cho Đảng',
] as const;
export const PERIOD = '2020-H1';

/** A small return of one unit, all of whose figures are `value`. */
export function returnSheet(unitName: string, value: number): string {
  const book: WorkBook = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    [unitName.toLocaleUpperCase('vi')],
    ['BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2020'],
    [],
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Kết quả thực hiện'],
    ...REPORTED.map((name, row) => [row + 1, name, 'người', value]),
  ]);
  utils.book_append_sheet(book, sheet, 'BC');
  const bytes: Buffer = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  return bytes.toString('base64');
}
