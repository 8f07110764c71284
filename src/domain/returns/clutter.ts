const SYSTEM_FILES: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db']);

/**
 * Whether a file of a folder or an archive is left there by a program and is no return: the lock file
 * that Excel keeps beside an open workbook, hidden files, thumbnails, what a Mac adds to an archive.
 * `path` is relative, its parts set apart by «/».
 */
export function isClutter(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (name.startsWith('~$') || SYSTEM_FILES.has(name.toLowerCase())) return true;
  return parts.some((part) => part.startsWith('.') || part === '__MACOSX');
}

/** «Đợt 1/Mường Ảng.xlsx» → «Mường Ảng.xlsx». */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
