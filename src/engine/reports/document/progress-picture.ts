import type { ChartModel } from '../../../domain/chart/model.ts';
import type { OfficialDocument } from '../../../domain/report/document.ts';
import { fittedPicture } from '../../../workbooks/document/picture-room.ts';

const WIDTH_MM = 160;
/** More units than that make bars that no page holds; the table behind the text has them all. */
const TALLEST_MM = 215;
const PIXELS_PER_MM = 96 / 25.4;
/** Dots to a pixel: paper shows more than a screen. */
const SCALE = 2;

/**
 * The report with «Chỉ tiêu và kết quả theo đơn vị» of its first indicator before its closing words;
 * as it is where the chart would be too tall.
 */
export async function withPicture(
  document: OfficialDocument,
  model: ChartModel,
): Promise<OfficialDocument> {
  // Loaded late: most papers have no picture, and drawing one takes a library of its own.
  const { pictureHeight } = await import('../../../domain/chart/option/chart-option.ts');
  const width = Math.round(WIDTH_MM * PIXELS_PER_MM);
  const height = pictureHeight(model, width);
  const heightMm = height / PIXELS_PER_MM;
  if (heightMm > TALLEST_MM) return document;
  const { chartPng } = await import('../../../workbooks/picture/chart-png.ts');
  const png = await chartPng(model, { width, height, scale: SCALE });
  const picture = fittedPicture(document, {
    png: Buffer.from(png).toString('base64'),
    widthMm: WIDTH_MM,
    heightMm,
    // Its title stands in the picture.
    caption: '',
    description: model.sentence,
  });
  const { body } = document;
  return {
    ...document,
    body: [...body.slice(0, -1), { type: 'picture', picture }, ...body.slice(-1)],
  };
}
