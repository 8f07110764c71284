import type { ChartColours, ChartLook } from '../../domain/chart/option/look.ts';

const LETTER = 13;
const GLYPH = 0.58;
const FONT = "'Inter Variable', 'Segoe UI', system-ui, sans-serif";

/** As the rest of the screen looks just now, in its light or dark colours; the height comes later. */
export function screenLook(box: HTMLElement, width: number): Omit<ChartLook, 'height'> {
  return {
    width,
    font: FONT,
    letter: LETTER,
    glyph: GLYPH,
    heading: false,
    colours: coloursOf(getComputedStyle(box)),
  };
}

function coloursOf(style: CSSStyleDeclaration): ChartColours {
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: token('--sheet'),
    ink: token('--ink'),
    soft: token('--ink-soft'),
    hairline: token('--hairline-strong'),
    result: token('--accent'),
    target: token('--desk'),
    targetEdge: token('--ink-faint'),
  };
}
