import { detailAt, type SheetGrid, valueAt } from '../../open/sheet-grid.ts';
import type { ExtraRows, FormPlace, FormProblem, Part } from './form-place.ts';
import {
  type FormGroup,
  loopMarks,
  NOBODY,
  placeholderCells,
  type RowContext,
} from './placeholders.ts';

/** Rows from `top` to `bottom`, both inside, that are repeated for each unit or heading. */
export type Loop = {
  readonly over: 'unit' | 'group';
  readonly top: number;
  readonly bottom: number;
  /** The rows of the units inside the rows of a heading. */
  readonly inner: Loop | null;
};

const OVER: Readonly<Record<string, Loop['over']>> = { don_vi: 'unit', khoi: 'group' };

/** The loops of a sheet; marks that open or close nothing are told. */
export function loopsOf(grid: SheetGrid): {
  readonly loops: readonly Loop[];
  readonly problems: readonly FormProblem[];
} {
  const loops: Loop[] = [];
  const problems: FormProblem[] = [];
  const open: { over: Loop['over']; top: number; column: number; inner: Loop | null }[] = [];
  for (const { row, column, text } of placeholderCells(grid)) {
    for (const mark of loopMarks(text)) {
      const over = OVER[mark.over];
      const at = { sheet: grid.name, row, column, text };
      const last = open.at(-1);
      if (over === undefined) problems.push(unknownMark(at));
      else if (mark.open) open.push({ over, top: row, column, inner: null });
      else if (last?.over !== over) problems.push(unknownMark(at));
      else {
        open.pop();
        const loop = { over, top: last.top, bottom: row, inner: last.inner };
        const parent = open.at(-1);
        if (parent) parent.inner = loop;
        else loops.push(loop);
      }
    }
  }
  for (const { top, column, over } of open) {
    const text = over === 'unit' ? '{{#don_vi}}' : '{{#khoi}}';
    problems.push(unknownMark({ sheet: grid.name, row: top, column, text }));
  }
  return { loops, problems };
}

function unknownMark(at: Omit<FormProblem, 'reason' | 'message'>): FormProblem {
  const message = `«${at.text}»: phần lặp mở bằng {{#don_vi}} hoặc {{#khoi}} và đóng bằng {{/don_vi}} hoặc {{/khoi}}; chỗ này mở mà không đóng, hoặc đóng mà không mở.`;
  return { ...at, reason: 'unknown-placeholder', message };
}

/** A row as it comes out: like a row of the form, about someone. */
type OutRow = { readonly like: number; readonly context: RowContext };

/** The rows that a loop becomes. */
function rowsOf(loop: Loop, groups: readonly FormGroup[]): readonly OutRow[] {
  const units = groups.flatMap((group) => group.units);
  if (loop.over === 'unit') return unitRows(loop, units, null);
  return groups.flatMap((group, index) => {
    const own = { ...group, number: index + 1 };
    const context = { unit: null, group: own };
    const { inner } = loop;
    const rows: OutRow[] = [];
    for (let row = loop.top; row <= loop.bottom; row++) {
      if (inner && row === inner.top) rows.push(...unitRows(inner, group.units, own));
      if (!inner || row < inner.top || row > inner.bottom) rows.push({ like: row, context });
    }
    return rows;
  });
}

function unitRows(
  { top, bottom }: Loop,
  units: readonly string[],
  group: RowContext['group'],
): readonly OutRow[] {
  return units.flatMap((code, index) =>
    Array.from({ length: bottom - top + 1 }, (_, at) => ({
      like: top + at,
      context: { unit: { code, number: index + 1 }, group },
    })),
  );
}

export type ExpandedLoop = {
  readonly places: readonly FormPlace[];
  readonly extraRows: readonly ExtraRows[];
  readonly problems: readonly FormProblem[];
};

type Told = { readonly parts: readonly Part[]; readonly problems: readonly FormProblem[] };

