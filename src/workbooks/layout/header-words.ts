import { searchKey } from '../../domain/vietnamese/names.ts';

/** What the words of a header say about the column below. */
export type HeaderRole =
  | 'order'
  | 'unit'
  | 'indicator'
  | 'measure'
  | 'sector'
  | 'target'
  | 'result'
  | 'registered'
  | 'attainment'
  | 'estimate'
  | 'previous'
  | 'note'
  | 'other';

const ORDER = /^(stt|tt|so tt|so thu tu|thu tu)$/;
const MEASURE = /^(dvt|dv tinh|d v tinh|don vi tinh|don vi do)\b/;
const SECTOR =
  /^(loai hinh( (don vi|doanh nghiep|dn|cdcs|to chuc|kinh te))?|khu vuc|thanh phan kinh te)$/;
const NOTE = /^(ghi chu|ly do|nguyen nhan|giai trinh|y kien|de xuat|kien nghi)\b/;
const OTHER =
  /^(con thieu|con lai|con phai|chenh lech|tang giam|tang|giam|xep thu|xep hang|thu hang)\b/;
const ATTAINMENT =
  /^(%|ty le|ti le|tl %|dat ty le|dat ti le|dat %|muc do hoan thanh|so voi chi tieu|so voi ke hoach|so voi kh|so chi tieu|phan tram|ket qua dat %|th (so voi )?(kh|ct)\b)/;
const RATE = /^(ty|ti) le\b/;
const ATTAINMENT_WORDS = wordSet(
  'ty ti le tl % phan tram dat duoc hoan thanh so voi chi tieu ke hoach kh ct giao muc thuc hien th ket qua kq tinh ldld tren ca nam quy thang dau cuoi nam tien do cong doan cap don vi den ngay va cua / 6 9 12 i ii iii iv',
);
const PREVIOUS = /cung ky|nam truoc|ky truoc|so sanh|nhiem ky|^((so|co|hien co) )?dau (ky|nam)\b/;
const ESTIMATE = /^uoc\b|\buoc (thuc hien|ca nam|th|dat)\b/;
const REGISTERED = /dang ky/;
const RESULT =
  /^(ket qua|kq|thuc hien|th|da thuc hien|dat duoc|so thuc hien|so lieu|luy ke|so luong|so bao cao)\b/;
const TARGET = /^(chi tieu|ke hoach|kh|ct|muc tieu|giao|so giao|duoc giao|tinh giao)\b/;

const UNIT_HEADS =
  /^(ten |cac )*(don vi|dia phuong|ldld|lien doan lao dong|cong doan|cdcs|huyen)\b/;
const UNIT_WORDS = wordSet(
  'ten cac don vi dia phuong ldld lien doan lao dong cong doan cdcs cd co so huyen thi xa thanh pho tx tp nganh va tuong duong truc thuoc cap tren duoi phuong dac khu khoi bao cao thuc hien nhan duoc giao chi tieu tinh',
);
const INDICATOR_WORDS = wordSet(
  'ten cac noi dung chi tieu tieu chi danh muc muc tieu nhiem vu cong viec cong tac chu yeu bao cao thong ke va co ban',
);
/** «Bản», «cơ bản» and «báo cáo» are among the words below, but head no column of indicators. */
const INDICATOR_HEADS = /chi tieu|tieu chi|noi dung|danh muc|muc tieu|nhiem vu|cong viec|cong tac/;
const ROLE_AND_TIME_WORDS = wordSet(
  'chi tieu don vi duoc giao ke hoach kh ct tinh ldld ket qua kq thuc hien th luy ke da dat so lieu luong ty ti le tl % hoan thanh voi bao cao dang ky nam quy thang dau cuoi ngay den het trong ky nay i ii iii iv',
);
const MEN = /(?<!\p{L})nam(?!\p{L})/iu;
const TOTAL = /^(tong|tong so|tong cong|cong|chung|toan tinh)$/;
/** Words around an indicator's name in one and the same header cell. */
const ROLE_PREFIX =
  /^\s*(chỉ tiêu(?: được)?(?: giao)?|kế hoạch(?: giao)?|kết quả(?: thực hiện)?|thực hiện|lũy kế|luỹ kế)\s*:?\s+/iu;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The role that a header text states, or null for one that names something else. */
