import { ERROR_CODES } from '../../src/domain/error.ts';
import type { Reply } from './site.ts';

/** What the inside of a program looks like when it shows. */
const INSIDE =
  /\n\s+at |node_modules|\.(?:ts|js|mjs):\d+|file:\/\/\/(?!etc\/passwd)|SqliteError|SQLITE_|RangeError|TypeError|better-sqlite3/;

/** Values, and the answers that a door may give instead: malformed, not there, too large, refused. */
const STATUSES = [200, 400, 404, 405, 413, 415, 422];

/** What is wrong with an answer; null where it is a value or says no in a known way. */
export function faultIn({ status, text }: Reply): string | null {
  if (!STATUSES.includes(status)) return `status ${status}: ${text.slice(0, 300)}`;
  if (status !== 200) {
    const inside = INSIDE.exec(text);
    if (inside !== null) return `shows its inside: ${text.slice(inside.index, inside.index + 200)}`;
  }
  if (status === 200 && text.startsWith('event: error')) return `stream: ${text.slice(0, 300)}`;
  return status === 422 ? faultInRefusal(text) : null;
}

function faultInRefusal(text: string): string | null {
  const { json } = JSON.parse(text) as { readonly json: { readonly data?: unknown } };
  const data = json.data as { readonly code?: unknown; readonly message?: unknown } | undefined;
  const isKnown = ERROR_CODES.some((code) => code === data?.code);
  return isKnown && typeof data?.message === 'string' && data.message !== ''
    ? null
    : `a refusal without code or words: ${text.slice(0, 300)}`;
}
