/** What spreadsheets take for the beginning of a formula, or skip before they look for one. */
const LOOKS_LIVE = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Where a semicolon or a tab parts the fields, the other half of a text is a cell of its own. */
const LIVE_HALF = /([;\t]\s*)(?=[=+\-@＝＋－＠])/gu;

/**
 * A text as a field of a csv or of the clipboard: one that a spreadsheet would take for a formula is
 * given the apostrophe that keeps it a text. A lone dash stays as it is; numbers do not come here.
 */
export function safeField(text: string): string {
  const halves = text.replaceAll(LIVE_HALF, "$1'");
  return LOOKS_LIVE.test(text) && text.trim() !== '-' ? `'${halves}` : halves;
}
