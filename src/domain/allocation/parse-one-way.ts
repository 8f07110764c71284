import { type Failure, failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import { type Fraction, parseDecimal } from './fraction.ts';
import { readLockNote } from './lock-note.ts';
import {
  badDecimal,
  badField,
  type JsonRecord,
  ownField,
  readDecimal,
  readEach,
  readList,
  readRecord,
  readText,
  readWhole,
  readWholeOr,
  readWordOr,
} from './read-json.ts';
import {
  type Basis,
  type CombinedBasis,
  type OneWayRequest,
  type OneWayRow,
  ROUNDING_METHODS,
} from './request.ts';

/** Reads a one-way request from a JSON object. */
export function parseOneWay(record: JsonRecord): Result<OneWayRequest, Failure> {
  const total = readWhole(record.total, 'total');
  if (!total.ok) return total;
  const method = readWordOr(record.method, 'method', ROUNDING_METHODS, 'largest-remainder');
  if (!method.ok) return method;
  const step = readWholeOr(record.step, 'step', 1);
  if (!step.ok) return step;
  if (step.value === 0) return err(badField('step', 'phải là số nguyên từ 1 trở lên'));
  const unitOfMeasure = readText(record.unitOfMeasure, 'unitOfMeasure');
  if (!unitOfMeasure.ok) return unitOfMeasure;
  const receivers = readText(record.receivers, 'receivers');
  if (!receivers.ok) return receivers;
  const list = readList(record.rows, 'rows');
  if (!list.ok) return list;
  const rows = readEach(list.value, 'rows', readRow);
  if (!rows.ok) return rows;
  const repeated = repeatedId(rows.value);
  if (repeated !== null) return err(repeated);
  const basis = readBasis(record.bases, list.value, rows.value);
  if (!basis.ok) return basis;
  return ok({
    mode: 'one-way',
    total: total.value,
    method: method.value,
    step: step.value,
    rows: rows.value,
    basis: basis.value,
    ...(unitOfMeasure.value === undefined ? {} : { unitOfMeasure: unitOfMeasure.value }),
    ...(receivers.value === undefined ? {} : { receivers: receivers.value }),
  });
}

function readRow(item: unknown, path: string): Result<OneWayRow, Failure> {
  const record = readRecord(item, path);
  if (!record.ok) return record;
  const { id } = record.value;
  if (typeof id !== 'string' || id === '') {
    return err(badField(`${path}.id`, 'phải là chuỗi ký tự khác rỗng'));
  }
  const label = readText(record.value.label, `${path}.label`);
  if (!label.ok) return label;
  const min = readWholeOr(record.value.min, `${path}.min`, 0);
  if (!min.ok) return min;
  const max = readWholeOr(record.value.max, `${path}.max`, null);
  if (!max.ok) return max;
  const locked = readWholeOr(record.value.locked, `${path}.locked`, null);
  if (!locked.ok) return locked;
  const lock = readLockNote(record.value.lock, `${path}.lock`);
  if (!lock.ok) return lock;
  return ok({
    id,
    min: min.value,
    max: max.value,
    locked: locked.value,
    ...(label.value === undefined ? {} : { label: label.value }),
    ...(lock.value === undefined ? {} : { lock: lock.value }),
  });
}

function repeatedId(rows: readonly OneWayRow[]): Failure | null {
  const seen = new Set<string>();
  for (const [index, { id }] of rows.entries()) {
    if (seen.has(id)) return badField(`rows[${index}].id`, `trùng với một dòng ở trên («${id}»)`);
    seen.add(id);
  }
  return null;
}

function readBasis(
  bases: unknown,
  items: readonly unknown[],
  rows: readonly OneWayRow[],
): Result<Basis, Failure> {
  if (bases === undefined || bases === null) {
    const weights = readEach(items, 'rows', readWeight);
    return weights.ok ? ok({ kind: 'weights', weights: weights.value }) : weights;
  }
  const both = items.findIndex((item) => weightOf(item) !== undefined);
  if (both >= 0) {
    return err(badField(`rows[${both}].weight`, 'không dùng cùng lúc với «bases»'));
  }
  const list = readList(bases, 'bases');
  if (!list.ok) return list;
  if (list.value.length === 0) return err(badField('bases', 'phải có ít nhất một căn cứ'));
  const read = readEach(list.value, 'bases', (item, path) => readCombined(item, path, rows));
  return read.ok ? ok({ kind: 'combined', bases: read.value }) : read;
}

function weightOf(item: unknown): unknown {
  const record = readRecord(item, '');
  return record.ok ? record.value.weight : undefined;
}

function readWeight(item: unknown, path: string): Result<Fraction, Failure> {
  return readDecimal(weightOf(item), `${path}.weight`);
}

function readCombined(
  item: unknown,
  path: string,
  rows: readonly OneWayRow[],
): Result<CombinedBasis, Failure> {
  const record = readRecord(item, path);
  if (!record.ok) return record;
  const label = readText(record.value.label, `${path}.label`);
  if (!label.ok) return label;
  const share = readDecimal(record.value.share, `${path}.share`);
  if (!share.ok) return share;
  const given = readRecord(record.value.values, `${path}.values`);
  if (!given.ok) return given;
  const missing: string[] = [];
  const values: Fraction[] = [];
  for (const { id } of rows) {
    const value = ownField(given.value, id) ?? null;
    if (value === null) {
      missing.push(id);
      continue;
    }
    const fraction = parseDecimal(value);
    if (fraction === null) return err(badDecimal(`${path}.values.${id}`));
    values.push(fraction);
  }
  if (missing.length > 0) return err(missingValues(path, missing));
  return ok({
    share: share.value,
    values,
    ...(label.value === undefined ? {} : { label: label.value }),
  });
}

const NAMED_AT_MOST = 5;

function missingValues(path: string, ids: readonly string[]): Failure {
  const named = ids
    .slice(0, NAMED_AT_MOST)
    .map((id) => `«${id}»`)
    .join(', ');
  const more = ids.length > NAMED_AT_MOST ? ` và ${ids.length - NAMED_AT_MOST} đơn vị khác` : '';
  return failure(
    'unknown-basis',
    `Thiếu số liệu căn cứ của ${named}${more}. Nhập số liệu (kể cả số 0) rồi phân bổ lại.`,
    { path: `${path}.values`, rows: ids },
  );
}
