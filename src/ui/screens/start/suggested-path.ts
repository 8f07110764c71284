/** Joins with the separator that the folder itself uses: the page cannot ask which system it is on. */
export function pathInFolder(folder: string, file: string): string {
  if (folder === '') return file;
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${file}` : `${folder}${separator}${file}`;
}
