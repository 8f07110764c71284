/** `E9` → row 8, column 4; null for what names no cell. */
export function cellPlace(cell: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(cell);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
