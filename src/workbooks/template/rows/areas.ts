import { grownSpan, LAST_ROW, type RowInsertion, shiftedSpan } from './row-shift.ts';

/** Cells of one sheet, as in «A1:B5», «C3», «A:B» (every row) and «3:5» (no columns named). */
export interface Area {
  readonly left: string;
  readonly right: string;
  readonly top: number;
  readonly bottom: number;
}

const AREA = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i;
const COLUMNS = /^\$?([A-Z]+):\$?([A-Z]+)$/i;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

/** Null where the text is no area. */
export function parseArea(text: string): Area | null {
  const [, left, top, right, bottom] = AREA.exec(text) ?? [];
  if (left !== undefined && top !== undefined) {
    return { left, right: right ?? left, top: Number(top), bottom: Number(bottom ?? top) };
  }
  const [, first, last] = COLUMNS.exec(text) ?? [];
  if (first !== undefined && last !== undefined) {
    return { left: first, right: last, top: 1, bottom: LAST_ROW };
  }
  const [, from, to] = ROWS.exec(text) ?? [];
  return from === undefined ? null : { left: '', right: '', top: Number(from), bottom: Number(to) };
}

/** The areas of an `sqref`; null where one of them is no area. */
export function parseAreas(text: string): readonly Area[] | null {
  const areas = text.split(/\s+/).filter((part) => part !== '');
  const parsed = areas.map(parseArea).filter((area) => area !== null);
  return parsed.length === areas.length ? parsed : null;
}

export function areaText({ left, right, top, bottom }: Area): string {
  if (left === '') return `${top}:${bottom}`;
  if (top === 1 && bottom === LAST_ROW) return `${left}:${right}`;
  return left === right && top === bottom ? `${left}${top}` : `${left}${top}:${right}${bottom}`;
}

/**
 * Where the area is found afterwards; null where it would leave the sheet. One of several rows that
 * ends directly above grows if the insertion says so.
 */
export function shiftedArea(area: Area, insertion: RowInsertion): Area | null {
  const span = { first: area.top, last: area.bottom };
  const grows = insertion.growAbove === true && area.top < area.bottom;
  const after = grows ? grownSpan(span, insertion) : shiftedSpan(span, insertion);
  return after && { ...area, top: after.first, bottom: after.last };
}

/** Whether the new rows come in between the rows of the area. */
export function straddles({ top, bottom }: Area, { at }: Pick<RowInsertion, 'at'>): boolean {
  return top < at && at <= bottom;
}

/**
 * Where what holds for some cells holds afterwards: as `shiftedArea`, and for the new rows too if
 * it held for the rows they are like. Null where it would leave the sheet.
 */
export function areasWithNewRows(
  areas: readonly Area[],
  insertion: RowInsertion,
  likeRows: readonly number[],
): readonly Area[] | null {
  const { at, count } = insertion;
  const end = at + count - 1;
  const after: Area[] = [];
  for (const area of areas) {
    const moved = shiftedArea(area, insertion);
    if (moved === null) return null;
    if (moved.top <= at && end <= moved.bottom) after.push(moved);
    else after.push(...joined([moved, ...newRuns(area, moved, insertion, likeRows)]));
  }
  return after;
}

/** The new rows like one of the area, neighbours together. */
function newRuns(
  area: Area,
  moved: Area,
  { at }: Pick<RowInsertion, 'at'>,
  likeRows: readonly number[],
): readonly Area[] {
  const rows = likeRows.flatMap((likeRow, offset) =>
    area.top <= likeRow && likeRow <= area.bottom ? [at + offset] : [],
  );
  return joined(rows.map((row) => ({ ...moved, top: row, bottom: row })));
}

/** The first stays the first; areas of the same columns that touch one another are one. */
function joined(areas: readonly Area[]): readonly Area[] {
  const found: Area[] = [];
  for (const area of areas) {
    const last = found.at(-1);
    if (last && last.bottom === area.top - 1) found.splice(-1, 1, { ...last, bottom: area.bottom });
    else if (last && last.top === area.bottom + 1) found.splice(-1, 1, { ...last, top: area.top });
    else found.push(area);
  }
  return found;
}

export function overlap(one: Area, other: Area, column: (letters: string) => number): boolean {
  return (
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    column(one.left) <= column(other.right) &&
    column(other.left) <= column(one.right)
  );
}
