const MEASURES: ReadonlySet<string> = new Set([
  'đoàn viên',
  'đv',
  'đvcđ',
  'người',
  'lao động',
  'lđ',
  'nlđ',
  'người lao động',
  'công nhân',
  'cnlđ',
  'cnvclđ',
  'ccvclđ',
  'cán bộ',
  'nữ',
  'đồng chí',
  'đ/c',
  'công đoàn cơ sở',
  'cđcs',
  'công đoàn',
  'cđ',
  'nghiệp đoàn',
  'nđ',
  'doanh nghiệp',
  'dn',
  'đơn vị',
  'cơ quan',
  'bản',
  'cuộc',
  'lớp',
  'lượt',
  'lượt người',
  'suất',
  'tổ',
  'công trình',
  'đề tài',
  'sáng kiến',
  'hội nghị',
  'đồng',
  'đ',
  'vnđ',
]);

/** «7 nghìn» is 7000, but a person confirms it: the word may as well be the column's own unit. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1_000],
  ['ngàn', 1_000],
  ['k', 1_000],
  ['triệu', 1_000_000],
  ['tr', 1_000_000],
  ['tỷ', 1_000_000_000],
  ['tỉ', 1_000_000_000],
]);

/** What stands behind a number: nothing or a unit of measure, a per cent sign, a power of ten, or something else. */
export function measureOf(text: string): 'plain' | 'percent' | 'unknown' | number {
  const word = text.normalize('NFC').toLowerCase().replace(/\.$/, '').trim();
  if (word === '' || MEASURES.has(word)) return 'plain';
  if (word === '%' || word === 'phần trăm') return 'percent';
  const [first = '', ...more] = word.split(' ');
  const scale = SCALES.get(first);
  if (scale === undefined) return 'unknown';
  return more.length === 0 || MEASURES.has(more.join(' ')) ? scale : 'unknown';
}
