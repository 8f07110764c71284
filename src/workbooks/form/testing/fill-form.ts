import { type CellObject, read, write } from '@e965/xlsx';

/** What stands in the visible sheet of a form, by cell. */
export function textsOf(form: Uint8Array): ReadonlyMap<string, unknown> {
  const book = read(form);
  const cells = Object.entries(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
  return new Map(
    cells.flatMap(([address, cell]) =>
      address.startsWith('!') ? [] : [[address, (cell as CellObject).v] as const],
    ),
  );
}

/**
 * Fills a form in with another library than the one that wrote it, as a unit does: values by the
 * name beside their cell, or by `@E9`.
 */
export function filledForm(
  form: Uint8Array,
  values: Readonly<Record<string, number | string>>,
  bookType: 'xlsx' | 'ods' = 'xlsx',
): Buffer {
  const book = read(form, { cellNF: true, cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const names = new Map([...textsOf(form)].map(([address, text]) => [text, address]));
  for (const [name, value] of Object.entries(values)) {
    const place = name.startsWith('@') ? name.slice(1) : names.get(name)?.replace(/^[A-Z]+/, 'E');
    if (place === undefined) throw new Error(`The form lacks «${name}»`);
    sheet[place] = { t: typeof value === 'number' ? 'n' : 's', v: value };
  }
  return write(book, { bookType, type: 'buffer' }) as Buffer;
}
