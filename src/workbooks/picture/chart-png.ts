import type { ChartModel } from '../../domain/chart/model.ts';
import { chartSvg, type PictureSize } from './chart-svg.ts';
import { rasterized } from './rasterize.ts';

/**
 * A chart as PNG on a white ground: `scale` dots to a CSS pixel. The height in which nothing is made
 * smaller is `pictureHeight`.
 */
export async function chartPng(
  model: ChartModel,
  { scale, ...size }: PictureSize & { readonly scale: number },
): Promise<Uint8Array> {
  return rasterized(await chartSvg(model, size), scale);
}
