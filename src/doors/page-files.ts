import { readFile } from 'node:fs/promises';
import { extname, join, normalize, relative, sep } from 'node:path';
import { NONCE_PLACEHOLDER } from './csp.ts';

export type PageFile = {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly isPage: boolean;
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/**
 * Reads one file of the built page for a URL path; undefined where there is none. The path is
 * compared after normalizing, so that no spelling of «..» leaves the folder.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | undefined> {
  const decoded = decode(urlPath);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  const file = normalize(join(folder, decoded === '/' ? 'index.html' : decoded));
  const inside = relative(folder, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`)) return undefined;
  const contentType = CONTENT_TYPES[extname(file)];
  if (contentType === undefined) return undefined;
  try {
    return { bytes: await readFile(file), contentType, isPage: extname(file) === '.html' };
  } catch {
    return undefined;
  }
}

/** The page with this response's nonce in place of the placeholder. */
export function withNonce(page: Buffer, nonce: string): string {
  return page.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
