import type { SheetColumn } from './sheet.ts';

/** How a person has arranged the columns of a sheet; whatever it does not name stays as it is given. */
export type ColumnState = {
  /** In pixels, by column. */
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
  /** Every column that was there at the last move, in its order; empty before the first. */
  readonly order: readonly string[];
  /** The last column that stands still at the left; null: only the names do. */
  readonly frozen: string | null;
};

export const AS_GIVEN: ColumnState = { widths: {}, hidden: [], order: [], frozen: null };

/** By which a column's rows are sorted, and whether a filter looks at it. */
export type ColumnHead = {
  readonly sorted: 'up' | 'down' | null;
  readonly filtered: boolean;
};

export type ArrangedColumn = SheetColumn &
  ColumnHead & {
    readonly frozen: boolean;
    /** Whether its header has a menu and can be dragged. */
    readonly movable: boolean;
  };

/** All columns in their order; one that is new since comes right behind its given neighbour. */
export function inOrder(ids: readonly string[], order: readonly string[]): readonly string[] {
  const placed = order.filter((id) => ids.includes(id));
  ids.forEach((id, i) => {
    if (placed.includes(id)) return;
    const before = ids[i - 1];
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, id);
  });
  return placed;
}

/** The columns that are shown, in order, with their widths; those up to the frozen one stand still. */
export function arranged(
  columns: readonly SheetColumn[],
  state: ColumnState,
): readonly (SheetColumn & { readonly frozen: boolean })[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const ids = inOrder([...byId.keys()], state.order);
  const lastFrozen = state.frozen === null ? -1 : ids.indexOf(state.frozen);
  return ids.flatMap((id, i) => {
    const column = byId.get(id);
    if (column === undefined || state.hidden.includes(id)) return [];
    return [{ ...column, width: state.widths[id] ?? column.width, frozen: i <= lastFrozen }];
  });
}

export type Drop = { readonly column: string; readonly side: 'before' | 'after' };

/**
 * A column put before or behind another. As many columns stand still as before: one that is dragged
 * among them stands still too, and the last of them scrolls again.
 */
export function moved(
  state: ColumnState,
  ids: readonly string[],
  column: string,
  drop: Drop,
): ColumnState {
  const before = inOrder(ids, state.order);
  if (column === drop.column || !before.includes(column)) return state;
  const order = before.filter((id) => id !== column);
  const at = order.indexOf(drop.column);
  if (at < 0) return state;
  order.splice(drop.side === 'before' ? at : at + 1, 0, column);
  const frozen = state.frozen === null ? null : (order[before.indexOf(state.frozen)] ?? null);
  return { ...state, order, frozen };
}

export function withWidth(state: ColumnState, column: string, width: number): ColumnState {
  return { ...state, widths: { ...state.widths, [column]: width } };
}

export function withShown(state: ColumnState, column: string, shown: boolean): ColumnState {
  const others = state.hidden.filter((id) => id !== column);
  return { ...state, hidden: shown ? others : [...others, column] };
}

/** The hidden columns that lie among those that a block was written into. */
export function hiddenBetween<Id extends { readonly id: string; readonly shown: boolean }>(
  inTheirOrder: readonly Id[],
  written: readonly string[],
): readonly Id[] {
  const ids = new Set(written);
  const first = inTheirOrder.findIndex(({ id }) => ids.has(id));
  const last = inTheirOrder.findLastIndex(({ id }) => ids.has(id));
  return first < 0 ? [] : inTheirOrder.slice(first, last).filter(({ shown }) => !shown);
}

/** The same arrangement under other ids. */
export function renamed(state: ColumnState, name: (id: string) => string): ColumnState {
  return {
    widths: Object.fromEntries(Object.entries(state.widths).map(([id, px]) => [name(id), px])),
    hidden: state.hidden.map(name),
    order: state.order.map(name),
    frozen: state.frozen === null ? null : name(state.frozen),
  };
}

/** An arrangement read back from a text; whatever in it cannot be one is left out. */
export function parsedState(text: string | null): ColumnState {
  const read = parsed(text);
  if (typeof read !== 'object' || read === null) return AS_GIVEN;
  const given: Readonly<Record<string, unknown>> = { ...read };
  const widths = Object.entries(given.widths ?? {}).flatMap(([id, px]: [string, unknown]) =>
    typeof px === 'number' && px > 0 ? [[id, px] as const] : [],
  );
  return {
    widths: Object.fromEntries(widths),
    hidden: strings(given.hidden),
    order: strings(given.order),
    frozen: typeof given.frozen === 'string' ? given.frozen : null,
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
