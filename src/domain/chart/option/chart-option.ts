import { assertNever } from '../../assert-never.ts';
import type { ChartModel } from '../model.ts';
import { barsOption, ROW_HEIGHT } from './bars-option.ts';
import { marginOf, topOf } from './frame-option.ts';
import { type ChartLook, paperLook } from './look.ts';
import { panelsOption } from './panels-option.ts';
import { periodsOption } from './periods-option.ts';
import type { PlainOption } from './plain-option.ts';
import { yearsOption } from './years-option.ts';

/** The option that draws a chart, the same on screen and for pictures. */
export function chartOption(model: ChartModel, look: ChartLook): PlainOption {
  switch (model.kind) {
    case 'units':
    case 'sectors':
      return barsOption(model, look);
    case 'years':
      return yearsOption(model, look);
    case 'periods':
      return periodsOption(model, look);
    case 'indicators':
      return panelsOption(model, look);
    default:
      return assertNever(model);
  }
}

/** The height in which nothing has to be made smaller, in CSS pixels. */
export function chartHeight(model: ChartModel, look: Omit<ChartLook, 'height'>): number {
  const whole = { ...look, height: 0 };
  const around = topOf(whole) + marginOf(whole);
  const { letter, width } = look;
  switch (model.kind) {
    case 'units':
    case 'sectors':
      return Math.ceil(around + model.bars.length * letter * ROW_HEIGHT);
    case 'years':
    case 'periods':
      return Math.ceil(around + Math.min(width * 0.45, letter * 26));
    case 'indicators': {
      const columns = Math.max(1, Math.floor(width / (letter * 20)));
      return Math.ceil(around + Math.ceil(model.panels.length / columns) * letter * 15);
    }
    default:
      return assertNever(model);
  }
}

/** The height of a picture of that width in which nothing has to be made smaller. */
export function pictureHeight(model: ChartModel, width: number): number {
  return chartHeight(model, paperLook(width, 0));
}
