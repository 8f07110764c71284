import loadHighs, { type Highs } from 'highs';
import { apportionAny } from '../../src/domain/allocation/apportion.ts';
import { linearModel } from './allocation-linear-model.ts';
import { type Random, randomFrom, wholeBetween } from './allocation-random.ts';
import { type TwoWayProblem, type TwoWaySize, twoWayProblem } from './allocation-requests.ts';
import { told } from './statistics.ts';

const count = 500;
const nearness = 1e-9;
const aim = 20;
/** Instances that are solved with the solver's own choices too, which take much longer. */
const few = 20;
const unchosen = {
  ...{ output_flag: false, primal_feasibility_tolerance: 1e-10 },
  ...{ dual_feasibility_tolerance: 1e-10 },
};
/** The fastest found for these models: its presolve alone costs several times the dual simplex. */
const chosen = { ...unchosen, presolve: 'off', solver: 'simplex' };

type Times = { readonly whole: number; readonly solve: number };
type Solved = { readonly cells: readonly number[]; readonly times: Times };
type Solver = (problem: TwoWayProblem) => Solved;
type Solvers = { readonly fast: Solver; readonly plain: Solver };
type Family = { readonly what: string; readonly make: (random: Random) => TwoWayProblem };

const shape = { what: '', zeros: 0.2, bounds: 0.3, locks: 0.05 };
const families: readonly Family[] = [
  { what: 'the grand total up to 500', make: (random) => family(random, 'all') },
  { what: 'the total of each row up to 500', make: (random) => family(random, 'eachRow') },
];

function family(random: Random, kind: 'all' | 'eachRow'): TwoWayProblem {
  const most = wholeBetween(random, 50, 500);
  const total: TwoWaySize['total'] = kind === 'all' ? { all: most } : { eachRow: most };
  const size = { height: 50, width: 6, total };
  return twoWayProblem(random, size, { ...shape, fitting: random() < 0.5 });
}

/** Against HiGHS compiled to WebAssembly, which is loaded and warm before the clock runs. */
export async function measureAgainstSolver(): Promise<readonly string[]> {
  const highs = await loadHighs();
  const [fast, plain] = [highs.createModel(), highs.createModel()];
  try {
    fast.options.set(chosen);
    plain.options.set(unchosen);
    const solvers = { fast: solverOf(highs, fast), plain: solverOf(highs, plain) };
    return families.flatMap((each) => compare(each, solvers));
  } finally {
    fast.dispose();
    plain.dispose();
  }
}

function compare({ what, make }: Family, { fast, plain }: Solvers): readonly string[] {
  const warmUp = randomFrom(8);
  let unaided = 0;
  for (let index = 0; index < few; index += 1) {
    const problem = make(warmUp);
    ours(problem);
    fast(problem);
    unaided += plain(problem).times.solve;
  }
  const random = randomFrom(9);
  let [same, worst, own, whole, solve] = [0, 0, 0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const problem = make(random);
    const mine = ours(problem);
    const other = fast(problem);
    own += mine.times.whole;
    whole += other.times.whole;
    solve += other.times.solve;
    const difference = Math.abs(costOf(problem, mine.cells) - costOf(problem, other.cells));
    worst = Math.max(worst, difference);
    if (difference <= nearness) same += 1;
  }
  const against = `against HiGHS, 50 × 6, ${what}`;
  const shown = (ratio: number) =>
    `the sharing is ${ratio.toFixed(2)} times as fast (aim ${aim}: ${ratio >= aim ? 'yes' : 'NO'})`;
  return [
    `${against}: the same optimum in ${same} of ${count}, objectives at most ${worst.toExponential(1)} apart (target all within ${nearness}: ${same === count ? 'yes' : 'NO'})`,
    `${against}: from request to answer with certificate and reasons ${(own / count).toFixed(2)} ms each`,
    told(
      `${against}: HiGHS with its own choice of method, solving alone`,
      unaided / few,
      'ms each',
    ),
    `${against}: HiGHS, dual simplex without presolve, solving alone ${(solve / count).toFixed(2)} ms each: ${shown(solve / own)}`,
    `${against}: HiGHS likewise, building the model, passing it and reading the cells too ${(whole / count).toFixed(2)} ms each: ${shown(whole / own)}`,
  ];
}

function ours(problem: TwoWayProblem): Solved {
  const began = performance.now();
  const answer = apportionAny(problem);
  const whole = performance.now() - began;
  if (!answer.ok) throw new Error(answer.error.message);
  if (!('values' in answer.value)) throw new Error('Not an answer in two ways');
  return { cells: answer.value.values.flat(), times: { whole, solve: whole } };
}

function solverOf(highs: Highs, model: ReturnType<Highs['createModel']>): Solver {
  const { optimal } = highs.constants.modelStatus;
  return (problem) => {
    const began = performance.now();
    const { data, cellsOf } = linearModel(problem);
    model.passModel(data);
    const passed = performance.now();
    model.run();
    const solve = performance.now() - passed;
    const cells = cellsOf(model.getSolution().colValue);
    const whole = performance.now() - began;
    if (model.getModelStatus() !== optimal) throw new Error('HiGHS found no optimum');
    return { cells: wholeCells(problem, cells), times: { whole, solve } };
  };
}

/** Whole numbers that meet margins, bounds and locks, or it is no answer to compare with. */
function wholeCells(problem: TwoWayProblem, found: Float64Array): readonly number[] {
  const { rows, columns, min, max, locked } = problem;
  const cells = [...found].map(Math.round);
  const at = (i: number, j: number) => cells[i * columns.length + j] ?? Number.NaN;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const sound =
    cells.every((value, index) => Math.abs(value - (found[index] ?? Number.NaN)) < 1e-7) &&
    rows.every(({ total }, i) => sum(columns.map((_, j) => at(i, j))) === total) &&
    columns.every(({ total }, j) => sum(rows.map((_, i) => at(i, j))) === total) &&
    rows.every((_, i) =>
      columns.every((__, j) => {
        const lock = locked[i]?.[j] ?? null;
        if (lock !== null) return at(i, j) === lock;
        return at(i, j) >= (min[i]?.[j] ?? 0) && at(i, j) <= (max[i]?.[j] ?? at(i, j));
      }),
    );
  if (!sound) throw new Error('HiGHS answered with cells that are not whole or not allowed');
  return cells;
}

/** Σ over cells Σ for k = 1…x of ln((k − ½) ÷ w), in floating point and in one order for both. */
function costOf({ weights }: TwoWayProblem, cells: readonly number[]): number {
  let cost = 0;
  for (const [index, weight] of weights.flat().entries()) {
    if (weight === 0) continue;
    for (let unit = 1; unit <= (cells[index] ?? 0); unit += 1) {
      cost += Math.log((unit - 0.5) / weight);
    }
  }
  return cost;
}
