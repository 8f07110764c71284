import type { IncomingMessage } from 'node:http';

/** Why a request of somebody who is in cannot be served, or null where it can be. */
export type Misfit =
  | { readonly status: 400; readonly message: string }
  | { readonly status: 405; readonly message: string; readonly allowed: string }
  | { readonly status: 415; readonly message: string };

/** Calls start with this; whatever else is asked for is a file of the page. */
export const CALLS = '/rpc/';

/**
 * The page reads files and posts JSON, nothing else. A body of another type would be parsed as a
 * form or as bytes, and a form is what another site can send without being asked first.
 */
export function misfitOf(request: IncomingMessage): Misfit | null {
  const { method = '', url = '' } = request;
  // «GET http://elsewhere/ HTTP/1.1» is for a proxy, which this is not.
  if (!url.startsWith('/')) return { status: 400, message: 'Yêu cầu không hợp lệ.' };
  const allowed = url.startsWith(CALLS) ? ['POST'] : ['GET', 'HEAD'];
  if (!allowed.includes(method)) {
    return { status: 405, message: 'Không có việc này.', allowed: allowed.join(', ') };
  }
  if (method !== 'POST') return null;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  return type === 'application/json' ? null : { status: 415, message: 'Chỉ nhận JSON.' };
}
