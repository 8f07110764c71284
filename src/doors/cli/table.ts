/** Lays rows out in aligned columns; numbers to the right, words to the left. */
export function alignedTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  return all
    .map((row) =>
      widths
        .map((columnWidth, column) => {
          const text = row[column] ?? '';
          const gap = ' '.repeat(columnWidth - width(text));
          return numeric.includes(column) ? gap + text : text + gap;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Vietnamese letters in NFC are one column wide each; combining marks in NFD would be counted twice. */
function width(text: string): number {
  return [...text.normalize('NFC')].length;
}
