import type { ModelData } from 'highs';
import type { TwoWayProblem } from './allocation-requests.ts';

/** The linear programme of a two-way problem, and how to read cells from its solution. */
export interface LinearModel {
  readonly data: ModelData;
  readonly cellsOf: (columns: Float64Array) => Float64Array;
}

/**
 * The same optimum as a linear programme: each cell stands at its least value, and one variable from
 * 0 to 1 for each further unit k costs ln((k − ½) ÷ w). The costs of a cell rise and the matrix of a
 * transportation problem is totally unimodular, so a basic optimum is whole. As small as can be:
 * no unit that the cell's maximum or what its row and column leave for it rules out, and the
 * matrix by columns in typed arrays, as the solver keeps it.
 */
export function linearModel(problem: TwoWayProblem): LinearModel {
  const { rows, columns, weights } = problem;
  const least = leastOf(problem);
  const [height, width] = [rows.length, columns.length];
  const left = new Float64Array([...rows, ...columns].map(({ total }) => total));
  least.forEach((value, cell) => {
    const [i, j] = [Math.floor(cell / width), cell % width];
    left[i] = (left[i] ?? 0) - value;
    left[height + j] = (left[height + j] ?? 0) - value;
  });
  const costs: number[] = [];
  const cells: number[] = [];
  const indices: number[] = [];
  weights.forEach((line, i) => {
    line.forEach((weight, j) => {
      if (weight === 0 || (problem.locked[i]?.[j] ?? null) !== null) return;
      const cell = i * width + j;
      const from = least[cell] ?? 0;
      const room = Math.min(left[i] ?? 0, left[height + j] ?? 0);
      const to = Math.min(problem.max[i]?.[j] ?? Number.POSITIVE_INFINITY, from + room);
      for (let unit = from + 1; unit <= to; unit += 1) {
        costs.push(Math.log((unit - 0.5) / weight));
        cells.push(cell);
        indices.push(i, height + j);
      }
    });
  });
  const count = costs.length;
  return {
    data: {
      numCols: count,
      numRows: height + width,
      colCost: Float64Array.from(costs),
      colLower: new Float64Array(count),
      colUpper: new Float64Array(count).fill(1),
      rowLower: left,
      rowUpper: left,
      matrix: {
        format: 'csc',
        numRows: height + width,
        numCols: count,
        starts: Int32Array.from({ length: count + 1 }, (_, index) => 2 * index),
        indices: Int32Array.from(indices),
        values: new Float64Array(2 * count).fill(1),
      },
    },
    cellsOf: (solution) => {
      const values = Float64Array.from(least);
      cells.forEach((cell, index) => {
        values[cell] = (values[cell] ?? 0) + (solution[index] ?? Number.NaN);
      });
      return values;
    },
  };
}

function leastOf({ weights, min, locked }: TwoWayProblem): readonly number[] {
  return weights.flatMap((line, i) => line.map((_, j) => locked[i]?.[j] ?? min[i]?.[j] ?? 0));
}
