import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
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

/** How the build names files: no spelling of «..», of a drive or of a network path passes. */
const NAMES = /^(?:\/[\w-][\w.-]*)+$/;
/** Windows opens a device for these in any folder, whatever their ending. */
const DEVICE = /\/(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/i;

/** Reads one file of the built page for a URL path; undefined where there is none. */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | undefined> {
  const path = urlPath === '/' ? '/index.html' : urlPath;
  if (!NAMES.test(path) || DEVICE.test(path)) return undefined;
  const file = join(folder, path);
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
