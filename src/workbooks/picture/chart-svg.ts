import type { ChartModel } from '../../domain/chart/model.ts';
import { chartOption } from '../../domain/chart/option/chart-option.ts';
import { paperLook } from '../../domain/chart/option/look.ts';
import { plainSvg } from './plain-svg.ts';

/** In CSS pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** A chart as SVG, without a browser; its letters name Tinos and Times New Roman. */
export async function chartSvg(model: ChartModel, { width, height }: PictureSize): Promise<string> {
  const { drawingLibrary } = await import('./drawing-library.ts');
  const chart = drawingLibrary().init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(chartOption(model, paperLook(width, height)));
    return plainSvg(chart.renderToSVGString());
  } finally {
    // Its timers would keep the process alive for good.
    chart.dispose();
  }
}
