import { type Failure, failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import { wholeText } from './fraction-text.ts';
import { apportionOneWay, type OneWayAnswer } from './one-way.ts';
import { parseOneWay } from './parse-one-way.ts';
import { type JsonRecord, readEach, readList, readRecord, readWhole } from './read-json.ts';
import type { OneWayRequest, OneWayRow } from './request.ts';

/** «Trong đó»: a total of parts over units, none above the whole of its unit. */
export type PartsRequest = Omit<OneWayRequest, 'mode'> & {
  readonly mode: 'parts';
  /** The whole of each unit, in the order of the rows. */
  readonly wholes: readonly number[];
};

/** Reads a request for parts: that of one way, with `whole` in every row. */
export function parseParts(record: JsonRecord): Result<PartsRequest, Failure> {
  const sharing = parseOneWay(record);
  if (!sharing.ok) return sharing;
  const list = readList(record.rows, 'rows');
  if (!list.ok) return list;
  const wholes = readEach(list.value, 'rows', (item, path) => {
    const row = readRecord(item, path);
    return row.ok ? readWhole(row.value.whole, `${path}.whole`) : row;
  });
  return wholes.ok ? ok({ ...sharing.value, mode: 'parts', wholes: wholes.value }) : wholes;
}

/**
 * Shares the parts out one way, each unit's upper bound being the smaller of its own and its whole.
 * Errors as one way; also `infeasible` where a locked part is above its whole.
 */
export function apportionParts(request: PartsRequest): Result<OneWayAnswer, Failure> {
  const { wholes, ...sharing } = request;
  const above = lockedAboveWhole(request);
  if (above !== null) return err(above);
  const rows = request.rows.map((row, index) => withinWhole(row, wholes[index] ?? 0));
  const answer = apportionOneWay({ ...sharing, mode: 'one-way', rows });
  if (!answer.ok) return err(inParts(answer.error, request));
  return ok({
    ...answer.value,
    rows: answer.value.rows.map((row, index) => {
      const whole = wholes[index] ?? 0;
      const { working } = row;
      const heldByWhole =
        working.kind === 'shared' && working.held === 'max' && working.max === whole;
      return heldByWhole
        ? {
            ...row,
            reason: `${row.reason} Mức tối đa ${wholeText(whole)} là số chung của đơn vị: số «trong đó» không vượt số chung.`,
          }
        : row;
    }),
  });
}

/** To a person the bound of a part is the whole, unless a lower one was set. */
function inParts(error: Failure, { rows, wholes }: PartsRequest): Failure {
  if (error.code !== 'infeasible') return error;
  const isOwn = rows.some(({ max }, index) => max !== null && max < (wholes[index] ?? 0));
  const message = error.message.replace(/([Mm])ức tối đa/g, (bound, first: string) =>
    isOwn ? `${bound}, số chung` : `${first === 'M' ? 'S' : 's'}ố chung`,
  );
  return failure(error.code, message, error.details);
}

function withinWhole(row: OneWayRow, whole: number): OneWayRow {
  return { ...row, max: row.max === null ? whole : Math.min(row.max, whole) };
}

function lockedAboveWhole({ rows, wholes }: PartsRequest): Failure | null {
  const above = rows.flatMap(({ id, locked }, index) => {
    const excess = BigInt(locked ?? 0) - BigInt(wholes[index] ?? 0);
    return excess > 0n ? [{ id, excess }] : [];
  });
  if (above.length === 0) return null;
  const by = above.reduce((sum, { excess }) => sum + excess, 0n);
  const names = above.map(({ id }) => `«${id}»`).join(', ');
  return failure(
    'infeasible',
    `Số «trong đó» đã khóa vượt số chung của ${names}, tổng cộng ${wholeText(by)}. Mở khóa hoặc sửa số chung.`,
    { rows: above.map(({ id }) => id), columns: [], cells: [], by: Number(by) },
  );
}
