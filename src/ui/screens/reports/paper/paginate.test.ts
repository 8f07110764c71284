import { describe, expect, it } from 'vitest';
import { type PartHeights, paginate } from './paginate.ts';

const base: PartHeights = { heading: 30, header: 10, rows: [], closing: 0 };
const rows = (count: number) => Array.from({ length: count }, () => 10);

describe('a report cut into pages', () => {
  it('stands on one page where there is room', () => {
    expect(paginate({ ...base, rows: rows(6) }, 100)).toEqual([
      { from: 0, to: 6, heading: true, closing: true },
    ]);
    expect(paginate(base, 100)).toEqual([{ from: 0, to: 0, heading: true, closing: true }]);
  });

  it('repeats the header and not the heading, and loses no row', () => {
    const pages = paginate({ ...base, rows: rows(20) }, 100);
    expect(pages).toEqual([
      { from: 0, to: 6, heading: true, closing: false },
      { from: 6, to: 15, heading: false, closing: false },
      { from: 15, to: 20, heading: false, closing: true },
    ]);
  });

  it('leaves no group heading alone at the foot of a page', () => {
    const opens = rows(10).map((_, index) => index === 5);
    expect(paginate({ ...base, rows: rows(10) }, 100, opens)[0]?.to).toBe(5);
  });

  it('takes the last row along with signatures that find no room', () => {
    const pages = paginate({ ...base, rows: rows(6), closing: 40 }, 100);
    expect(pages).toEqual([
      { from: 0, to: 5, heading: true, closing: false },
      { from: 5, to: 6, heading: false, closing: true },
    ]);
  });

  it('comes to an end with rows and signatures taller than a page', () => {
    const pages = paginate({ ...base, rows: [500, 500], closing: 500 }, 100);
    expect(pages.at(-1)).toMatchObject({ to: 2, closing: true });
    expect(pages.map((page) => page.to - page.from)).toEqual([1, 1, 0]);
  });

  it('prints every row once and closes once, whatever the heights', () => {
    for (let count = 0; count < 40; count += 1) {
      for (const closing of [0, 15, 55, 85]) {
        const opens = rows(count).map((_, index) => index % 4 === 0);
        const pages = paginate({ ...base, rows: rows(count), closing }, 100, opens);
        const printed = pages.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, index) => from + index),
        );
        expect(printed).toEqual(rows(count).map((_, index) => index));
        expect(pages.filter((page) => page.closing)).toHaveLength(1);
        expect(pages.at(-1)?.closing).toBe(true);
      }
    }
  });
});
