/** What the page's HTML carries where the door writes this response's nonce. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * The one policy of both windows. Everything comes from the page's own origin; scripts and styles
 * only with this response's nonce. `require-trusted-types-for` is left off: the grid assigns
 * innerHTML internally.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * Headers that every answer of a door carries. The policy is for answers that are no page (the page
 * has its own): opened by themselves they show and run nothing.
 */
export const HARDENING_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
