const PLACE_COUNTS = ['fresh', 'changed', 'same', 'targets', 'differs'] as const;
const COUNTS = [...PLACE_COUNTS, 'held', 'heldTargets'] as const;

type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;
type Counted = { readonly file: string; readonly counts: Counts };
type Shared = Readonly<Record<(typeof PLACE_COUNTS)[number], number>> & {
  readonly files: readonly string[];
};

/** The counts of some files of a reading; a place that several of them report alike counts once. */
export function countedTogether(files: readonly Counted[], overlaps: readonly Shared[]): Counts {
  const chosen = new Set(files.map(({ file }) => file));
  const total: Record<keyof Counts, number> = { ...NONE };
  for (const { counts } of files) for (const name of COUNTS) total[name] += counts[name];
  for (const shared of overlaps) {
    const again = shared.files.filter((file) => chosen.has(file)).length - 1;
    if (again < 1) continue;
    for (const name of PLACE_COUNTS) total[name] -= again * shared[name];
  }
  return total;
}

const NONE: Counts = {
  fresh: 0,
  changed: 0,
  same: 0,
  targets: 0,
  differs: 0,
  held: 0,
  heldTargets: 0,
};
