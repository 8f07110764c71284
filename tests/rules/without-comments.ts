/**
 * The text with its comments blanked out; lines stay where they are.
 *
 * Knows strings, templates and regular expressions well enough not to take `'//'` or `/[/*]/` for
 * a comment. It does not follow templates inside templates: their parts are read as code.
 */
export function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  while (at < text.length) {
    const end = tokenEnd(text, at, kept);
    const token = text.slice(at, end);
    kept += isComment(token) ? token.replace(/[^\n]/g, ' ') : token;
    at = end;
  }
  return kept;
}

function isComment(token: string): boolean {
  return token.length > 1 && (token.startsWith('//') || token.startsWith('/*'));
}

function tokenEnd(text: string, at: number, before: string): number {
  const [first, second] = [text[at], text[at + 1]];
  if (first === '/' && second === '/') return endOr(text.indexOf('\n', at), text);
  if (first === '/' && second === '*') return endOr(text.indexOf('*/', at + 2) + 2, text, 2);
  if (first === '/' && opensPattern(before)) return patternEnd(text, at);
  if (first === '"' || first === "'") return quoteEnd(text, at, first, false);
  if (first === '`') return quoteEnd(text, at, first, true);
  return at + 1;
}

/** `least` is what the found place is at least when it was found. */
function endOr(end: number, text: string, least = 0): number {
  return end < least ? text.length : end;
}

function quoteEnd(text: string, at: number, quote: string, manyLines: boolean): number {
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === quote) return end + 1;
    // An apostrophe in the text of a page is no string.
    else if (text[end] === '\n' && !manyLines) return at + 1;
  }
  return at + 1;
}

/** After a value «/» divides; after one of these it opens a regular expression. */
function opensPattern(before: string): boolean {
  return /(?:[(,=:[!&|?;]|=>|\breturn)\s*$/.test(before.slice(-40));
}

function patternEnd(text: string, at: number): number {
  let inClass = false;
  for (let end = at + 1; end < text.length; end += 1) {
    const char = text[end];
    if (char === '\n') return at + 1;
    if (char === '\\') end += 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return end + 1;
  }
  return at + 1;
}
