/** Edges of a network, each followed by its reverse; capacities are what is left to use. */
export type Network = {
  readonly nodes: number;
  readonly head: number[];
  readonly next: number[];
  readonly target: number[];
  readonly left: bigint[];
};

export function emptyNetwork(nodes: number): Network {
  return { nodes, head: new Array<number>(nodes).fill(-1), next: [], target: [], left: [] };
}

export function addEdge(network: Network, from: number, to: number, capacity: bigint): void {
  for (const [source, target, left] of [
    [from, to, capacity],
    [to, from, 0n],
  ] as const) {
    network.next.push(network.head[source] ?? -1);
    network.head[source] = network.target.length;
    network.target.push(target);
    network.left.push(left);
  }
}

/** Dinic's algorithm: fills the network and returns the value of the greatest flow. */
export function fillNetwork(network: Network, source: number, sink: number): bigint {
  let value = 0n;
  for (;;) {
    const level = levelsFrom(network, source);
    if ((level[sink] ?? -1) < 0) return value;
    const at = network.head.slice();
    for (;;) {
      const pushed = pushAlong(network, level, at, source, sink);
      if (pushed === 0n) break;
      value += pushed;
    }
  }
}

/** One path of shortest length, found without recursion: a deep network must not overflow the stack. */
function pushAlong(
  { target, left, next }: Network,
  level: Int32Array,
  at: number[],
  source: number,
  sink: number,
): bigint {
  const path: number[] = [];
  let node = source;
  while (node !== sink) {
    let edge = at[node] ?? -1;
    while (edge >= 0 && !leadsOn(edge, node)) edge = next[edge] ?? -1;
    at[node] = edge;
    if (edge >= 0) {
      path.push(edge);
      node = target[edge] ?? sink;
      continue;
    }
    const back = path.pop();
    if (back === undefined) return 0n;
    node = target[back ^ 1] ?? source;
    at[node] = next[back] ?? -1;
  }
  let amount = left[path[0] ?? 0] ?? 0n;
  for (const edge of path) {
    const room = left[edge] ?? 0n;
    if (room < amount) amount = room;
  }
  for (const edge of path) {
    left[edge] = (left[edge] ?? 0n) - amount;
    left[edge ^ 1] = (left[edge ^ 1] ?? 0n) + amount;
  }
  return amount;

  function leadsOn(edge: number, from: number): boolean {
    return (left[edge] ?? 0n) > 0n && level[target[edge] ?? 0] === (level[from] ?? 0) + 1;
  }
}

/** Steps from a node over edges with capacity left, −1 where it does not lead. */
export function levelsFrom({ nodes, head, next, target, left }: Network, from: number): Int32Array {
  const level = new Int32Array(nodes).fill(-1);
  level[from] = 0;
  const queue = [from];
  for (let node = queue[0], index = 0; node !== undefined; index += 1, node = queue[index]) {
    for (let edge = head[node] ?? -1; edge >= 0; edge = next[edge] ?? -1) {
      const to = target[edge] ?? 0;
      if ((left[edge] ?? 0n) === 0n || level[to] !== -1) continue;
      level[to] = (level[node] ?? 0) + 1;
      queue.push(to);
    }
  }
  return level;
}

/** Which nodes can still reach a node over edges with capacity left. */
export function reaching({ nodes, head, next, target, left }: Network, to: number): Uint8Array {
  const reaches = new Uint8Array(nodes);
  reaches[to] = 1;
  const queue = [to];
  for (let node = queue[0], index = 0; node !== undefined; index += 1, node = queue[index]) {
    for (let edge = head[node] ?? -1; edge >= 0; edge = next[edge] ?? -1) {
      const from = target[edge] ?? 0;
      if ((left[edge ^ 1] ?? 0n) === 0n || reaches[from] === 1) continue;
      reaches[from] = 1;
      queue.push(from);
    }
  }
  return reaches;
}
