/**
 * Takes the first `count` items in the order of `before`; each item taken is replaced by what
 * `successor` makes of it (null: by nothing). Costs count · log n. Reorders `items`.
 */
export function takeFirst<T>(
  items: T[],
  count: number,
  before: (a: T, b: T) => boolean,
  successor: (taken: T) => T | null,
): void {
  for (let at = (items.length >> 1) - 1; at >= 0; at -= 1) sink(items, at, before);
  for (let taken = 0; taken < count; taken += 1) {
    const first = items[0];
    if (first === undefined) return;
    const next = successor(first) ?? items.pop();
    if (next === undefined || items.length === 0) return;
    items[0] = next;
    sink(items, 0, before);
  }
}

/** Moves the item at a place of the binary heap down until nothing below comes before it. */
function sink<T>(heap: T[], start: number, before: (a: T, b: T) => boolean): void {
  const item = heap[start];
  if (item === undefined) return;
  let at = start;
  for (;;) {
    const left = heap[2 * at + 1];
    if (left === undefined) break;
    const right = heap[2 * at + 2];
    const [child, place] =
      right !== undefined && before(right, left) ? [right, 2 * at + 2] : [left, 2 * at + 1];
    if (!before(child, item)) break;
    heap[at] = child;
    at = place;
  }
  heap[at] = item;
}
