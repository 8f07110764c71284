import { describe, expect, it } from 'vitest';
import { dragSteps, pointInside } from './drag-scroll.ts';

const box = { left: 300, top: 200, right: 1000, bottom: 700 };

describe('a drag beyond what is in view', () => {
  it('scrolls towards the mouse, faster the farther it is', () => {
    expect(dragSteps({ x: 500, y: 400 }, box)).toEqual({ rows: 0, columns: 0 });
    expect(dragSteps({ x: 500, y: 705 }, box)).toEqual({ rows: 1, columns: 0 });
    expect(dragSteps({ x: 500, y: 900 }, box).rows).toBeGreaterThan(2);
    expect(dragSteps({ x: 290, y: 190 }, box)).toEqual({ rows: -1, columns: -1 });
  });

  it('also begins at the very rim: a window that fills the screen has nothing beyond', () => {
    expect(dragSteps({ x: 999, y: 699 }, box)).toEqual({ rows: 1, columns: 1 });
  });

  it('takes the row or column that the mouse is level with', () => {
    const point = pointInside({ x: 500, y: 900 }, box);
    expect(point.x).toBe(500);
    expect(dragSteps(point, box)).toEqual({ rows: 0, columns: 0 });
  });
});
