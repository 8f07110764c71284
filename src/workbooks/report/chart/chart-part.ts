import type { ReportChart, ReportChartSeries } from '../../../domain/report/chart.ts';
import type { CellReference } from './cell-references.ts';
import { elementText } from './xml.ts';

/** What the parts of a chart are drawn from: one reference for each series. */
export type ChartReferences = {
  readonly categories: Pick<CellReference, 'formula' | 'values'>;
  readonly series: readonly CellReference[];
};

const CATEGORY_AXIS = 10_000_001;
const VALUE_AXIS = 10_000_002;

/** xl/charts/chartN.xml: a chart that Excel and LibreOffice open, edit and print. */
export function chartPart(chart: ReportChart, references: ChartReferences): string {
  const categories = categoriesXml(references.categories);
  const series = chart.series.flatMap((one, index) => {
    const reference = references.series[index];
    return reference === undefined
      ? []
      : [seriesXml(one, index, chart.form, reference, categories)];
  });
  const measure = chart.measure === '' ? '' : ` (${chart.measure})`;
  const format = formatCode({ format: references.series[0]?.format ?? 'count', decimals: 0 });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1300" b="1">${FONT}</a:rPr><a:t>${elementText(chart.title + measure)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    chart.form === 'bars' ? barsXml(series) : lineXml(series),
    axesXml(chart.form, format, stepXml(references.series)),
    `<c:spPr><a:noFill/></c:spPr></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(1200)}</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${textXml(1100)}`,
    '</c:chartSpace>',
  ].join('');
}

const FONT = '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>';
const BLACK_LINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="1B1F24"/></a:solidFill></a:ln>';
const GREY_LINE = '<a:ln w="6350"><a:solidFill><a:srgbClr val="C9CED5"/></a:solidFill></a:ln>';
const RESULT_FILL = '<a:solidFill><a:srgbClr val="1D4F91"/></a:solidFill>';
/** Stripes: told from the dark results on a printer without colours. */
const TARGET_FILL =
  '<a:pattFill prst="ltUpDiag"><a:fgClr><a:srgbClr val="57606A"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>';

/** `size` in hundredths of a point. */
function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function barsXml(series: readonly string[]): string {
  return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="45"/><c:overlap val="0"/>${AXIS_IDS}</c:barChart>`;
}

function lineXml(series: readonly string[]): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
}

const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** Up to this many, programs choose steps of a half, which whole numbers write twice: 0, 1, 1. */
const FEW = 5;

function stepXml(series: readonly CellReference[]): string {
  const values = series.flatMap(({ format, values: all }) =>
    format === 'percent' ? [] : all.filter((value) => typeof value === 'number'),
  );
  const isFew = values.length > 0 && Math.max(...values) <= FEW;
  return isFew ? '<c:majorUnit val="1"/>' : '';
}

/** Lying bars are read from the top down, so their axis is turned round and the scale stays below. */
function axesXml(form: ReportChart['form'], format: string, step: string): string {
  const isBars = form === 'bars';
  const scaling = `<c:scaling><c:orientation val="${isBars ? 'maxMin' : 'minMax'}"/></c:scaling>`;
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${scaling}<c:delete val="0"/><c:axPos val="${isBars ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${BLACK_LINE}</c:spPr>${textXml(1100)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${isBars ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${GREY_LINE}</c:spPr></c:majorGridlines><c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(1000)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isBars ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>${step}</c:valAx>`,
  ].join('');
}

function seriesXml(
  { name, role }: ReportChartSeries,
  index: number,
  form: ReportChart['form'],
  reference: CellReference,
  categories: string,
): string {
  const format = formatCode(reference);
  const labels = `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(1000)}<c:dLblPos val="${form === 'bars' ? 'outEnd' : role === 'target' ? 't' : 'b'}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${elementText(name)}</c:v></c:tx>`,
    form === 'bars' ? barStyle(role) : lineStyle(role),
    `${labels}<c:cat>${categories}</c:cat><c:val>${numbersXml(reference)}</c:val>`,
    form === 'bars' ? '' : '<c:smooth val="0"/>',
    '</c:ser>',
  ].join('');
}

function barStyle(role: ReportChartSeries['role']): string {
  const fill = role === 'target' ? TARGET_FILL : RESULT_FILL;
  return `<c:spPr>${fill}${BLACK_LINE}</c:spPr><c:invertIfNegative val="0"/>`;
}

function lineStyle(role: ReportChartSeries['role']): string {
  return role === 'target'
    ? '<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="57606A"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr><c:marker><c:symbol val="square"/><c:size val="7"/><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="12700"><a:solidFill><a:srgbClr val="57606A"/></a:solidFill></a:ln></c:spPr></c:marker>'
    : `<c:spPr><a:ln w="28575">${RESULT_FILL}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${RESULT_FILL}</c:spPr></c:marker>`;
}

function numbersXml(reference: CellReference): string {
  const { formula, values } = reference;
  const points = values.map((value, index) =>
    typeof value === 'number' ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : '',
  );
  const format = formatCode(reference);
  return `<c:numRef><c:f>${elementText(formula)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function categoriesXml({ formula, values }: ChartReferences['categories']): string {
  const texts = values.map((value) => String(value ?? ''));
  return `<c:strRef><c:f>${elementText(formula)}</c:f><c:strCache>${textsXml(texts)}</c:strCache></c:strRef>`;
}

function textsXml(texts: readonly string[]): string {
  const points = texts.map(
    (text, index) => `<c:pt idx="${index}"><c:v>${elementText(text)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${texts.length}"/>${points.join('')}`;
}

/** The separators are written as in English; each Excel shows its own: «7.500», «45,3%». */
export function formatCode({
  format,
  decimals,
}: Pick<CellReference, 'format' | 'decimals'>): string {
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  return format === 'percent' ? `0${places}%` : `#,##0${places}`;
}
