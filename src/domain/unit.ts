/** The code of the root unit, which holds the totals and shows the organization's own name. */
export const ROOT_UNIT = 'tinh';

export const UNIT_KINDS = [
  'province',
  'city',
  'town',
  'district',
  'sector-union',
  'industrial-zone-union',
  'direct-grassroots',
  'commune-union',
  'grassroots',
  'other',
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/** The groups under which units stand in tables; their order is the order of the annex. */
export const UNIT_GROUPS = ['local', 'sector', 'zone', 'grassroots', 'other'] as const;

export type UnitGroup = (typeof UNIT_GROUPS)[number];

/** A date in the form `2020-12-31`. */
export type IsoDate = string;

/** A fact that holds from a day to a day, by a decision; null means «since ever» or «until further notice». */
export type Dated = {
  readonly from: IsoDate | null;
  /** The first day on which it no longer holds. */
  readonly to: IsoDate | null;
  readonly decision: string;
};

export type UnitName = Dated & { readonly name: string };
export type UnitParent = Dated & { readonly parent: string };
export type UnitCommune = Dated & { readonly code: string; readonly name: string };

/** The part of a predecessor's figures that a successor takes: an exact fraction. */
export type Succession = {
  readonly predecessor: string;
  readonly successor: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly date: IsoDate;
  readonly decision: string;
};

/** A unit as it stands on one day. */
export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly order: number;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly aliases: readonly string[];
};

/** The heading under which units of a kind stand. */
export function groupOf(kind: UnitKind): UnitGroup {
  switch (kind) {
    case 'province':
    case 'city':
    case 'town':
    case 'district':
    case 'commune-union':
      return 'local';
    case 'sector-union':
      return 'sector';
    case 'industrial-zone-union':
      return 'zone';
    case 'direct-grassroots':
    case 'grassroots':
      return 'grassroots';
    case 'other':
      return 'other';
  }
}

/** Whether a dated fact holds on a day. */
export function holdsOn(
  fact: { readonly from: IsoDate | null; readonly to: IsoDate | null },
  day: IsoDate,
): boolean {
  return (fact.from === null || fact.from <= day) && (fact.to === null || day < fact.to);
}