export function headerRole(text: string): HeaderRole | null {
  const key = searchKey(text);
  if (key === '') return null;
  if (ORDER.test(key)) return 'order';
  if (MEASURE.test(key)) return 'measure';
  if (SECTOR.test(key)) return 'sector';
  if (NOTE.test(key)) return 'note';
  if (OTHER.test(key)) return 'other';
  if (PREVIOUS.test(key)) return 'previous';
  if (ESTIMATE.test(key)) return 'estimate';
  if (ATTAINMENT.test(key)) return namesOtherRate(key) ? null : 'attainment';
  if (REGISTERED.test(key)) return 'registered';
  if (UNIT_HEADS.test(key) && consistsOf(key, UNIT_WORDS)) return 'unit';
  if (RESULT.test(key)) return 'result';
  if (TARGET.test(key)) return 'target';
  return INDICATOR_HEADS.test(key) && consistsOf(key, INDICATOR_WORDS) ? 'indicator' : null;
}

/** «Tỷ lệ ký TƯLĐTT» is a rate of its own, known or not, and no attainment of the columns before it. */
function namesOtherRate(key: string): boolean {
  return (
    RATE.test(key) &&
    !key.split(' ').every((word) => ATTAINMENT_WORDS.has(word) || /^[\d/=:*x()%.]+$/.test(word))
  );
}

/** «Chỉ tiêu» heads a column of assigned targets as well as a column of indicator names. */
export function namesIndicators(text: string): boolean {
  const key = searchKey(text);
  return (
    key !== '' && consistsOf(key, INDICATOR_WORDS) && /chi tieu|tieu chi|noi dung|muc/.test(key)
  );
}

/** Whether a child header stands for the whole («Tổng số» beside the sectors). */
export function isWholeHeader(text: string): boolean {
  return TOTAL.test(searchKey(text));
}

/** «Trong đó», «Chia ra»: what stands below are parts of the whole beside it. */
export function isPartsHeader(text: string): boolean {
  return /^(trong do|chia ra|gom|bao gom|chia theo( (khu vuc|loai hinh))?)$/.test(searchKey(text));
}

/** Whether the header says only target or result and a time: «Kết quả thực hiện 6 tháng năm 2020». */
export function isRoleAndTime(text: string): boolean {
  // «Nam» below «Số đoàn viên» are men; without its mark «năm» stands beside a number.
  if (MEN.test(text.normalize('NFC')) && !/\d/.test(text)) return false;
  return searchKey(text)
    .split(' ')
    .every((word) => ROLE_AND_TIME_WORDS.has(word) || /^\d+$/.test(word));
}

/** «Nam», «Nữ», «Trong đó: nữ»; «Năm» is the same word but for its mark. */
export function isSexHeader(text: string): boolean {
  return (
    /^(trong do )?(so )?(nam|nu)$/.test(searchKey(text)) &&
    !/(?<!\p{L})năm(?!\p{L})/iu.test(text.normalize('NFC'))
  );
}

/** «Số lượng»: things counted, where a per cent of them may stand beside. */
export function isQuantityHeader(text: string): boolean {
  return /^so luong\b/.test(searchKey(text));
}

/** «Luỹ kế từ đầu năm». */
export function isCumulative(text: string): boolean {
  return /\bluy ke\b|\bcong don\b/.test(searchKey(text));
}

/** The header without the words that say target or result: «Chỉ tiêu kết nạp» → «kết nạp». */
export function withoutRole(text: string): string {
  return text.normalize('NFC').replace(ROLE_PREFIX, '').trim();
}

function consistsOf(key: string, words: ReadonlySet<string>): boolean {
  return key.split(' ').every((word) => words.has(word));
}
