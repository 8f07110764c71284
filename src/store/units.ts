import {
  holdsOn,
  type IsoDate,
  type Succession,
  type Unit,
  type UnitCommune,
  type UnitKind,
  type UnitName,
  type UnitParent,
} from '../domain/unit.ts';
import { groupBy } from './group-by.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** A unit with all that ever held of it. */
export type UnitRecord = {
  readonly code: string;
  readonly kind: UnitKind;
  readonly order: number;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly decision: string;
  readonly names: readonly UnitName[];
  readonly parents: readonly UnitParent[];
  readonly communes: readonly UnitCommune[];
  readonly aliases: readonly UnitAlias[];
};

/** Another way in which a unit is written, confirmed by a person. */
export type UnitAlias = { readonly alias: string; readonly by: string; readonly at: string };

/** Every unit, ended ones too, in protocol order. */
export async function readUnitRecords(store: Readable): Promise<readonly UnitRecord[]> {
  const [units, names, parents, communes, aliases] = await Promise.all([
    store.db.selectFrom('units').selectAll().orderBy('position').orderBy('code').execute(),
    store.db.selectFrom('unit_names').selectAll().orderBy('valid_from').execute(),
    store.db.selectFrom('unit_parents').selectAll().orderBy('valid_from').execute(),
    store.db
      .selectFrom('unit_communes')
      .selectAll()
      .orderBy('valid_from')
      .orderBy('commune')
      .execute(),
    store.db.selectFrom('unit_aliases').selectAll().orderBy('alias').execute(),
  ]);
  const namesOf = groupBy(names, (row) => row.unit);
  const parentsOf = groupBy(parents, (row) => row.unit);
  const communesOf = groupBy(communes, (row) => row.unit);
  const aliasesOf = groupBy(aliases, (row) => row.unit);
  return units.map((unit) => ({
    code: unit.code,
    kind: unit.kind,
    order: unit.position,
    from: unit.valid_from,
    to: unit.valid_to,
    decision: unit.decision,
    names: (namesOf.get(unit.code) ?? []).map((row) => ({ ...dated(row), name: row.name })),
    parents: (parentsOf.get(unit.code) ?? []).map((row) => ({
      ...dated(row),
      parent: row.parent,
    })),
    communes: (communesOf.get(unit.code) ?? []).map((row) => ({
      ...dated(row),
      code: row.commune,
      name: row.name,
    })),
    aliases: (aliasesOf.get(unit.code) ?? []).map((row) => ({
      alias: row.alias,
      by: row.confirmed_by,
      at: row.confirmed_at,
    })),
  }));
}

/** The units that exist on a day, as they are then, in protocol order. */
export async function readUnits(store: Readable, day: IsoDate): Promise<readonly Unit[]> {
  const records = await readUnitRecords(store);
  return records.filter((unit) => holdsOn(unit, day)).map((unit) => unitOn(unit, day));
}

/** A unit as it is on a day; outside its life under the name it had last (or first). */
export function unitOn(unit: UnitRecord, day: IsoDate): Unit {
  const name = unit.names.find((fact) => holdsOn(fact, day)) ?? nearest(unit.names, day);
  return {
    code: unit.code,
    name: name?.name ?? unit.code,
    kind: unit.kind,
    parent: unit.parents.find((fact) => holdsOn(fact, day))?.parent ?? null,
    order: unit.order,
    from: unit.from,
    to: unit.to,
    aliases: unit.aliases.map(({ alias }) => alias),
  };
}

/** Which unit took over which, in which part. */
export async function readSuccessions(store: Readable): Promise<readonly Succession[]> {
  return store.db
    .selectFrom('unit_successions')
    .selectAll()
    .orderBy('date')
    .orderBy('predecessor')
    .orderBy('successor')
    .execute();
}

/** The rows of a unit with everything that belongs to it. */
export function unitRows(unit: UnitRecord): readonly RowChange[] {
  return [
    {
      table: 'units',
      key: { code: unit.code },
      after: {
        kind: unit.kind,
        position: unit.order,
        valid_from: unit.from,
        valid_to: unit.to,
        decision: unit.decision,
      },
    },
    ...unit.names.map((fact) => unitNameRow(unit.code, fact)),
    ...unit.parents.map((fact) => unitParentRow(unit.code, fact)),
    ...unit.communes.map((fact) => unitCommuneRow(unit.code, fact)),
    ...unit.aliases.map((alias) => unitAliasRow(unit.code, alias)),
  ];
}

/** A name from a day on; a unit has one for each first day. */
export function unitNameRow(unit: string, fact: UnitName): RowChange {
  const { from, to, decision, name } = fact;
  return {
    table: 'unit_names',
    key: { unit, valid_from: from ?? '' },
    after: { name, valid_to: to, decision },
  };
}

/** What a unit belongs to from a day on. */
export function unitParentRow(unit: string, fact: UnitParent): RowChange {
  const { from, to, decision, parent } = fact;
  return {
    table: 'unit_parents',
    key: { unit, valid_from: from ?? '' },
    after: { parent, valid_to: to, decision },
  };
}

/** A commune that a unit looks after from a day on. */
export function unitCommuneRow(unit: string, fact: UnitCommune): RowChange {
  const { from, to, decision, code, name } = fact;
  return {
    table: 'unit_communes',
    key: { unit, commune: code, valid_from: from ?? '' },
    after: { name, valid_to: to, decision },
  };
}

/** Another spelling of a unit, with who confirmed it and when (an instant). */
export function unitAliasRow(unit: string, { alias, by, at }: UnitAlias): RowChange {
  return {
    table: 'unit_aliases',
    key: { unit, alias },
    after: { confirmed_by: by, confirmed_at: at },
  };
}

/**
 * Which part (numerator ÷ denominator) of a predecessor's figures goes to the successor from the
 * day on.
 */
export function successionRow(succession: Succession): RowChange {
  const { predecessor, successor, date, numerator, denominator, decision } = succession;
  return {
    table: 'unit_successions',
    key: { predecessor, successor, date },
    after: { numerator, denominator, decision },
  };
}

function dated(row: {
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly decision: string;
}) {
  return {
    from: row.valid_from === '' ? null : row.valid_from,
    to: row.valid_to,
    decision: row.decision,
  };
}

function nearest(names: readonly UnitName[], day: IsoDate): UnitName | undefined {
  return names.findLast(({ from }) => from === null || from <= day) ?? names[0];
}
