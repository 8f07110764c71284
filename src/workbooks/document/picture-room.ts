import type { DocumentPicture, OfficialDocument } from '../../domain/report/document.ts';
import { printableHeight, printableWidth } from '../report/page.ts';
import { textWidth } from '../report/text-width.ts';
import { bodyLines } from './body-lines.ts';
import { LETTERHEAD_MM } from './style-list.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Letters of the body with the line they stand on, in points. */
const BODY = { size: 14, line: 16.1, gaps: 8, firstLine: 36 } as const;
const SMALL_LINE = 13.8;
/** Rule, number, kind of paper and the rule below its subject. */
const OPENING = 75;
/** Around a picture, and what an estimate of lines may be wrong by. */
const SPARE = 26;
/** Its letters are not read any smaller. */
const SMALLEST = 0.65;

/** The picture as it is, or smaller where that lets it stay on the page on which the text before it ends. */
export function fittedPicture(
  document: OfficialDocument,
  picture: DocumentPicture,
): DocumentPicture {
  const scale = roomMm(document) / picture.heightMm;
  if (scale >= 1 || scale < SMALLEST) return picture;
  return {
    ...picture,
    widthMm: Math.floor(picture.widthMm * scale),
    heightMm: Math.floor(picture.heightMm * scale),
  };
}

function roomMm({ letterhead, subject, body }: OfficialDocument): number {
  const { parentBody, issuingBody } = letterhead;
  const names = [parentBody, issuingBody].flatMap((name) =>
    name.trim() === '' ? [] : bodyLines(name, LETTERHEAD_MM.left - 2),
  );
  const texts = body.slice(0, -1).flatMap((block) => ('text' in block ? [block.text] : []));
  const used =
    OPENING +
    names.length * SMALL_LINE +
    subject.length * BODY.line +
    texts.reduce((height, text) => height + linesOf(text) * BODY.line + BODY.gaps, 0);
  const page = printableHeight('portrait');
  return (page - (used % page) - SPARE) / POINTS_PER_MM;
}

function linesOf(text: string): number {
  const width = BODY.firstLine + textWidth(text, { size: BODY.size, bold: false });
  return Math.ceil(width / (printableWidth('portrait') * 0.97));
}
