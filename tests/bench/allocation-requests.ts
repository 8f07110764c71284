import { fallenUnits, type Random, wholeBetween } from './allocation-random.ts';

export interface OneWayShape {
  readonly what: string;
  readonly make: (random: Random, count: number) => object;
}

/** One-way requests as a door receives them, 25 units of the total to a row. */
export const oneWayShapes: readonly OneWayShape[] = [
  {
    what: 'largest remainder, minimum, maximum and one lock',
    make: (random, count) => bounded(random, count, 'largest-remainder'),
  },
  { what: 'largest remainder, three bases with 12 decimals', make: threeBases },
  {
    what: 'Sainte-Laguë, minimum, maximum and one lock',
    make: (random, count) => bounded(random, count, 'sainte-lague'),
  },
  {
    what: "D'Hondt, minimum, maximum and one lock",
    make: (random, count) => bounded(random, count, 'dhondt'),
  },
];

function bounded(random: Random, count: number, method: string): object {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `u${index}`,
    label: `CĐCS số ${index}`,
    weight: wholeBetween(random, 1, 2000),
    min: 1,
    max: index % 10 === 0 ? wholeBetween(random, 5, 60) : null,
    locked: index === 7 ? 30 : null,
  }));
  return { total: 25 * count, method, rows };
}

function threeBases(random: Random, count: number): object {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `u${index}`,
    label: `CĐCS số ${index}`,
  }));
  const bases = ['0.5', '0.3', '0.2'].map((share) => ({
    share,
    values: Object.fromEntries(rows.map(({ id }) => [id, (random() * 2000).toFixed(12)])),
  }));
  return { total: 25 * count, rows, bases };
}

type Limits = readonly (readonly (number | null)[])[];

/** A two-way request in JSON of which it is known that it can be met. */
export interface TwoWayProblem {
  readonly mode: 'two-way';
  readonly rows: readonly { readonly id: string; readonly total: number }[];
  readonly columns: readonly { readonly id: string; readonly total: number }[];
  readonly weights: readonly (readonly number[])[];
  readonly min: Limits;
  readonly max: Limits;
  readonly locked: Limits;
}

/** Chances from 0 to 1 that a cell has no weight, a minimum and a maximum, a lock. */
export interface TwoWayShape {
  readonly what: string;
  readonly zeros: number;
  readonly bounds: number;
  readonly locks: number;
  /** Whether margins and bounds come from the weights or from figures of their own. */
  readonly fitting: boolean;
}

export const twoWayShapes: readonly TwoWayShape[] = [
  { what: 'dense', zeros: 0, bounds: 0, locks: 0, fitting: true },
  { what: 'four cells in ten without weight', zeros: 0.4, bounds: 0, locks: 0, fitting: true },
  { what: 'bounds on half of the cells', zeros: 0, bounds: 0.5, locks: 0, fitting: true },
  { what: 'locks on a fifth of the cells', zeros: 0, bounds: 0, locks: 0.2, fitting: true },
  {
    what: 'all of these, margins that do not fit the weights',
    ...{ zeros: 0.2, bounds: 0.3, locks: 0.05, fitting: false },
  },
];

export interface TwoWaySize {
  readonly height: number;
  readonly width: number;
  /** What all rows add up to, or the most that a single row adds up to. */
  readonly total: { readonly all: number } | { readonly eachRow: number };
}

/** Units differ in size, sectors in share: weights up to some thousands. */
export function twoWayProblem(random: Random, size: TwoWaySize, shape: TwoWayShape): TwoWayProblem {
  const { height, width } = size;
  const weights = figures(random, height, width).map((line) =>
    line.map((figure) => (random() < shape.zeros ? 0 : figure)),
  );
  const own = shape.fitting ? weights : figures(random, height, width);
  const measures = weights.map((line, i) =>
    line.map((weight, j) => (weight === 0 ? 0 : (own[i]?.[j] ?? 0) * (0.7 + 0.6 * random()))),
  );
  const met = matrixThatAddsUp(random, measures, size);
  const bounds = met.map((line) =>
    line.map((value) =>
      random() < shape.bounds
        ? { min: Math.floor(value * random()), max: value + wholeBetween(random, 0, 3) }
        : { min: null, max: null },
    ),
  );
  return {
    mode: 'two-way',
    rows: met.map((line, i) => ({ id: `u${i}`, total: sumOf(line) })),
    columns: Array.from({ length: width }, (_, j) => ({
      id: `s${j}`,
      total: sumOf(met.map((line) => line[j] ?? 0)),
    })),
    weights,
    min: bounds.map((line) => line.map(({ min }) => min)),
    max: bounds.map((line) => line.map(({ max }) => max)),
    locked: met.map((line) => line.map((value) => (random() < shape.locks ? value : null))),
  };
}

function matrixThatAddsUp(
  random: Random,
  measures: readonly (readonly number[])[],
  { width, total }: TwoWaySize,
): readonly (readonly number[])[] {
  if ('all' in total) {
    const fallen = fallenUnits(random, measures.flat(), total.all);
    return measures.map((_, i) => fallen.slice(i * width, (i + 1) * width));
  }
  return measures.map((line) =>
    fallenUnits(random, line, sumOf(line) === 0 ? 0 : wholeBetween(random, 1, total.eachRow)),
  );
}

function figures(random: Random, height: number, width: number): number[][] {
  const shares = Array.from({ length: width }, () => 0.1 + random());
  return Array.from({ length: height }, () => {
    const size = 20 * 100 ** random();
    return shares.map((share) => Math.ceil(size * share * (0.2 + random())));
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
