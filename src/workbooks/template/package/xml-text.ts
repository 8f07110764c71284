import { utf16Of } from '../../open/utf16.ts';

export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text of an XML part, and how it was written down. */
export type XmlText = {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: XmlEncoding;
  readonly hasMark: boolean;
};

const MARK = '\ufeff';
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/;
const UNICODE = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|unicode)$/i;

/** Null where a part is in an encoding that could not be written back, or breaks the rules of its own. */
export function decodeXml(bytes: Uint8Array): XmlText | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = utf16Of(buffer) ?? 'utf-8';
  const decoded = decode(buffer, encoding);
  if (decoded === null) return null;
  const hasMark = decoded.startsWith(MARK);
  const text = hasMark ? decoded.slice(MARK.length) : decoded;
  const declared = DECLARED.exec(text)?.[1];
  return declared === undefined || UNICODE.test(declared) ? { text, encoding, hasMark } : null;
}

/** Text as it was found: in the same encoding, with or without a byte order mark. */
export function encodeXml(text: string, { encoding, hasMark }: Omit<XmlText, 'text'>): Uint8Array {
  const whole = hasMark ? MARK + text : text;
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8');
  const bytes = Buffer.from(whole, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function decode(bytes: Buffer, encoding: XmlEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text between tags. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text inside quotation marks of either kind. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
