/** Characters that XML 1.0 does not allow even escaped; a file with one of them does not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without what XML cannot hold at all; markup is still to be escaped. */
export function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, '');
}
