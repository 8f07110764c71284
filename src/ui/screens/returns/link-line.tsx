import { type RefObject, useEffect, useState } from 'react';
import styles from './inbox.module.css';

type Line = { readonly from: readonly [number, number]; readonly to: readonly [number, number] };

/**
 * An arrow from the row that is looked at to its cell on the sheet, while both are in sight. It only
 * repeats what the frames of both say, so a screen reader is spared it.
 */
export function LinkLine(props: {
  readonly box: RefObject<HTMLElement | null>;
  /** Changes with whatever is looked at. */
  readonly subject: string;
}) {
  const { box, subject } = props;
  const [line, setLine] = useState<Line | null>(null);

  useEffect(() => {
    let frame = 0;
    function draw(): void {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setLine(subject === '' ? null : lineIn(box.current)));
    }
    draw();
    // Rows are scrolled to and pictures arrive after what is looked at has changed.
    const later = setTimeout(draw, 150);
    const element = box.current;
    const observer = new ResizeObserver(draw);
    if (element !== null) observer.observe(element);
    element?.addEventListener('scroll', draw, true);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
      observer.disconnect();
      element?.removeEventListener('scroll', draw, true);
    };
  }, [box, subject]);

  if (line === null) return null;
  const { from, to } = line;
  const bend = Math.max(24, Math.abs(from[0] - to[0]) / 3);
  return (
    <svg className={styles.line} aria-hidden="true" focusable="false">
      <path
        d={`M ${from[0]} ${from[1]} C ${from[0] - bend} ${from[1]}, ${to[0] + bend} ${to[1]}, ${to[0] + 6} ${to[1]}`}
      />
      <path className={styles.arrow} d={`M ${to[0]} ${to[1]} l 9 -4.5 l 0 9 z`} />
    </svg>
  );
}

function lineIn(box: HTMLElement | null): Line | null {
  const row = box?.querySelector('[data-linked]') ?? null;
  const sheet = box?.querySelector('[data-sheet]') ?? null;
  const cell = sheet?.querySelector('[data-looked]') ?? null;
  const list = row?.closest('[data-list]') ?? null;
  if (box === null || row === null || cell === null || sheet === null || list === null) return null;
  // A row that names its cell is linked with no other.
  const named = row.getAttribute('data-at');
  if (named !== null && named !== cell.getAttribute('data-cell')) return null;
  const frame = box.getBoundingClientRect();
  const start = middleIn(row.getBoundingClientRect(), list.getBoundingClientRect(), 12);
  const end = middleIn(cell.getBoundingClientRect(), sheet.getBoundingClientRect(), null);
  if (start === null || end === null || end.right > start.left) return null;
  return {
    from: [start.left - frame.left, start.y - frame.top],
    to: [end.right - frame.left, end.y - frame.top],
  };
}

/** The sides of a box where they are in sight inside another, and its height's middle, or a little below its top. */
function middleIn(
  inner: DOMRect,
  outer: DOMRect,
  below: number | null,
): { readonly left: number; readonly right: number; readonly y: number } | null {
  const y = below === null ? (inner.top + inner.bottom) / 2 : inner.top + below;
  if (y < outer.top || y > outer.bottom) return null;
  if (inner.right < outer.left + 20 || inner.left > outer.right - 4) return null;
  return { left: Math.max(inner.left, outer.left), right: Math.min(inner.right, outer.right), y };
}
