import { changeParts } from '../package-parts.ts';
import { elementText } from './xml.ts';

/** A chart with its place on the sheet: rows from 0, lengths in points. */
export type DrawnChart = {
  readonly xml: string;
  readonly title: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU_A_POINT = 12_700;
const DRAWING = 'xl/drawings/drawing1.xml';

/** The package with the charts on sheet number `sheet`, which has no drawing yet. */
export function withDrawing(
  file: Uint8Array,
  sheet: number,
  charts: readonly DrawnChart[],
): Uint8Array {
  const changes = new Map<string, (xml: string) => string>([
    [`xl/worksheets/sheet${sheet}.xml`, withDrawingElement],
    ['[Content_Types].xml', (xml) => withContentTypes(xml, charts.length)],
  ]);
  const added = new Map<string, string>([
    [
      `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
      relationships([`${OFFICE}/drawing`], () => '../drawings/drawing1.xml'),
    ],
    [DRAWING, drawing(charts)],
    [
      'xl/drawings/_rels/drawing1.xml.rels',
      relationships(
        charts.map(() => `${OFFICE}/chart`),
        (number) => `../charts/chart${number}.xml`,
      ),
    ],
    ...charts.map(({ xml }, at): [string, string] => [`xl/charts/chart${at + 1}.xml`, xml]),
  ]);
  return changeParts(file, changes, added);
}

/** Behind everything that such a sheet of ours holds. */
function withDrawingElement(xml: string): string {
  return xml.replace('</worksheet>', `<drawing xmlns:r="${OFFICE}" r:id="rId1"/></worksheet>`);
}

function withContentTypes(xml: string, charts: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  const added = [
    override(DRAWING, 'drawing'),
    ...Array.from({ length: charts }, (_, at) =>
      override(`xl/charts/chart${at + 1}.xml`, 'drawingml.chart'),
    ),
  ];
  return xml.replace('</Types>', `${added.join('')}</Types>`);
}

function relationships(types: readonly string[], target: (number: number) => string): string {
  const each = types.map(
    (type, at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target(at + 1)}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

function drawing(charts: readonly DrawnChart[]): string {
  return [
    HEAD,
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">`,
    ...charts.map(anchor),
    '</xdr:wsDr>',
  ].join('');
}

function anchor({ title, firstRow, width, height }: DrawnChart, at: number): string {
  const emu = (points: number) => Math.floor(points * EMU_A_POINT);
  const name = elementText(title).replaceAll('"', '&quot;');
  return [
    `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${firstRow}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
    `<xdr:ext cx="${emu(width)}" cy="${emu(height)}"/>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="${name}" descr="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId${at + 1}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>',
  ].join('');
}
