import type { Problem } from './requests.ts';
import { allowed } from './slow.ts';

/**
 * Whether some matrix keeps margins, bounds and locks: a circulation with lower bounds, filled along
 * shortest paths (Edmonds and Karp), from the request alone.
 */
export function canBeMet(problem: Problem): boolean {
  const height = problem.rows.length;
  const width = problem.columns.length;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const demand = sum(problem.rows);
  if (demand !== sum(problem.columns) || contradicts(problem)) return false;
  // Node 0 gives, then rows, then columns; the last takes. What lies below a bound is owed by two more nodes.
  const [source, sink, ower, taker] = [
    0,
    height + width + 1,
    height + width + 2,
    height + width + 3,
  ];
  const room = Array.from({ length: height + width + 4 }, () =>
    new Array<number>(height + width + 4).fill(0),
  );
  const give = (from: number, to: number, amount: number) => {
    const line = room[from];
    if (line !== undefined) line[to] = (line[to] ?? 0) + amount;
  };
  const owe = (from: number, to: number, low: number, high: number) => {
    give(from, to, high - low);
    give(ower, to, low);
    give(from, taker, low);
  };
  let owed = 2 * demand;
  problem.rows.forEach((total, i) => {
    owe(source, 1 + i, total, total);
    problem.columns.forEach((_, j) => {
      const { low, high } = allowed(problem, i, j, demand);
      owed += low;
      owe(1 + i, 1 + height + j, low, high);
    });
  });
  problem.columns.forEach((total, j) => {
    owe(1 + height + j, sink, total, total);
  });
  give(sink, source, Number.MAX_SAFE_INTEGER);
  return filled(room, ower, taker) === owed;
}

function contradicts({ min, max, locked }: Problem): boolean {
  const crossed = min?.some((line, i) =>
    line.some((least, j) => {
      const most = max?.[i]?.[j] ?? null;
      const lock = locked?.[i]?.[j] ?? null;
      return lock === null && least !== null && most !== null && least > most;
    }),
  );
  return crossed === true;
}

function filled(room: number[][], from: number, to: number): number {
  let value = 0;
  for (;;) {
    const before = new Map<number, number>([[from, from]]);
    const queue = [from];
    for (let head = 0; head < queue.length && !before.has(to); head += 1) {
      const node = queue[head] ?? from;
      room[node]?.forEach((left, next) => {
        if (left <= 0 || before.has(next)) return;
        before.set(next, node);
        queue.push(next);
      });
    }
    if (!before.has(to)) return value;
    const path: (readonly [number, number])[] = [];
    for (let node = to; node !== from; node = before.get(node) ?? from) {
      path.push([before.get(node) ?? from, node]);
    }
    const amount = Math.min(...path.map(([a, b]) => room[a]?.[b] ?? 0));
    for (const [a, b] of path) {
      const [there, back] = [room[a], room[b]];
      if (there !== undefined) there[b] = (there[b] ?? 0) - amount;
      if (back !== undefined) back[a] = (back[a] ?? 0) + amount;
    }
    value += amount;
  }
}
