/** The codes with one of them moved up (−1) or down (1) by a place; null where there is no such place. */
export function moved(
  codes: readonly string[],
  code: string,
  by: -1 | 1,
): readonly string[] | null {
  const from = codes.indexOf(code);
  const other = codes[from + by];
  if (from < 0 || other === undefined) return null;
  return codes.map((one) => (one === code ? other : one === other ? code : one));
}
