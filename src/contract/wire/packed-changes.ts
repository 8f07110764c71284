import type { Figure } from '../../domain/figure.ts';
import { type PackedField, packField, unpackField } from './packed-figures.ts';

/** A value for a cell, as typing and pasting write it; the rarer parts of a figure are left out. */
export type ValueInCell = Pick<
  Figure,
  'kind' | 'indicator' | 'unit' | 'sector' | 'period' | 'value'
> & { readonly version?: string };

type PackedChanges = {
  readonly count: number;
  readonly fields: {
    readonly [F in Exclude<keyof ValueInCell, 'version'>]: PackedField<ValueInCell[F]>;
  } & { readonly version?: PackedField<string | undefined> };
};

/** More than one gesture may hold: a list that claims it is not made. */
const MOST = 500_000;

/** Values of cells as one short text: a paste of 50.000 is 7 MB as JSON objects and 0,6 MB so. */
export function packChanges(changes: readonly ValueInCell[]): string {
  const hasVersion = changes[0]?.version !== undefined;
  const packed: PackedChanges = {
    count: changes.length,
    fields: {
      kind: packField(changes, (change) => change.kind),
      indicator: packField(changes, (change) => change.indicator),
      unit: packField(changes, (change) => change.unit),
      sector: packField(changes, (change) => change.sector),
      period: packField(changes, (change) => change.period),
      value: packField(changes, (change) => change.value),
      ...(hasVersion ? { version: packField(changes, (change) => change.version) } : {}),
    },
  };
  return JSON.stringify(packed);
}

/** The changes of a text that `packChanges` made; whoever takes them from outside still parses each. */
export function unpackChanges(text: string): readonly unknown[] {
  const { count, fields } = JSON.parse(text) as PackedChanges;
  if (!(count <= MOST) || !Object.values(fields).some((field) => lists(field, count))) {
    throw new Error(`No list of ${count} changes`);
  }
  const kind = unpackField(fields.kind, count);
  const indicator = unpackField(fields.indicator, count);
  const unit = unpackField(fields.unit, count);
  const sector = unpackField(fields.sector, count);
  const period = unpackField(fields.period, count);
  const value = unpackField(fields.value, count);
  const version = fields.version === undefined ? null : unpackField(fields.version, count);
  return kind.map((_, i) => {
    const change = {
      kind: kind[i],
      indicator: indicator[i],
      unit: unit[i],
      sector: sector[i],
      period: period[i],
      value: value[i],
    };
    return version === null ? change : { ...change, version: version[i] };
  });
}

/**
 * Whether a field says something for each item. Values for many cells differ in one field at least,
 * so what is unpacked is in proportion to what was sent.
 */
function lists(field: PackedField<unknown>, count: number): boolean {
  const list = 'each' in field ? field.each : field.at;
  return Array.isArray(list) && list.length === count;
}

const NAMES: readonly string[] = ['kind', 'indicator', 'unit', 'sector', 'period', 'value'];

/** Whether all of a list say nothing but the value of a cell, and all or none of what version. */
export function areValuesInCells(list: readonly unknown[]): list is readonly ValueInCell[] {
  const [first] = list;
  const hasVersion = typeof first === 'object' && first !== null && 'version' in first;
  const length = NAMES.length + (hasVersion ? 1 : 0);
  return list.every((item) => {
    if (typeof item !== 'object' || item === null) return false;
    return (
      'version' in item === hasVersion &&
      Object.keys(item).length === length &&
      NAMES.every((name) => name in item)
    );
  });
}
