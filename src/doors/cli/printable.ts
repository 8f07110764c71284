/** A line break and a tab are layout; turns of direction show a name in another order than it has. */
const STEERING = /(?![\n\t]|\r\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text as a terminal may show it. Names come from files of others, and a control character among them
 * would clear the screen, write over what stands there, or set the title.
 */
export function printable(text: string): string {
  return text.replaceAll(STEERING, '\ufffd');
}

/** Says a line on stderr. */
export function say(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}
