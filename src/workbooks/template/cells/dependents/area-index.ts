import type { Rectangle } from '../../../open/sheet-grid.ts';
import type { Area } from './areas.ts';
import { RowIntervals } from './row-intervals.ts';

/** Wider areas are kept by their rows alone: whole rows would stand in 16.384 columns. */
const NARROW_COLUMNS = 32;

/** Areas by the cells they cover; each is found once. */
export class AreaIndex {
  private readonly sheets = new Map<number, SheetAreas>();
  private readonly taken = new Set<Area>();

  constructor(areas: Iterable<Area>) {
    for (const area of areas) {
      const ofSheet = this.sheets.get(area.sheet) ?? new SheetAreas();
      this.sheets.set(area.sheet, ofSheet);
      ofSheet.add(area);
    }
  }

  /** The areas that cover a cell of the rectangle and were not taken before. */
  take(sheet: number, cells: Rectangle): readonly Area[] {
    const found = this.sheets.get(sheet)?.take(cells) ?? [];
    const fresh = found.filter((area) => !this.taken.has(area));
    for (const area of fresh) this.taken.add(area);
    return [...new Set(fresh)];
  }
}

class SheetAreas {
  private readonly columns = new Map<number, RowIntervals<Area>>();
  private readonly wide = new RowIntervals<Area>();

  add(area: Area): void {
    if (area.right - area.left >= NARROW_COLUMNS) {
      this.wide.add(area);
      return;
    }
    for (let column = area.left; column <= area.right; column++) {
      const ofColumn = this.columns.get(column) ?? new RowIntervals<Area>();
      this.columns.set(column, ofColumn);
      ofColumn.add(area);
    }
  }

  take({ top, bottom, left, right }: Rectangle): readonly Area[] {
    const found = this.wide.take(top, bottom, (area) => area.left <= right && area.right >= left);
    for (const ofColumn of this.columnsIn(left, right)) {
      found.push(...ofColumn.take(top, bottom));
    }
    return found;
  }

  private columnsIn(left: number, right: number): readonly RowIntervals<Area>[] {
    if (left === right) {
      const only = this.columns.get(left);
      return only ? [only] : [];
    }
    return [...this.columns]
      .filter(([column]) => column >= left && column <= right)
      .map(([, ofColumn]) => ofColumn);
  }
}
