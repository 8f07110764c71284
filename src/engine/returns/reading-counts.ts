import type { CountedFile, Overlap } from '../../contract/views/others.ts';
import type { ReadingIssueCode } from '../../domain/returns/reading.ts';
import { placeText } from './differences.ts';
import type { JudgedFigure } from './judge.ts';

export type ReadingTally = {
  readonly countsOf: (file: string) => CountedFile['counts'];
  readonly overlaps: readonly Overlap[];
};

/** What would become of the figures of each file, and what several files say alike. */
export function tallyReading(
  figures: readonly JudgedFigure[],
  isSound: (figure: JudgedFigure) => boolean,
): ReadingTally {
  const files = new Map<string, FileTally>();
  const places = new Map<string, Set<string>>();
  for (const judged of figures) {
    const { label } = judged.file;
    const own = files.get(label) ?? { held: 0, heldTargets: 0, marks: new Map() };
    files.set(label, own);
    const sound = isSound(judged);
    if (!sound && isContradictedTarget(judged)) own.heldTargets += 1;
    else if (!sound) own.held += 1;
    if (judged.place === null) continue;
    const mark = markOf(judged, sound);
    if (mark === null) continue;
    const key = placeText(judged.place);
    // Of one place's figures in a file the one that is stored says what becomes of it.
    const before = own.marks.get(key);
    if (before === undefined || before.sort === null) own.marks.set(key, mark);
    const place = places.get(key);
    if (place === undefined) places.set(key, new Set([label]));
    else place.add(label);
  }
  return {
    countsOf: (file) => countsOf(files.get(file)),
    overlaps: overlapsOf(files, places),
  };
}

/** A target that a return has and the plan has not: the office assigns it, not the return. */
export function isNewTarget({ figure, place }: JudgedFigure): boolean {
  return figure.kind === 'target' && figure.value !== null && place?.from === null;
}

type Sort = 'fresh' | 'changed' | 'same' | 'targets';

/** `sort` null: it is held back, though it may differ from what is stored. */
type PlaceMark = {
  readonly sort: Sort | null;
  readonly repeated: boolean;
  readonly differs: boolean;
};

type FileTally = {
  held: number;
  heldTargets: number;
  readonly marks: Map<string, PlaceMark>;
};

function markOf(judged: JudgedFigure, sound: boolean): PlaceMark | null {
  const { figure, place } = judged;
  if (place === null) return null;
  const isSame = place.from === figure.value;
  const repeated = figure.kind !== 'target' && place.from !== null;
  const differs = repeated && !isSame;
  if (!sound) return repeated ? { sort: null, repeated, differs } : null;
  const sort = isSame
    ? 'same'
    : isNewTarget(judged)
      ? 'targets'
      : place.from === null
        ? 'fresh'
        : 'changed';
  return { sort, repeated, differs };
}

const CONTRADICTIONS: ReadonlySet<ReadingIssueCode> = new Set(['conflict', 'locked']);

function isContradictedTarget({ figure, place, heldBy }: JudgedFigure): boolean {
  return (
    figure.kind === 'target' &&
    place !== null &&
    heldBy.length > 0 &&
    heldBy.every((code) => CONTRADICTIONS.has(code))
  );
}

function countsOf(tally: FileTally | undefined): CountedFile['counts'] {
  const { held = 0, heldTargets = 0, marks = new Map<string, PlaceMark>() } = tally ?? {};
  const counts = { ...NONE, held, heldTargets };
  for (const { sort, repeated, differs } of marks.values()) {
    if (sort !== null) counts[sort] += 1;
    if (repeated) counts.repeated += 1;
    if (differs) counts.differs += 1;
  }
  return counts;
}

type Places = ReadonlyMap<string, ReadonlySet<string>>;
type OverlapTally = { -readonly [Name in keyof Overlap]: Overlap[Name] };

function overlapsOf(tallies: ReadonlyMap<string, FileTally>, places: Places): readonly Overlap[] {
  const overlaps = new Map<string, OverlapTally>();
  const add = (files: readonly string[], name: Sort | 'differs') => {
    if (files.length < 2) return;
    const key = JSON.stringify(files);
    const overlap = overlaps.get(key) ?? { ...NO_PLACES, files };
    overlap[name] += 1;
    overlaps.set(key, overlap);
  };
  for (const [key, files] of places) {
    if (files.size < 2) continue;
    const marks = [...files].map((file) => ({ file, mark: tallies.get(file)?.marks.get(key) }));
    const those = (isSuch: (mark: PlaceMark | undefined) => boolean | undefined) =>
      marks.filter(({ mark }) => isSuch(mark)).map(({ file }) => file);
    for (const sort of SORTS)
      add(
        those((mark) => mark?.sort === sort),
        sort,
      );
    add(
      those((mark) => mark?.differs),
      'differs',
    );
  }
  return [...overlaps.values()];
}

const SORTS: readonly Sort[] = ['fresh', 'changed', 'same', 'targets'];

const NO_PLACES = { fresh: 0, changed: 0, same: 0, targets: 0, differs: 0 };
const NONE = { ...NO_PLACES, repeated: 0, held: 0, heldTargets: 0 };
