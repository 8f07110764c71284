import type { Sector } from '../../domain/sector.ts';
import { expandAbbreviations } from '../../domain/vietnamese/abbreviations.ts';
import { canonical, searchKey } from '../../domain/vietnamese/names.ts';

/** Finds a sector by its code or by its name in full, with or without «Khu vực» before it. */
export function sectorMatcher(sectors: readonly Sector[]): (name: string) => string | null {
  const byKey = new Map<string, string>();
  for (const { code, name, ended } of sectors) {
    if (ended) continue;
    byKey.set(keyOf(name), code);
    byKey.set(searchKey(code), code);
  }
  return (name) => byKey.get(keyOf(name)) ?? byKey.get(searchKey(name)) ?? null;
}

function keyOf(name: string): string {
  return searchKey(expandAbbreviations(canonical(name)))
    .replace(/^(khu vuc|khoi|loai hinh) /, '')
    .replace(/^trong /, '');
}
