import { type FileChild, ImageRun, type ISectionOptions, Paragraph, TextRun } from 'docx';
import { assertNever } from '../../domain/assert-never.ts';
import type {
  DocumentBlock,
  DocumentPicture,
  OfficialDocument,
} from '../../domain/report/document.ts';
import { plainText } from './plain-text.ts';
import { ARTICLE_LABEL } from './styles-xml.ts';
import { wordLetterhead } from './word-letterhead.ts';
import { reportSections, tableWithNotes, WIDTH_MM } from './word-report.ts';
import { section } from './word-sections.ts';
import { documentSignature } from './word-signature.ts';
import { styled } from './word-text.ts';

const PIXELS_PER_MM = 96 / 25.4;

/** The paper itself, and a section for each of its annexes. */
export function documentSections(document: OfficialDocument): readonly ISectionOptions[] {
  return [
    section('portrait', [...opening(document), ...body(document.body), ...closing(document)]),
    ...document.annexes.flatMap(reportSections),
  ];
}

function opening(document: OfficialDocument): readonly FileChild[] {
  const { letterhead, number, about, kind, subject, authority, addressees, grounds } = document;
  return [
    wordLetterhead(letterhead, number, about, WIDTH_MM.portrait),
    ...(kind === null ? [] : [styled('LoaiVanBan', kind)]),
    ...subject.map((line) => styled('TrichYeu', line)),
    ...(subject.length === 0 ? [] : [new Paragraph({ style: 'KeTrichYeu' })]),
    ...(authority === null ? [] : [styled('ThamQuyenBanHanh', authority)]),
    ...addressed(addressees),
    ...grounds.map((line) => styled('CanCu', line)),
    ...(document.resolution === null ? [] : [styled('QuyetNghi', document.resolution)]),
  ];
}

/** One addressee stands beside «Kính gửi:», several below it. */
function addressed(addressees: readonly string[]): readonly Paragraph[] {
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1) return [styled('KinhGui', `Kính gửi: ${only}`), gap()];
  return [
    styled('KinhGui', 'Kính gửi:', { keepNext: true }),
    ...addressees.map((one) => styled('NoiGui', one)),
    gap(),
  ];
}

function gap(): Paragraph {
  return new Paragraph({ style: 'Khoang' });
}

/** The last line stays with the signature: a page must not begin with the signature alone. */
function body(blocks: readonly DocumentBlock[]): readonly FileChild[] {
  return blocks.flatMap((block, index) => blockOf(block, index === blocks.length - 1));
}

function blockOf(block: DocumentBlock, keepNext: boolean): readonly FileChild[] {
  switch (block.type) {
    case 'heading':
      return [styled(block.level === 1 ? 'Muc1' : 'Muc2', block.text)];
    case 'paragraph':
      return [styled('NoiDung', block.text, { keepNext })];
    case 'article':
      return [
        styled('Dieu', block.text, {
          keepNext,
          label: new TextRun({ text: `${plainText(block.label)} `, style: ARTICLE_LABEL }),
        }),
      ];
    case 'item':
      return [styled('Gach', block.text, { keepNext })];
    case 'table':
      return [...tableWithNotes(block.table, 'portrait'), gap()];
    case 'picture':
      return pictureOf(block.picture);
    default:
      return assertNever(block);
  }
}

function pictureOf({
  png,
  widthMm,
  heightMm,
  caption,
  description,
}: DocumentPicture): readonly FileChild[] {
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(png, 'base64'),
    transformation: {
      width: Math.round(widthMm * PIXELS_PER_MM),
      height: Math.round(heightMm * PIXELS_PER_MM),
    },
    altText: {
      name: plainText(caption === '' ? description : caption),
      description: plainText(description),
    },
  });
  return [
    new Paragraph({ style: 'Hinh', children: [image] }),
    caption === '' ? gap() : styled('TenHinh', caption),
  ];
}

function closing(document: OfficialDocument): readonly FileChild[] {
  return [
    new Paragraph({ style: 'Khoang', keepNext: true }),
    documentSignature(document),
    new Paragraph({ style: 'Cuoi' }),
  ];
}
