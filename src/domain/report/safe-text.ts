/** What spreadsheets take for the beginning of a formula, or skip before they look for one. */
const LOOKS_LIVE = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A text as a field of a csv or of the clipboard: one that a spreadsheet would take for a formula is
 * given the apostrophe that keeps it a text. A lone dash stays as it is; numbers do not come here.
 */
export function safeField(text: string): string {
  if (!LOOKS_LIVE.test(text) || text.trim() === '-') return text;
  return `'${text}`;
}
