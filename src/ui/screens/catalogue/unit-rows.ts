import type { UnitDetail } from '../../../contract/views/others.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { groupUnits } from '../../../domain/unit-groups.ts';
import { searchKey } from '../../../domain/vietnamese/names.ts';

export type UnitRow =
  | { readonly type: 'group'; readonly title: string }
  | {
      readonly type: 'unit';
      readonly unit: UnitDetail;
      readonly depth: number;
      /** Place among the receivers; '' for the root and for what stands below a receiver. */
      readonly ordinal: string;
      /** Codes that share this unit's parent and group, in order: among them it can be moved. */
      readonly siblings: readonly string[];
    };

/** The units as a tree under the root, the receivers grouped by kind and numbered in each group. */
export function unitRows(units: readonly UnitDetail[]): readonly UnitRow[] {
  const childrenOf = (code: string) => units.filter((unit) => unit.parent === code);
  const detail = new Map(units.map((unit) => [unit.code, unit]));
  const root = detail.get(ROOT_UNIT);

  const below = (code: string, depth: number): readonly UnitRow[] => {
    const children = childrenOf(code).toSorted((a, b) => a.order - b.order);
    const siblings = children.map((unit) => unit.code);
    return children.flatMap((unit) => [
      { type: 'unit', unit, depth, ordinal: '', siblings } as const,
      ...below(unit.code, depth + 1),
    ]);
  };

  const receivers = groupUnits(childrenOf(ROOT_UNIT)).flatMap((group) => {
    const siblings = group.units.map((unit) => unit.code);
    return [
      { type: 'group', title: group.title } as const,
      ...group.units.flatMap(({ code }, index) => {
        const unit = detail.get(code);
        if (unit === undefined) return [];
        const ordinal = String(index + 1);
        const row: UnitRow = { type: 'unit', unit, depth: 0, ordinal, siblings };
        return [row, ...below(code, 1)];
      }),
    ];
  });
  const first: readonly UnitRow[] =
    root === undefined ? [] : [{ type: 'unit', unit: root, depth: 0, ordinal: '', siblings: [] }];
  return [...first, ...receivers];
}

/** Rows whose unit is meant by the words, marks ignored; groups without any go too. */
export function foundRows(rows: readonly UnitRow[], words: string): readonly UnitRow[] {
  const wanted = searchKey(words);
  if (wanted === '') return rows;
  const kept = rows.filter((row) => row.type === 'group' || matches(row.unit, wanted));
  return kept.filter((row, index) => row.type === 'unit' || kept[index + 1]?.type === 'unit');
}

function matches(unit: UnitDetail, wanted: string): boolean {
  const names = [unit.name, unit.code, ...unit.aliases, ...unit.names.map(({ name }) => name)];
  return names.some((name) => searchKey(name).includes(wanted));
}
