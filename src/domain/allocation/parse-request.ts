import type { Failure } from '../error.ts';
import { err, type Result } from '../result.ts';
import { parseOneWay } from './parse-one-way.ts';
import { badField, readRecord, readWordOr } from './read-json.ts';
import { APPORTION_MODES, type ApportionRequest } from './request.ts';
import { parseTwoWay } from './two-way/parse-two-way.ts';

/**
 * Reads a request to share out (docs/command-line.md, «apportion»); `mode` may be left out for
 * one-way. Errors: `bad-request` with `details.path`, `unknown-basis` where a base lacks a row.
 */
export function parseApportionRequest(json: unknown): Result<ApportionRequest, Failure> {
  const record = readRecord(json, '');
  if (!record.ok) return record;
  const mode = readWordOr(record.value.mode, 'mode', APPORTION_MODES, 'one-way');
  if (!mode.ok) return mode;
  switch (mode.value) {
    case 'one-way':
      return parseOneWay(record.value);
    case 'two-way':
      return parseTwoWay(record.value);
    case 'years':
    case 'parts':
    case 'amend':
      return err(badField('mode', `«${mode.value}» chưa được phục vụ trong phiên bản này`));
  }
}
