import type { DocumentBlock } from '../../../domain/report/document.ts';
import { ok } from '../../../domain/result.ts';
import type { ChartInput } from '../../charts/chart-view.ts';
import type { Answer } from '../../context.ts';
import type { Session } from '../../session.ts';

const WIDTH_MM = 160;
/** More units than that make bars that no page holds; the table behind the text has them all. */
const TALLEST_MM = 215;
const PIXELS_PER_MM = 96 / 25.4;
/** Dots to a pixel: paper shows more than a screen. */
const SCALE = 2;

/** «Chỉ tiêu và kết quả theo đơn vị» of the first indicator; none where there is nothing to draw. */
export async function progressPicture(
  session: Session,
  asked: Pick<ChartInput, 'year' | 'version' | 'period'>,
): Answer<readonly DocumentBlock[]> {
  // Loaded late: most papers have no picture, and drawing one takes a library of its own.
  const { chartView } = await import('../../charts/chart-view.ts');
  const model = await chartView(session, { kind: 'units', ...asked });
  if (!model.ok) return model.error.code === 'empty' ? ok([]) : model;
  const { pictureHeight } = await import('../../../domain/chart/option/chart-option.ts');
  const width = Math.round(WIDTH_MM * PIXELS_PER_MM);
  const height = pictureHeight(model.value, width);
  const heightMm = height / PIXELS_PER_MM;
  if (heightMm > TALLEST_MM) return ok([]);
  const { chartPng } = await import('../../../workbooks/picture/chart-png.ts');
  const png = await chartPng(model.value, { width, height, scale: SCALE });
  const { title, sentence } = model.value;
  return ok([
    {
      type: 'picture',
      picture: {
        png: Buffer.from(png).toString('base64'),
        widthMm: WIDTH_MM,
        heightMm,
        caption: `Biểu đồ: ${title}`,
        description: sentence,
      },
    },
  ]);
}
