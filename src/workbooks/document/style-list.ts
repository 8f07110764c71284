/**
 * The named styles of every Word file, so that the office changes the look of all papers of a kind in
 * one place. Sizes and positions follow Nghị định 30/2020/NĐ-CP, phụ lục I.
 */
export type ParagraphStyle = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** Line height in points; left out, the style it is based on decides. */
  readonly exactLine?: number;
  readonly firstLineMm?: number;
  readonly leftMm?: number;
  readonly rightMm?: number;
  readonly hangingMm?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** A line along the upper edge of the paragraph, between its indents. */
  readonly rule?: boolean;
  readonly outlineLevel?: number;
};

/** «lùi vào 1 cm hoặc 1,27 cm». */
const FIRST_LINE = 12.7;

/** The two halves of the letterhead, within the 165 mm of an upright page. */
export const LETTERHEAD_MM = { left: 71, right: 94 } as const;
const MOTTO_RULE_MM = 56;
const BODY_RULE_MM = 22;
const SUBJECT_RULE_MM = 46;
const TEXT_MM = 165;

function centredRule(id: string, name: string, room: number, length: number): ParagraphStyle {
  const side = (room - length) / 2;
  return {
    id,
    name,
    basedOn: 'Normal',
    align: 'center',
    size: 2,
    exactLine: 4,
    before: 2,
    leftMm: side,
    rightMm: side,
    rule: true,
  };
}

export const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  { id: 'QuocHieu', name: 'Quốc hiệu', align: 'center', size: 12, bold: true, next: 'TieuNgu' },
  { id: 'TieuNgu', name: 'Tiêu ngữ', align: 'center', size: 13, bold: true },
  centredRule('KeTieuNgu', 'Kẻ dưới Tiêu ngữ', LETTERHEAD_MM.right, MOTTO_RULE_MM),
  { id: 'CoQuanChuQuan', name: 'Cơ quan chủ quản', align: 'center', size: 12, next: 'CoQuan' },
  { id: 'CoQuan', name: 'Cơ quan', align: 'center', size: 12, bold: true },
  centredRule('KeCoQuan', 'Kẻ dưới Cơ quan', LETTERHEAD_MM.left, BODY_RULE_MM),
  { id: 'So', name: 'Số', align: 'center', size: 13, before: 3 },
  { id: 'VeViec', name: 'Về việc', align: 'center', size: 12, before: 3 },
  {
    id: 'DiaDanhNgayThang',
    name: 'Địa danh ngày tháng',
    align: 'center',
    size: 13,
    italic: true,
    before: 3,
  },
  {
    id: 'LoaiVanBan',
    name: 'Loại văn bản',
    align: 'center',
    bold: true,
    before: 18,
    keepNext: true,
    next: 'TrichYeu',
    outlineLevel: 0,
  },
  { id: 'TrichYeu', name: 'Trích yếu', align: 'center', bold: true, keepNext: true },
  {
    ...centredRule('KeTrichYeu', 'Kẻ dưới Trích yếu', TEXT_MM, SUBJECT_RULE_MM),
    after: 10,
  },
  {
    id: 'ThamQuyenBanHanh',
    name: 'Thẩm quyền ban hành',
    align: 'center',
    bold: true,
    before: 6,
    after: 8,
    keepNext: true,
  },
  { id: 'KinhGui', name: 'Kính gửi', leftMm: 40, hangingMm: 20, before: 12 },
  { id: 'NoiGui', name: 'Nơi được gửi', leftMm: 24, hangingMm: 4, before: 2 },
  {
    id: 'CanCu',
    name: 'Căn cứ',
    align: 'both',
    italic: true,
    before: 4,
    after: 4,
    firstLineMm: FIRST_LINE,
  },
  {
    id: 'QuyetNghi',
    name: 'Quyết định hai chấm',
    align: 'center',
    bold: true,
    before: 10,
    after: 8,
    keepNext: true,
    next: 'Dieu',
  },
  {
    id: 'NoiDung',
    name: 'Nội dung',
    align: 'both',
    before: 4,
    after: 4,
    firstLineMm: FIRST_LINE,
  },
  { id: 'Dieu', name: 'Điều', basedOn: 'NoiDung' },
  { id: 'Gach', name: 'Gạch đầu dòng', basedOn: 'NoiDung', before: 3, after: 3 },
  {
    id: 'Muc1',
    name: 'Mục 1',
    basedOn: 'NoiDung',
    next: 'NoiDung',
    bold: true,
    before: 8,
    keepNext: true,
    outlineLevel: 1,
  },
  {
    id: 'Muc2',
    name: 'Mục 2',
    basedOn: 'NoiDung',
    next: 'NoiDung',
    bold: true,
    italic: true,
    before: 6,
    keepNext: true,
    outlineLevel: 2,
  },
  { id: 'NoiNhanTieuDe', name: 'Nơi nhận', size: 12, bold: true, italic: true, next: 'NoiNhan' },
  { id: 'NoiNhan', name: 'Nơi nhận danh sách', size: 11 },
  { id: 'QuyenHan', name: 'Quyền hạn người ký', align: 'center', bold: true, keepNext: true },
  { id: 'ChucVu', name: 'Chức vụ người ký', align: 'center', bold: true, keepNext: true },
  // The name stands below the room for a hand's signature and a stamp.
  { id: 'ChuKy', name: 'Chữ ký', align: 'center', bold: true, before: 76 },
  { id: 'PhuLuc', name: 'Phụ lục', align: 'center', bold: true, keepNext: true, outlineLevel: 0 },
  { id: 'TenPhuLuc', name: 'Tên phụ lục', align: 'center', bold: true, keepNext: true },
  { id: 'KemTheo', name: 'Kèm theo', align: 'center', size: 13, italic: true, keepNext: true },
  {
    id: 'DonViTinh',
    name: 'Đơn vị tính',
    align: 'right',
    size: 12,
    italic: true,
    before: 6,
    after: 2,
    keepNext: true,
  },
  { id: 'GhiChu', name: 'Ghi chú', align: 'both', size: 12, italic: true, before: 4 },
  { id: 'Hinh', name: 'Hình', align: 'center', before: 8, keepNext: true },
  { id: 'TenHinh', name: 'Tên hình', align: 'center', size: 12, italic: true, after: 8 },
  { id: 'Khoang', name: 'Khoảng cách', size: 6 },
  // A file may not end with a table; this line takes no room, so that it begins no page.
  { id: 'Cuoi', name: 'Cuối bảng', size: 1, exactLine: 1 },
  { id: 'SoTrang', name: 'header', align: 'center', size: 13 },
];

/** Styles of the cells of a table at one size of letters, since a wide table takes smaller ones. */
export function cellStyles(size: number): readonly ParagraphStyle[] {
  const cell = (id: string, name: string, rest: Partial<ParagraphStyle>): ParagraphStyle => ({
    id: `Bang${id}${size}`,
    name: `Bảng ${name} ${size}`,
    size,
    before: 2,
    after: 2,
    ...rest,
  });
  return [
    cell('DauCot', 'đầu cột', { align: 'center', bold: true, keepNext: true }),
    cell('Chu', 'chữ', { align: 'left' }),
    cell('ChuDam', 'chữ đậm', { align: 'left', bold: true }),
    cell('Giua', 'giữa', { align: 'center' }),
    cell('GiuaDam', 'giữa đậm', { align: 'center', bold: true }),
    cell('So', 'số', { align: 'right' }),
    cell('SoDam', 'số đậm', { align: 'right', bold: true }),
  ];
}
