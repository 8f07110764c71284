import type { ChartModel } from '../model.ts';
import type { ChartLook } from './look.ts';
import type { PlainOption } from './plain-option.ts';
import { fitted } from './text-size.ts';

export const TARGET_NAME = 'Chỉ tiêu giao';
export const TARGET_LINE_NAME = 'Chỉ tiêu năm';
export const RESULT_NAME = 'Kết quả thực hiện';

/** Labels lie over the target's strokes, whose own height is 5. */
export const ABOVE_LINES = 6;

const TITLE = 1.45;
const LINE = 1.35;

/** How much room the heading and the key take above the drawing. */
export function topOf({ heading, letter }: ChartLook): number {
  return Math.round(heading ? letter * (0.9 + TITLE * LINE + LINE + 2.4) : letter * 2.6);
}

export function marginOf({ heading, letter }: ChartLook): number {
  return heading ? Math.round(letter * 1.4) : 4;
}

/** What all charts share: letters, ground, heading and key. `series` are the names in the key. */
export function frameOption(
  model: ChartModel,
  look: ChartLook,
  series: readonly PlainOption[],
): PlainOption {
  const { colours, letter } = look;
  const margin = marginOf(look);
  return {
    animation: false,
    backgroundColor: colours.ground,
    textStyle: { fontFamily: look.font, fontSize: letter, color: colours.ink },
    title: look.heading ? [headingOf(model, look)] : [],
    legend: {
      left: margin,
      top: look.heading ? topOf(look) - Math.round(letter * 2.1) : Math.round(letter * 0.4),
      data: series,
      selectedMode: false,
      itemWidth: Math.round(letter * 1.6),
      itemHeight: Math.round(letter * 0.8),
      itemGap: Math.round(letter * 1.6),
      textStyle: { color: colours.ink, fontSize: letter, fontFamily: look.font },
    },
    // In a policy without inline styles the library's own box could not be drawn.
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      backgroundColor: colours.ground,
      borderColor: colours.hairline,
      textStyle: { color: colours.ink, fontSize: letter, fontFamily: look.font },
    },
  };
}

function headingOf(model: ChartModel, look: ChartLook): PlainOption {
  const { colours, letter, width } = look;
  const margin = marginOf(look);
  const size = Math.round(letter * TITLE);
  const room = width - 2 * margin;
  const measure = model.measure === '' ? '' : ` (đơn vị tính: ${model.measure})`;
  return {
    left: margin,
    top: Math.round(letter * 0.9),
    padding: 0,
    itemGap: Math.round(letter * 0.35),
    text: fitted(model.title, room, 1, { ...look, letter: size }),
    subtext: fitted(`${model.subtitle}${measure}`, room, 1, look),
    textStyle: { color: colours.ink, fontSize: size, fontWeight: 700, fontFamily: look.font },
    subtextStyle: { color: colours.soft, fontSize: letter, fontFamily: look.font },
  };
}

/** Solid: what was done. */
export function resultStyle({ colours }: ChartLook): PlainOption {
  return { color: colours.result };
}

/** An outline on a light ground: what was to be done. */
export function targetStyle({ colours, letter }: ChartLook): PlainOption {
  return {
    color: colours.target,
    borderColor: colours.targetEdge,
    borderWidth: letter > 20 ? 2 : 1,
  };
}

/** Expected, not yet done: an outline in strokes. */
export function estimateStyle({ colours, letter }: ChartLook): PlainOption {
  return {
    color: colours.ground,
    borderColor: colours.result,
    borderWidth: letter > 20 ? 3 : 2,
    borderType: 'dashed',
  };
}
