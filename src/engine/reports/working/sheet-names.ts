import type { ReportTable } from '../../../domain/report/table.ts';

export const YEARS_SHEET = 'Chia cho các năm';

/** The tables of an earlier sharing (0: the one before the newest) under sheet names of their own. */
export function earlier(tables: readonly ReportTable[], index: number): readonly ReportTable[] {
  const prefix = index === 0 ? 'Lần trước' : `Lần trước ${index + 1}`;
  const named = (name: string | undefined) => (name === undefined ? prefix : `${prefix} – ${name}`);
  const others = tables.flatMap(({ sheetName }) => sheetName ?? []);
  return tables.map((table) => ({
    ...table,
    sheetName: named(table.sheetName),
    notes: table.notes.map((note) =>
      others.reduce((text, name) => text.replaceAll(`«${name}»`, `«${named(name)}»`), note),
    ),
  }));
}
