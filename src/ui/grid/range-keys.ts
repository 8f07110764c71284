import type { GridApi } from 'ag-grid-community';
import { axesOf, focusPlace, plainText, reveal, rowOf, scrollingAxes } from './grid-places.ts';
import { jumped } from './jump.ts';
import {
  type Axes,
  corner,
  type Direction,
  headedFor,
  oneCell,
  type Range,
  stepped,
  widened,
} from './range.ts';
import { pageOfRows } from './scrolling-box.ts';
import type { CellPlace, SheetRow } from './sheet.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export type RangeKeyHooks = {
  readonly host: HTMLElement;
  readonly api: () => GridApi<SheetRow>;
  readonly ranges: () => readonly Range[];
  readonly select: (ranges: readonly Range[]) => void;
};

/** Excel's keys for going about and selecting; true where the key was one of them. */
export function rangeKeys(hooks: RangeKeyHooks): (event: KeyboardEvent) => boolean {
  const { host, api, ranges, select } = hooks;

  function widening(event: KeyboardEvent, range: Range): Range | null {
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && !event.shiftKey && event.key.toLowerCase() === 'a') {
      return { ...range, whole: 'all' };
    }
    if (event.key !== ' ' || !(ctrl || event.shiftKey)) return null;
    if (ctrl && event.shiftKey) return { ...range, whole: 'all' };
    return widened(range, ctrl ? 'columns' : 'rows');
  }

  /** Where a key leads from a cell; null where it leads nowhere, or the grid does it by itself. */
  function target(event: KeyboardEvent, from: CellPlace): CellPlace | null {
    const ctrl = event.ctrlKey || event.metaKey;
    const direction = ARROWS[event.key];
    if (direction !== undefined) {
      if (ctrl) return jumped(from, direction, axesOf(api()), isFilled());
      return event.shiftKey ? stepped(from, direction, axesOf(api()), 1) : null;
    }
    switch (event.key) {
      case 'Home':
        return edge(from, 'first', ctrl);
      case 'End':
        return edge(from, 'last', ctrl);
      case 'PageUp':
        return stepped(from, 'up', pagedAxes(from), pageOfRows(host, api()));
      case 'PageDown':
        return stepped(from, 'down', pagedAxes(from), pageOfRows(host, api()));
      default:
        return null;
    }
  }

  /** Of what scrolls: the names and the totals above stand still. */
  function edge(from: CellPlace, which: 'first' | 'last', isOfSheet: boolean): CellPlace | null {
    const axes = scrollingAxes(api());
    return corner(isOfSheet ? axes : { ...axes, rows: [from.row] }, which);
  }

  /** A page up within what scrolls ends below the totals. */
  function pagedAxes(from: CellPlace): Axes {
    const { rows } = scrollingAxes(api());
    return rows.includes(from.row) ? { rows, columns: [] } : axesOf(api());
  }

  function isFilled(): (place: CellPlace) => boolean {
    let last: { readonly id: string; readonly row: SheetRow | null } | null = null;
    return ({ row, column }) => {
      if (last?.id !== row) last = { id: row, row: rowOf(api(), row) };
      return last.row !== null && plainText(last.row, column) !== '';
    };
  }

  return (event) => {
    const range = ranges().at(-1);
    if (range === undefined || event.altKey) return false;
    const others = ranges().slice(0, -1);
    const wide = widening(event, range);
    if (wide !== null) {
      event.preventDefault();
      select(wide.whole === 'all' ? [wide] : [...others, wide]);
      return true;
    }
    const place = target(event, event.shiftKey ? range.head : range.anchor);
    if (place === null) return false;
    event.preventDefault();
    if (event.shiftKey) {
      select([...others, headedFor(range, place)]);
      reveal(api(), place);
    } else {
      select([oneCell(place)]);
      focusPlace(api(), place);
    }
    return true;
  };
}
