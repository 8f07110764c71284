import type { Letterhead } from '../../domain/report/table.ts';
import { bodyLines } from './body-lines.ts';
import { htmlLine } from './html-text.ts';
import { COUNTRY, MOTTO } from './national-lines.ts';
import { LETTERHEAD_MM } from './style-list.ts';

const CENTRED = 'text-align:center';

/** Bodies at the left, Quốc hiệu and Tiêu ngữ at the right, each over its rule; below, number and date. */
export function htmlLetterhead(
  { parentBody, issuingBody, placeAndDate }: Letterhead,
  number: string | null,
  about: string | null,
): string {
  const { left, right } = LETTERHEAD_MM;
  const lines = (style: string, name: string) =>
    bodyLines(name, left - 2).map((line) => htmlLine(`${CENTRED};font-size:12pt${style}`, line));
  const ofBodies = [
    ...(parentBody.trim() === '' ? [] : lines('', parentBody)),
    ...lines(';font-weight:bold', issuingBody),
    rule('22mm'),
    ...(number === null ? [] : [htmlLine(`${CENTRED};font-size:13pt`, number)]),
    ...(about === null ? [] : [htmlLine(`${CENTRED};font-size:12pt`, about)]),
  ];
  const ofCountry = [
    htmlLine(`${CENTRED};font-size:12pt;font-weight:bold`, COUNTRY),
    htmlLine(`${CENTRED};font-size:13pt;font-weight:bold`, MOTTO),
    rule('56mm'),
    htmlLine(`${CENTRED};font-size:13pt;font-style:italic;padding-top:6pt`, placeAndDate),
  ];
  return htmlColumns([ofBodies, `${left}mm`], [ofCountry, `${right}mm`]);
}

/** Two blocks side by side without lines, never broken by the end of a page. */
export function htmlColumns(...columns: readonly (readonly [readonly string[], string])[]): string {
  const cells = columns.map(
    ([lines, width]) =>
      `<td style="width:${width};vertical-align:top;padding:0">${lines.join('')}</td>`,
  );
  return `<table class="whole" role="presentation" style="border-collapse:collapse;width:100%"><tr>${cells.join('')}</tr></table>`;
}

export function rule(width: string): string {
  return `<div style="width:${width};margin:2pt auto 4pt;border-top:1px solid #000"></div>`;
}
