import { setNonce } from 'get-nonce';

/**
 * The nonce of this response, from the tag that the bundler writes and the door fills in.
 * Also told to the scroll lock of dialogs, which adds a style element of its own.
 */
export function readNonce(page: Document): string {
  const nonce = page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  if (nonce !== '') setNonce(nonce);
  return nonce;
}