/** The cells of a loop's rows, and the rows that have to be put in for them. */
export function expandLoop(
  grid: SheetGrid,
  loop: Loop,
  groups: readonly FormGroup[],
  tell: (text: string, row: number, column: number, context: RowContext) => Told,
): ExpandedLoop {
  const rows = rowsOf(loop, groups);
  const places: FormPlace[] = [];
  const problems: FormProblem[] = [];
  const likes = new Map<number, number[]>();
  const seen = new Set<number>();
  let anchor = loop.top;
  const put = (like: number, row: number, extra: number, context: RowContext) => {
    for (const [column, value] of (grid.rows[like] ?? []).entries()) {
      if (value === null || detailAt(grid, like, column)?.formula !== undefined) continue;
      const isText = typeof value === 'string';
      const told = isText ? tell(value, like, column, context) : { parts: [], problems: [] };
      if (extra === 0) problems.push(...told.problems);
      const isPlain = told.parts.length === 1 && told.parts[0]?.type === 'words';
      if (extra === 0 && (!isText || (isPlain && !value.includes('{{')))) continue;
      const parts: readonly Part[] = isText ? told.parts : numberPart(value);
      places.push({ sheet: grid.name, row, column, extra, by: 'placeholder', parts });
    }
  };
  for (const { like, context } of rows) {
    if (!seen.has(like)) {
      seen.add(like);
      anchor = like;
      put(like, like, 0, context);
      continue;
    }
    const behind = likes.get(anchor) ?? [];
    likes.set(anchor, behind);
    behind.push(like);
    put(like, anchor, behind.length, context);
  }
  for (let row = loop.top; row <= loop.bottom; row++) {
    if (!seen.has(row)) places.push(...blanked(grid, row));
  }
  const extraRows = [...likes].map(([row, like]) => ({ sheet: grid.name, row, like }));
  return { places, extraRows, problems: firstOfEach(problems) };
}

function numberPart(value: unknown): readonly Part[] {
  return typeof value === 'number' ? [{ type: 'number', value }] : [];
}

/** A row of a loop over nothing says nothing. */
function blanked(grid: SheetGrid, row: number): readonly FormPlace[] {
  return placeholderCells(grid)
    .filter((cell) => cell.row === row)
    .map(({ column }) => {
      const place = { sheet: grid.name, row, column, extra: 0 };
      return { ...place, by: 'placeholder' as const, parts: [] };
    });
}

function firstOfEach(problems: readonly FormProblem[]): readonly FormProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ row, column, text }) => {
    const key = `${row} ${column} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a row stands in one of the loops. */
export function isInLoop(loops: readonly Loop[], row: number): boolean {
  return loops.some(({ top, bottom }) => top <= row && row <= bottom);
}

/** The rows of headings that have rows of units inside them. */
export function headingRows({ top, bottom, inner }: Loop): readonly number[] {
  if (inner === null) return [];
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  return rows.filter((row) => row < inner.top || row > inner.bottom);
}

/** What a cell outside of loops says, with nobody in particular in mind. */
export function plainPlaces(
  grid: SheetGrid,
  loops: readonly Loop[],
  tell: (text: string, row: number, column: number, context: RowContext) => Told,
): { readonly places: readonly FormPlace[]; readonly problems: readonly FormProblem[] } {
  const cells = placeholderCells(grid).filter(({ row, column }) => {
    return !isInLoop(loops, row) && typeof valueAt(grid, row, column) === 'string';
  });
  const told = cells.map(({ row, column, text }) => {
    const { parts, problems } = tell(text, row, column, NOBODY);
    const place: FormPlace = { sheet: grid.name, row, column, extra: 0, by: 'placeholder', parts };
    return { place, problems };
  });
  return {
    // A cell of which nothing could be told stays as it is.
    places: told.flatMap(({ place }) =>
      place.parts.some((part) => part.type !== 'words') ? [place] : [],
    ),
    problems: told.flatMap(({ problems }) => problems),
  };
}
