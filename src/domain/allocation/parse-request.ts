import type { Failure } from '../error.ts';
import type { Result } from '../result.ts';
import { parseAmend } from './amend-request.ts';
import { parseOneWay } from './parse-one-way.ts';
import { parseParts } from './parts.ts';
import { readRecord, readWordOr } from './read-json.ts';
import { APPORTION_MODES, type ApportionRequest } from './request.ts';
import { parseTwoWay } from './two-way/parse-two-way.ts';
import { parseYears } from './years-request.ts';

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
      return parseYears(record.value);
    case 'parts':
      return parseParts(record.value);
    case 'amend':
      return parseAmend(record.value);
  }
}
