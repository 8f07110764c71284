import { plainText } from './plain-text.ts';

/** A text as HTML shows it: nothing in it is markup, a line end stays one. */
export function htmlText(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

/** A text within quotes of an attribute. */
export function htmlAttribute(text: string): string {
  return escaped(text).replaceAll('\n', ' ');
}

function escaped(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A paragraph; what it looks like stands in itself, since mail programs drop style sheets. */
export function htmlLine(style: string, text: string): string {
  return `<p style="margin:0;${style}">${htmlText(text)}</p>`;
}
