import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { useStore } from '../../../app/store.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import {
  type ArrangedColumn,
  AS_GIVEN,
  arranged,
  type ColumnHead,
  type ColumnState,
  hiddenBetween,
  inOrder,
  moved,
  withShown,
  withWidth,
} from '../../../grid/column-state.ts';
import { NAME, type NameHead } from '../../../grid/columns.ts';
import type { SheetColumnHandlers } from '../../../grid/create-grid.ts';
import type { SheetColumn } from '../../../grid/sheet.ts';
import type { SheetGridControl } from '../../../grid/sheet-grid.tsx';
import { type Condition, isText, type LineSort, type Lines, linesIn } from '../model/lines.ts';
import type { PlanModel } from '../plan-model.ts';
import { rememberColumns, rememberedColumns } from './column-memory.ts';
import { ColumnMenu } from './column-menu.tsx';
import { FilterDialog } from './filter-dialog.tsx';

const NAME_WIDTH = 268;
/** In pixels: beside a panel in a window at 150 %. */
const TIGHT_NAME_WIDTH = 188;

export type LinesChoice = {
  readonly lines: Lines;
  readonly onLines: (lines: Lines) => void;
  readonly control: RefObject<SheetGridControl | null>;
  /** Whether the sheet has little room, so that names give way to figures. */
  readonly tight: boolean;
};

export type Columns = {
  readonly arranged: readonly ArrangedColumn[];
  readonly nameHead: NameHead;
  readonly handlers: SheetColumnHandlers;
  /** The menu or the filter that is open. */
  readonly dialog: ReactNode;
  /** All that can be hidden, in their order. */
  readonly choices: readonly { readonly column: SheetColumn; readonly shown: boolean }[];
  /** What the hidden columns among these are called. */
  readonly hiddenAmong: (columns: readonly string[]) => readonly string[];
  readonly show: (column: string, shown: boolean) => void;
  readonly showAll: () => void;
  readonly reset: () => void;
};

/** How a person arranges the columns, remembered on this computer, and the menu that each of them has. */
export function useColumns(
  model: PlanModel,
  given: readonly SheetColumn[],
  { lines, onLines, control, tight }: LinesChoice,
): Columns {
  const { storage, planWay } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('plan');
  const sheet = useStore(model.sheet);
  const way = useStore(planWay);
  const [changed, setChanged] = useState<{ way: typeof way; state: ColumnState }>();
  const [open, setOpen] = useState<{ column: string; what: 'menu' | 'filter' } | null>(null);

  const state = useMemo(
    () =>
      changed !== undefined && changed.way === way
        ? changed.state
        : rememberedColumns(storage, info.path, way),
    [changed, way, storage, info.path],
  );

  function arrange(next: ColumnState): void {
    setChanged({ way, state: next });
    rememberColumns(storage, info.path, way, next);
  }

  const { columns: planColumns } = sheet;
  const shown = useMemo(() => {
    const known = new Set(planColumns.map(({ id }) => id));
    return arranged(given, state).map((column) => ({
      ...column,
      ...headOf(lines, column.id),
      movable: known.has(column.id),
    }));
  }, [given, planColumns, state, lines]);
  const ownWidth = state.widths[NAME] ?? NAME_WIDTH;
  const nameWidth = tight ? Math.min(ownWidth, TIGHT_NAME_WIDTH) : ownWidth;
  const nameHead = useMemo(
    () => ({ ...headOf(lines, NAME), width: nameWidth }),
    [lines, nameWidth],
  );

  const ids = given.map(({ id }) => id);
  const own = given.filter(({ id }) => planColumns.some((one) => one.id === id));
  const shownOwn = shown.filter(({ movable }) => movable);

  function close(): void {
    setOpen(null);
    control.current?.focusBack();
  }

  function sortBy(sort: LineSort | null): void {
    onLines({ ...lines, sort });
  }

  function filterBy(column: string, condition: Condition | null): void {
    const conditions = new Map(lines.conditions);
    if (condition === null) conditions.delete(column);
    else conditions.set(column, condition);
    onLines({ ...lines, conditions });
  }

  function put(column: string, by: 1 | -1): void {
    const at = shownOwn.findIndex(({ id }) => id === column);
    const beside = shownOwn[at + by];
    if (beside === undefined) return;
    arrange(moved(state, ids, column, { column: beside.id, side: by === 1 ? 'after' : 'before' }));
  }

  function dialog(): ReactNode {
    if (open === null) return null;
    const { column } = open;
    const plan = planColumns.find(({ id }) => id === column);
    const title = given.find(({ id }) => id === column)?.title ?? t('unit');
    const box = control.current?.headerBoxOf(column) ?? null;
    const isWords = plan === undefined || isText(plan);
    if (open.what === 'filter') {
      return (
        <FilterDialog
          title={title}
          box={box}
          numbers={isWords ? null : plan.numbers}
          isNames={plan === undefined}
          sheet={sheet}
          lines={linesIn(sheet, lines)}
          column={column}
          onCancel={close}
          onCondition={(condition) => {
            filterBy(column, condition);
            close();
          }}
        />
      );
    }
    const at = shownOwn.findIndex(({ id }) => id === column);
    return (
      <ColumnMenu
        title={title}
        box={box}
        isWords={isWords}
        sorted={lines.sort?.column === column ? lines.sort.direction : null}
        filtered={lines.conditions.has(column)}
        frozen={state.frozen !== null}
        ends={plan === undefined ? null : { first: at <= 0, last: at === shownOwn.length - 1 }}
        onClose={close}
        onSort={(direction) => sortBy(direction === null ? null : { column, direction })}
        onFilter={() => setOpen({ column, what: 'filter' })}
        onUnfilter={() => filterBy(column, null)}
        onHide={() => arrange(withShown(state, column, false))}
        onFit={() => control.current?.fit(column)}
        onFreeze={() => arrange({ ...state, frozen: column })}
        onUnfreeze={() => arrange({ ...state, frozen: null })}
        onMove={(by) => put(column, by)}
      />
    );
  }

  const choices = inOrder(ids, state.order).flatMap((id) => {
    const column = own.find((one) => one.id === id);
    return column === undefined ? [] : [{ column, id, shown: !state.hidden.includes(id) }];
  });

  return {
    arranged: shown,
    nameHead,
    handlers: {
      // A moment later: a menu that opens while its key is still on its way closes with it.
      onColumnMenu: (column) => void window.setTimeout(() => setOpen({ column, what: 'menu' })),
      onColumnWidth: (column, width) => arrange(withWidth(state, column, width)),
      onColumnMoved: (column, drop) => arrange(moved(state, ids, column, drop)),
    },
    dialog: dialog(),
    choices,
    hiddenAmong: (written) => hiddenBetween(choices, written).map(({ column }) => column.title),
    show: (column, isShown) => arrange(withShown(state, column, isShown)),
    showAll: () => arrange({ ...state, hidden: [] }),
    reset: () => arrange(AS_GIVEN),
  };
}

function headOf(lines: Lines, column: string): ColumnHead {
  return {
    sorted: lines.sort?.column === column ? lines.sort.direction : null,
    filtered: lines.conditions.has(column),
  };
}
