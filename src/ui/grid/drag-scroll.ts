import type { Box } from './scrolling-box.ts';

export type Point = { readonly x: number; readonly y: number };

/** Rows and columns to go on each beat: negative upwards and to the left. */
export type Steps = { readonly rows: number; readonly columns: number };

/**
 * A window that fills the screen leaves nothing beyond its right and lower edges for the mouse to go to,
 * and the scroll bars lie there: the last few pixels count as beyond.
 */
const RIM = 16;
const PIXELS_PER_STEP = 60;

/** How fast the sheet scrolls while the mouse is dragged to here; farther away is faster. */
export function dragSteps(pointer: Point, box: Box): Steps {
  return {
    rows: steps(pointer.y, box.top, box.bottom - RIM),
    columns: steps(pointer.x, box.left, box.right - RIM),
  };
}

/** The nearest point that is over cells which scroll. */
export function pointInside(pointer: Point, box: Box): Point {
  return {
    x: Math.min(Math.max(pointer.x, box.left + 1), box.right - RIM - 1),
    y: Math.min(Math.max(pointer.y, box.top + 1), box.bottom - RIM - 1),
  };
}

function steps(at: number, start: number, end: number): number {
  if (at < start) return -1 - Math.floor((start - at) / PIXELS_PER_STEP);
  if (at > end) return 1 + Math.floor((at - end) / PIXELS_PER_STEP);
  return 0;
}
