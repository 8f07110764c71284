import { Paragraph, type Table } from 'docx';
import type { Letterhead } from '../../domain/report/table.ts';
import { bodyLines } from './body-lines.ts';
import { COUNTRY, MOTTO } from './national-lines.ts';
import { LETTERHEAD_MM } from './style-list.ts';
import { sideBySide } from './word-frame.ts';
import { styled } from './word-text.ts';

/** Bodies at the left, Quốc hiệu and Tiêu ngữ at the right, each over its rule; below, number and date. */
export function wordLetterhead(
  { parentBody, issuingBody, placeAndDate }: Letterhead,
  number: string | null,
  about: string | null,
  widthMm: number,
): Table {
  const { left, right } = LETTERHEAD_MM;
  const lines = (style: string, name: string) =>
    bodyLines(name, left - 2).map((line) => styled(style, line));
  return sideBySide(
    left,
    right,
    [
      [
        [
          ...(parentBody.trim() === '' ? [] : lines('CoQuanChuQuan', parentBody)),
          ...lines('CoQuan', issuingBody),
          new Paragraph({ style: 'KeCoQuan' }),
        ],
        [
          styled('QuocHieu', COUNTRY),
          styled('TieuNgu', MOTTO),
          new Paragraph({ style: 'KeTieuNgu' }),
        ],
      ],
      [
        [
          ...(number === null ? [] : [styled('So', number)]),
          ...(about === null ? [] : [styled('VeViec', about)]),
        ],
        [styled('DiaDanhNgayThang', placeAndDate)],
      ],
    ],
    widthMm,
  );
}
