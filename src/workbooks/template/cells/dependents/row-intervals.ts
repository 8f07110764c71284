type Rows = { readonly top: number; readonly bottom: number };

/** Runs of rows, from which those that meet other rows are taken: a tree of how far down each part reaches. */
export class RowIntervals<T extends Rows> {
  private items: T[] = [];
  /** Node 1 is the root, the leaves stand behind `size`; −1 where nothing is left. */
  private deepest: Int32Array | null = null;
  private size = 1;

  /** Before the first `take` only. */
  add(item: T): void {
    this.items.push(item);
  }

  /** Those that share a row with `top … bottom` and are wanted; they are not found again. */
  take(top: number, bottom: number, isWanted: (item: T) => boolean = () => true): T[] {
    const deepest = this.deepest ?? this.build();
    const found: T[] = [];
    const visit = (node: number, first: number, leaves: number): void => {
      // Sorted by their first row: from the first that begins below on, none can meet.
      const item = this.items[first];
      if (!item || item.top > bottom || (deepest[node] ?? -1) < top) return;
      if (leaves === 1) {
        if (!isWanted(item)) return;
        found.push(item);
        deepest[node] = -1;
        return;
      }
      const half = leaves / 2;
      visit(node * 2, first, half);
      visit(node * 2 + 1, first + half, half);
      deepest[node] = Math.max(deepest[node * 2] ?? -1, deepest[node * 2 + 1] ?? -1);
    };
    visit(1, 0, this.size);
    return found;
  }

  private build(): Int32Array {
    this.items = this.items.toSorted((a, b) => a.top - b.top);
    while (this.size < this.items.length) this.size *= 2;
    const deepest = new Int32Array(this.size * 2).fill(-1);
    this.items.forEach(({ bottom }, index) => {
      deepest[this.size + index] = bottom;
    });
    for (let node = this.size - 1; node > 0; node--) {
      deepest[node] = Math.max(deepest[node * 2] ?? -1, deepest[node * 2 + 1] ?? -1);
    }
    this.deepest = deepest;
    return deepest;
  }
}
