import type { Failure } from '../../error.ts';
import { err, ok, type Result } from '../../result.ts';
import { readLockNote } from '../lock-note.ts';
import {
  badField,
  type JsonRecord,
  readDecimal,
  readEach,
  readList,
  readRecord,
  readText,
  readWhole,
  readWholeOr,
} from '../read-json.ts';
import type { LockNote } from '../request.ts';
import type { Margin, Matrix, TwoWayRequest } from './request.ts';

type Size = { readonly rows: number; readonly columns: number };

/** Reads a two-way request from a JSON object. Errors: `bad-request` with `details.path`. */
export function parseTwoWay(record: JsonRecord): Result<TwoWayRequest, Failure> {
  const rows = readMargins(record.rows, 'rows');
  if (!rows.ok) return rows;
  const columns = readMargins(record.columns, 'columns');
  if (!columns.ok) return columns;
  const size = { rows: rows.value.length, columns: columns.value.length };
  const weights = readMatrix(record.weights, 'weights', size, readDecimal);
  if (!weights.ok) return weights;
  const min = readLimits(record.min, 'min', size);
  if (!min.ok) return min;
  const max = readLimits(record.max, 'max', size);
  if (!max.ok) return max;
  const locked = readLimits(record.locked, 'locked', size);
  if (!locked.ok) return locked;
  const lock = readLockNotes(record.lock, size);
  if (!lock.ok) return lock;
  const allowed = record.allowZeroWeight ?? false;
  if (typeof allowed !== 'boolean') {
    return err(badField('allowZeroWeight', 'phải là true hoặc false'));
  }
  return ok({
    mode: 'two-way',
    rows: rows.value,
    columns: columns.value,
    weights: weights.value,
    min: min.value,
    max: max.value,
    locked: locked.value,
    ...(lock.value === undefined ? {} : { lock: lock.value }),
    allowZeroWeight: allowed,
  });
}

function readMargins(value: unknown, path: string): Result<readonly Margin[], Failure> {
  const list = readList(value, path);
  if (!list.ok) return list;
  const margins = readEach(list.value, path, readMargin);
  if (!margins.ok) return margins;
  const seen = new Set<string>();
  let sum = 0;
  for (const [index, { id, total }] of margins.value.entries()) {
    if (seen.has(id)) return err(badField(`${path}[${index}].id`, `trùng với «${id}» ở trên`));
    seen.add(id);
    sum += total;
    if (!Number.isSafeInteger(sum)) {
      return err(badField(`${path}[${index}].total`, 'làm tổng cộng vượt quá 2^53 − 1'));
    }
  }
  return margins;
}

function readMargin(item: unknown, path: string): Result<Margin, Failure> {
  const record = readRecord(item, path);
  if (!record.ok) return record;
  const { id } = record.value;
  if (typeof id !== 'string' || id === '') {
    return err(badField(`${path}.id`, 'phải là chuỗi ký tự khác rỗng'));
  }
  const label = readText(record.value.label, `${path}.label`);
  if (!label.ok) return label;
  const total = readWhole(record.value.total, `${path}.total`);
  if (!total.ok) return total;
  return ok({
    id,
    total: total.value,
    ...(label.value === undefined ? {} : { label: label.value }),
  });
}

function readLimits(
  value: unknown,
  path: string,
  size: Size,
): Result<Matrix<number | null>, Failure> {
  if (value === undefined || value === null) {
    const none = new Array<null>(size.columns).fill(null);
    return ok(Array.from({ length: size.rows }, () => none));
  }
  return readMatrix(value, path, size, (item, at) => readWholeOr(item, at, null));
}

function readLockNotes(
  value: unknown,
  size: Size,
): Result<Matrix<LockNote | null> | undefined, Failure> {
  if (value === undefined || value === null) return ok(undefined);
  return readMatrix(value, 'lock', size, (item, path) => {
    const note = readLockNote(item, path);
    return note.ok ? ok(note.value ?? null) : note;
  });
}

function readMatrix<T>(
  value: unknown,
  path: string,
  size: Size,
  read: (item: unknown, path: string) => Result<T, Failure>,
): Result<Matrix<T>, Failure> {
  const lines = readList(value, path);
  if (!lines.ok) return lines;
  if (lines.value.length !== size.rows) {
    return err(badField(path, `phải có ${size.rows} hàng như «rows»`));
  }
  return readEach(lines.value, path, (line, at): Result<readonly T[], Failure> => {
    const cells = readList(line, at);
    if (!cells.ok) return cells;
    return cells.value.length === size.columns
      ? readEach(cells.value, at, read)
      : err(badField(at, `phải có ${size.columns} ô như «columns»`));
  });
}
