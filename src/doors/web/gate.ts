import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may come in at the loopback door. A one-time token in the printed address becomes a cookie;
 * Host and Origin are checked so that a page elsewhere cannot reach in through a rebound name.
 */
export type Gate = {
  /** A fresh address to print; earlier unused ones stop working. */
  readonly newAddress: () => string;
  readonly judge: (request: IncomingMessage) => Verdict;
};

export type Verdict =
  | { readonly type: 'come-in' }
  | { readonly type: 'take-cookie'; readonly cookie: string }
  | { readonly type: 'no-key' }
  | { readonly type: 'wrong-host' }
  | { readonly type: 'wrong-origin' };

const TOKEN_BYTES = 24;

export function createGate(port: number): Gate {
  const session = randomBytes(TOKEN_BYTES).toString('base64url');
  // Cookies are shared by all ports of a host: the port in the name keeps two programs apart.
  const cookieName = `chitieu-${port}`;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  let token: string | null = null;

  return {
    newAddress: () => {
      token = randomBytes(TOKEN_BYTES).toString('base64url');
      return `http://127.0.0.1:${port}/?ma=${token}`;
    },
    judge: (request) => {
      // Node keeps the first of two and joins others: who sends one twice hides something.
      if (timesOf(request, 'host') !== 1 || !hosts.includes(request.headers.host ?? '')) {
        return { type: 'wrong-host' };
      }
      if (!hasAllowedOrigin(request, origins)) return { type: 'wrong-origin' };
      const given = new URLSearchParams((request.url ?? '').split('?')[1]).get('ma');
      // Before the cookie: a token that is shown by who is in already must not stay good in the address.
      if (token !== null && request.method === 'GET' && isSame(given ?? undefined, token)) {
        token = null;
        const cookie = `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
        return { type: 'take-cookie', cookie };
      }
      if (isSame(cookieValue(request, cookieName), session)) return { type: 'come-in' };
      return { type: 'no-key' };
    },
  };
}

/** Browsers send Origin with every request that is not a plain read; a plain read may lack it. */
function hasAllowedOrigin(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  if (timesOf(request, 'origin') > 1) return false;
  // Newer browsers say whose page asks; a plain read by another site's page is refused by it too.
  const site = request.headers['sec-fetch-site'];
  const isPlainVisit = request.headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isPlainVisit)
    return false;
  if (origin === undefined) return request.method === 'GET' || request.method === 'HEAD';
  return origins.includes(origin);
}

function timesOf({ rawHeaders }: IncomingMessage, name: string): number {
  return rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === name).length;
}

function cookieValue(request: IncomingMessage, name: string): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
}

function isSame(given: string | undefined, expected: string): boolean {
  if (given === undefined) return false;
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
