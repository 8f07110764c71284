/** The codes with which a request can be refused, the same behind every door (docs/command-line.md). */
export const ERROR_CODES = [
  'locked',
  'sealed',
  'in-use',
  'read-only',
  'newer-version',
  'damaged',
  'exists',
  'not-found',
  'unknown-unit',
  'unknown-indicator',
  'unknown-sector',
  'unknown-period',
  'unknown-basis',
  'unknown-programme',
  'unknown-version',
  'ambiguous-number',
  'not-a-number',
  'zero-basis',
  'zero-weight',
  'infeasible',
  'bad-request',
  'disk-full',
  'not-a-workbook',
  'password-protected',
  'wrong-passphrase',
  'too-large',
  'too-slow',
  'unsupported',
  'empty',
  'nothing-to-undo',
  'nothing-to-redo',
  'no-workspace',
  'file-busy',
  'cancelled',
  'changed-since',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal: what happened and what to do about it, in Vietnamese, with the facts for a program in `details`. */
export type Failure = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** A refusal as a value; nothing is thrown. `details` are for programs, the message for people. */
export function failure(
  code: ErrorCode,
  message: string,
  details?: Readonly<Record<string, unknown>>,
): Failure {
  return details === undefined ? { code, message } : { code, message, details };
}
