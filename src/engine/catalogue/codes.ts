import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { hyphenated } from '../../domain/vietnamese/names.ts';

const LONGEST_CODE = 72;
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The code of something new: the one asked for, or the proposal made from its name.
 * Errors: `exists` where it is taken, `bad-request` where it is no code.
 */
export function newCode(
  asked: string | undefined,
  taken: ReadonlySet<string>,
  propose: () => string,
): Result<string, Failure> {
  if (asked === undefined) return ok(propose());
  if (!CODE.test(asked)) {
    return err(
      failure(
        'bad-request',
        `«${asked}» không dùng làm mã được. Mã gồm chữ thường không dấu và số, nối bằng dấu «-»: muong-ang.`,
        { code: asked },
      ),
    );
  }
  return taken.has(asked) ? err(codeTaken(asked)) : ok(asked);
}

/** A free code made from a name, cut at 72 characters; `otherwise` where a name has no letters. */
export function proposedCode(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const shortened = hyphenated(name).slice(0, LONGEST_CODE).replace(/-$/, '');
  return freeCode(shortened || otherwise, taken);
}

/** The proposal, with a number behind it where it is taken: «ket-nap», «ket-nap-2». */
export function freeCode(proposal: string, taken: ReadonlySet<string>): string {
  if (!taken.has(proposal)) return proposal;
  let number = 2;
  while (taken.has(`${proposal}-${number}`)) number += 1;
  return `${proposal}-${number}`;
}

function codeTaken(code: string): Failure {
  return failure('exists', `Mã «${code}» đã có trong danh mục. Chọn mã khác.`, { code });
}
