import { extname } from 'node:path';

/** Characters that Windows refuses in a name. */
const refused = /[<>:"/\\|?*\p{Cc}]/gu;
/** Dots and spaces that would hide a file, or that Windows drops from the end of a name. */
const edges = /^[. ]+|[. ]+$/g;
/** 80 letters of three bytes each and an ending stay below the 255 bytes of Linux. */
const LONGEST = 80;

/** A suggested name as a file can carry it: no folder, nothing that a file system refuses. */
export function fileNameOf(suggested: string): string {
  const clean = suggested.replaceAll(refused, ' ').replaceAll(/\s+/g, ' ').replaceAll(edges, '');
  const ending = /\.\w{1,8}$/.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - ending.length).replaceAll(edges, '');
  return `${[...stem].slice(0, LONGEST).join('') || 'Chi Tieu'}${ending}`;
}

export type FileFilter = { readonly name: string; readonly extensions: string[] };

export const WORKSPACE_FILTER: FileFilter = { name: 'Hồ sơ Chỉ Tiêu', extensions: ['chitieu'] };

const FILTERS: readonly FileFilter[] = [
  WORKSPACE_FILTER,
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
