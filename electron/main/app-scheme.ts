import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import { contentSecurityPolicy, HARDENING_HEADERS } from '../../src/doors/csp.ts';
import { readPageFile, withNonce } from '../../src/doors/page-files.ts';

const SCHEME = 'app';
const HOST = 'chitieu';

export const PAGE_ADDRESS = `${SCHEME}://${HOST}/index.html`;

/** Whether an address belongs to the program's own page. Compared by parts: a prefix proves nothing. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host } = new URL(address);
  return scheme === `${SCHEME}:` && host === HOST;
}

/** Makes app:// an origin like https://. Works only before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page, and nothing beside it, under app://. */
export function serveAppScheme(pageFolder: string): void {
  protocol.handle(SCHEME, (request) => respond(request, pageFolder));
}

async function respond({ method, url }: Request, pageFolder: string): Promise<Response> {
  const headers = new Headers(HARDENING_HEADERS);
  if (method !== 'GET' || !isOwnAddress(url)) return new Response(null, { status: 403, headers });
  const file = await readPageFile(pageFolder, new URL(url).pathname);
  if (file === undefined) return new Response(null, { status: 404, headers });
  headers.set('Content-Type', file.contentType);
  if (!file.isPage) return new Response(new Uint8Array(file.bytes), { headers });
  const nonce = randomBytes(16).toString('base64url');
  headers.set('Content-Security-Policy', contentSecurityPolicy(nonce));
  return new Response(withNonce(file.bytes, nonce), { headers });
}
