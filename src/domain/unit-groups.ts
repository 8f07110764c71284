import { groupOf, UNIT_GROUPS, type Unit, type UnitGroup } from './unit.ts';

export type GroupedUnits = {
  readonly group: UnitGroup;
  /** The heading of the group, as papers carry it. */
  readonly title: string;
  readonly units: readonly Unit[];
};

/** Units under their headings, groups and units in protocol order; a group without units is left out. */
export function groupUnits(units: readonly Unit[]): readonly GroupedUnits[] {
  return UNIT_GROUPS.map((group) => {
    const members = units
      .filter((unit) => groupOf(unit.kind) === group)
      .sort((left, right) => left.order - right.order);
    return { group, title: groupTitle(group, members), units: members };
  }).filter(({ units: members }) => members.length > 0);
}

/** District federations ended on 30/6/2025; commune unions came in their place, so the heading follows the members. */
function groupTitle(group: UnitGroup, members: readonly Unit[]): string {
  switch (group) {
    case 'local':
      return localTitle(members);
    case 'sector':
      return 'Công đoàn ngành và tương đương';
    case 'zone':
      return 'Công đoàn các khu công nghiệp';
    case 'grassroots':
      return 'Công đoàn cơ sở trực thuộc';
    case 'other':
      return 'Đơn vị khác';
  }
}

function localTitle(members: readonly Unit[]): string {
  const hasCommunes = members.some((unit) => unit.kind === 'commune-union');
  const hasDistricts = members.some((unit) => unit.kind !== 'commune-union');
  if (hasCommunes && !hasDistricts) return 'Công đoàn xã, phường, đặc khu';
  if (!hasCommunes) return 'LĐLĐ huyện, thị xã, thành phố';
  return 'LĐLĐ huyện, thị xã, thành phố; công đoàn xã, phường, đặc khu';
}
