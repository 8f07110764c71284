import { type ColumnState, parsedState, renamed } from '../../../grid/column-state.ts';
import type { PlanWay } from '../model/plan-way.ts';

/** Stands for the indicator that is open: what is hidden for one is hidden for the next. */
const OPEN = '*';

/** How the columns of a workspace were arranged last on this computer, each way of looking apart. */
export function rememberedColumns(storage: Storage, workspace: string, way: PlanWay): ColumnState {
  return renamed(parsedState(storage.getItem(placeOf(workspace, way))), (id) => idOf(id, way));
}

/** What cannot be remembered is forgotten: a full or barred storage must not stop the work. */
export function rememberColumns(
  storage: Storage,
  workspace: string,
  way: PlanWay,
  state: ColumnState,
): void {
  try {
    const text = JSON.stringify(renamed(state, (id) => roleOf(id, way)));
    storage.setItem(placeOf(workspace, way), text);
  } catch {
    // Nothing to do: the columns stay as they are until the page is closed.
  }
}

function placeOf(workspace: string, way: PlanWay): string {
  return `chitieu.columns.${way.type}.${workspace}`;
}

function roleOf(id: string, way: PlanWay): string {
  if (way.type === 'all') return id;
  const [kind, indicator, ...sector] = id.split(':');
  return indicator === way.indicator ? [kind, OPEN, ...sector].join(':') : id;
}

function idOf(role: string, way: PlanWay): string {
  if (way.type === 'all') return role;
  const [kind, indicator, ...sector] = role.split(':');
  return indicator === OPEN ? [kind, way.indicator, ...sector].join(':') : role;
}
