import { Paragraph, TextRun } from 'docx';
import { plainText } from './plain-text.ts';

/** A paragraph of a named style; a line end in the text stays one. */
export function styled(
  style: string,
  text: string,
  more: { readonly keepNext?: boolean; readonly label?: TextRun } = {},
): Paragraph {
  const runs = textRuns(text);
  return new Paragraph({
    style,
    children: more.label === undefined ? runs : [more.label, ...runs],
    ...(more.keepNext === true ? { keepNext: true } : {}),
  });
}

export function textRuns(text: string): TextRun[] {
  return plainText(text)
    .split('\n')
    .map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));
}
