import { crc32 } from 'node:zlib';
import { isVietnamese } from '../../domain/vietnamese/legacy.ts';

/** Upper half of code page 437, in which the format itself has names (APPNOTE, appendix D). */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const UNICODE_PATH = 0x7075;

/**
 * The name of an entry: UTF-8 where the entry says so, carries it beside (0x7075) or it reads so;
 * else as a Vietnamese Windows writes it (windows-1258), else code page 437.
 */
export function zipName(raw: Buffer, saysUtf8: boolean, extra: Buffer): string {
  const name = saysUtf8
    ? raw.toString('utf8')
    : (unicodePath(raw, extra) ?? utf8(raw) ?? vietnamese(raw) ?? codePage437(raw));
  return name.normalize('NFC');
}

/** The name in UTF-8 that some programs put beside; it counts while it is of the same name. */
function unicodePath(raw: Buffer, extra: Buffer): string | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    const field = extra.subarray(at + 4, at + 4 + length);
    if (extra.readUInt16LE(at) === UNICODE_PATH && field.length > 5) {
      return field.readUInt32LE(1) === crc32(raw) ? utf8(field.subarray(5)) : null;
    }
    at += 4 + length;
  }
  return null;
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function vietnamese(raw: Buffer): string | null {
  const name = new TextDecoder('windows-1258').decode(raw).normalize('NFC');
  return isVietnamese(name.replaceAll(/[\\_]/g, ' ')) ? name : null;
}

function codePage437(raw: Buffer): string {
  return [...raw]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : CODE_PAGE_437.charAt(byte - 0x80)))
    .join('');
}
