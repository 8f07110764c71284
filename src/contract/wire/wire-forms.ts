import type { Figure } from '../../domain/figure.ts';
import {
  areValuesInCells,
  packChanges,
  unpackChanges,
  type ValueInCell,
} from './packed-changes.ts';
import { packFigures, unpackFigures } from './packed-figures.ts';

/** How values of one kind travel between a door and the page, as both ends of the RPC take it. */
type WireForm = {
  /** Both ends know the form by this number; RPC keeps those up to 20 for itself. */
  readonly type: number;
  readonly condition: (value: unknown) => boolean;
  readonly serialize: (value: unknown) => unknown;
  readonly deserialize: (sent: unknown) => unknown;
};

/** A short list is as quick as it is, and easier to read for whoever looks into the traffic. */
const MANY = 100;

const FIGURES = 21;

/** Every door and every page must be given the same. */
export const WIRE_FORMS: readonly WireForm[] = [
  {
    type: FIGURES,
    condition: isManyFigures,
    serialize: (value) => packFigures(value as readonly Figure[]),
    deserialize: (sent) => unpackFigures(sent as string),
  },
  {
    type: 22,
    condition: (value) => Array.isArray(value) && value.length >= MANY && areValuesInCells(value),
    serialize: (value) => packChanges(value as readonly ValueInCell[]),
    deserialize: (sent) => unpackChanges(sent as string),
  },
];

/**
 * The same as a door hears them. Figures go from the engine to the page only: a text of a few bytes
 * that claims to be a billion of them is not unpacked.
 */
export const DOOR_FORMS: readonly WireForm[] = WIRE_FORMS.map((form) =>
  form.type === FIGURES ? { ...form, deserialize: noFiguresFromAPage } : form,
);

function noFiguresFromAPage(): never {
  throw new Error('A page sends no packed figures');
}

const KEYS: { readonly [F in keyof Figure]: true } = {
  kind: true,
  version: true,
  indicator: true,
  unit: true,
  sector: true,
  period: true,
  stage: true,
  value: true,
  valueTo: true,
  numerator: true,
  denominator: true,
  text: true,
  asOf: true,
  source: true,
};

/** Lists hold one type of thing each, so the first one tells of all. */
function isManyFigures(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < MANY) return false;
  const [first] = value as readonly unknown[];
  if (typeof first !== 'object' || first === null) return false;
  const keys = Object.keys(first);
  return keys.length === Object.keys(KEYS).length && keys.every((key) => Object.hasOwn(KEYS, key));
}
