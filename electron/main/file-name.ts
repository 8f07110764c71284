import { extname } from 'node:path';

/**
 * Characters that Windows refuses in a name, and those that are not seen: a turn of direction shows
 * «exe.xlsx» where the name ends in «.exe».
 */
const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Windows opens a device instead of a file of this name, whatever its ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;
/** Dots and spaces that would hide a file, or that Windows drops from the end of a name. */
const edges = /^[. ]+|[. ]+$/g;
/** 80 letters of three bytes each and an ending stay below the 255 bytes of Linux. */
const LONGEST = 80;

/** A suggested name as a file can carry it: no folder, nothing that a file system refuses. */
export function fileNameOf(suggested: string): string {
  const clean = suggested.replaceAll(refused, ' ').replaceAll(/\s+/g, ' ').replaceAll(edges, '');
  const ending = /\.\w{1,8}$/.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - ending.length).replaceAll(edges, '');
  const short = [...stem].slice(0, LONGEST).join('').replaceAll(edges, '') || 'Chi Tieu';
  return `${device.test(short) ? `_${short}` : short}${ending}`;
}

export type FileFilter = { readonly name: string; readonly extensions: string[] };

export const WORKSPACE_FILTER: FileFilter = { name: 'Hồ sơ Chỉ Tiêu', extensions: ['chitieu'] };

/** What can be opened: a workspace, and one that was sent locked, which asks for its passphrase. */
export const OPEN_FILTER: FileFilter = { name: 'Hồ sơ Chỉ Tiêu', extensions: ['chitieu', 'age'] };
/** Locked with a passphrase. */
const LOCKED_FILTER: FileFilter = { name: 'Hồ sơ khóa bằng mật khẩu', extensions: ['age'] };

const FILTERS: readonly FileFilter[] = [
  WORKSPACE_FILTER,
  LOCKED_FILTER,
  { name: 'Bảng tính Excel', extensions: ['xlsx'] },
  { name: 'Văn bản Word', extensions: ['docx'] },
  { name: 'Tài liệu PDF', extensions: ['pdf'] },
  { name: 'Bảng giá trị (CSV)', extensions: ['csv'] },
  { name: 'Tệp nén (ZIP)', extensions: ['zip'] },
];

/** The kinds of file that a save dialog offers for a name; none where its ending is not known. */
export function filtersFor(name: string): FileFilter[] {
  const ending = extname(name).slice(1).toLowerCase();
  return FILTERS.filter(({ extensions }) => extensions.includes(ending));
}
