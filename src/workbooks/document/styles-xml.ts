import { cellStyles, PARAGRAPH_STYLES, type ParagraphStyle } from './style-list.ts';

const FONT = 'Times New Roman';
/** «cỡ chữ từ 13 đến 14». */
const BODY_POINTS = 14;
const TWIPS_PER_POINT = 20;
const TWIPS_PER_MM = 1440 / 25.4;

/** Character style of «Điều 1.» before its text. */
export const ARTICLE_LABEL = 'SoDieu';
/** Table styles: ruled on all sides, and the invisible frame of letterhead and signature. */
export const RULED_TABLE = 'BangKe';
export const FRAME_TABLE = 'BoCuc';

/** word/styles.xml: the named styles, with cells of tables at each of the sizes. */
export function stylesXml(cellSizes: readonly number[]): string {
  const paragraphs = [...PARAGRAPH_STYLES, ...cellSizes.flatMap(cellStyles)];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    DEFAULTS,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    TABLES,
    ...paragraphs.map(paragraphStyle),
    `<w:style w:type="character" w:customStyle="1" w:styleId="${ARTICLE_LABEL}"><w:name w:val="Số điều"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>`,
    '</w:styles>',
  ].join('');
}

const DEFAULTS =
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>` +
  `<w:sz w:val="${BODY_POINTS * 2}"/><w:szCs w:val="${BODY_POINTS * 2}"/>` +
  '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';

const NO_MARGINS = cellMargins(0);
const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

const TABLES =
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins(1.9)}</w:tblPr></w:style>` +
  `<w:style w:type="table" w:customStyle="1" w:styleId="${RULED_TABLE}"><w:name w:val="Bảng"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${EDGES}</w:tblBorders>${cellMargins(1)}</w:tblPr></w:style>` +
  `<w:style w:type="table" w:customStyle="1" w:styleId="${FRAME_TABLE}"><w:name w:val="Bố cục"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>${NO_MARGINS}</w:tblPr></w:style>`;

function cellMargins(sideMm: number): string {
  const side = twips(sideMm);
  return `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`;
}

/** The order of the elements is the schema's: Word takes a file with another order for damaged. */
function paragraphStyle(style: ParagraphStyle): string {
  const { id, name, basedOn = 'Normal', next, outlineLevel } = style;
  // Word knows «header» as its own; every other style is this program's.
  const custom = name === 'header' ? '' : ' w:customStyle="1"';
  return [
    `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/><w:pPr>',
    style.keepNext ? '<w:keepNext/>' : '',
    style.keepLines ? '<w:keepLines/>' : '',
    style.rule
      ? '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>'
      : '',
    spacing(style),
    indents(style),
    style.align === undefined ? '' : `<w:jc w:val="${style.align}"/>`,
    outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`,
    '</w:pPr><w:rPr>',
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.italic ? '<w:i/><w:iCs/>' : '',
    style.size === undefined
      ? ''
      : `<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/>`,
    '</w:rPr></w:style>',
  ].join('');
}

function spacing({ before, after, exactLine }: ParagraphStyle): string {
  if (before === undefined && after === undefined && exactLine === undefined) return '';
  const line =
    exactLine === undefined ? '' : ` w:line="${exactLine * TWIPS_PER_POINT}" w:lineRule="exact"`;
  const gap = (side: string, points: number | undefined) =>
    points === undefined ? '' : ` w:${side}="${points * TWIPS_PER_POINT}"`;
  return `<w:spacing${gap('before', before)}${gap('after', after)}${line}/>`;
}

function indents({ leftMm, rightMm, firstLineMm, hangingMm }: ParagraphStyle): string {
  const given = [
    ['left', leftMm],
    ['right', rightMm],
    ['hanging', hangingMm],
    ['firstLine', firstLineMm],
  ] as const;
  const written = given.flatMap(([side, mm]) =>
    mm === undefined ? [] : [` w:${side}="${twips(mm)}"`],
  );
  return written.length === 0 ? '' : `<w:ind${written.join('')}/>`;
}

/** Twentieths of a point, the measure of Word files. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}
