import type { Failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import { parseOneWay } from './parse-one-way.ts';
import {
  badField,
  type JsonRecord,
  readEach,
  readList,
  readRecord,
  readWhole,
  readWholeOr,
} from './read-json.ts';
import type { OneWayRequest } from './request.ts';

/** Ít đơn vị thay đổi nhất; chia phần chênh lệch theo căn cứ. */
export type AmendRule = 'fewest' | 'proportional';

/** A new total over units that hold issued values. */
export type AmendRequest = {
  readonly mode: 'amend';
  readonly rule: AmendRule;
  /** The fresh allocation of the new total, with the same bounds and locks. */
  readonly fresh: OneWayRequest;
  /** Chỉ tiêu đã giao, in the order of the rows. */
  readonly issued: readonly number[];
  /** Kết quả đã báo cáo, in the order of the rows; 0 where nothing is reported. */
  readonly reported: readonly number[];
};

/** Reads a request to amend: that of one way, with `rule`, and `issued` and perhaps `reported` in every row. */
export function parseAmend(record: JsonRecord): Result<AmendRequest, Failure> {
  const { rule } = record;
  if (rule !== 'fewest' && rule !== 'proportional') {
    return err(badField('rule', 'phải là một trong: fewest, proportional'));
  }
  const fresh = parseOneWay(record);
  if (!fresh.ok) return fresh;
  if (fresh.value.step !== 1) return err(badField('step', 'không dùng khi điều chỉnh'));
  const list = readList(record.rows, 'rows');
  if (!list.ok) return list;
  const rows = readEach(list.value, 'rows', (item, path) => {
    const row = readRecord(item, path);
    if (!row.ok) return row;
    const issued = readWhole(row.value.issued, `${path}.issued`);
    if (!issued.ok) return issued;
    const reported = readWholeOr(row.value.reported, `${path}.reported`, 0);
    return reported.ok ? ok({ issued: issued.value, reported: reported.value }) : reported;
  });
  if (!rows.ok) return rows;
  return ok({
    mode: 'amend',
    rule,
    fresh: fresh.value,
    issued: rows.value.map(({ issued }) => issued),
    reported: rows.value.map(({ reported }) => reported),
  });
}
