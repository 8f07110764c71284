import type { WorkspaceInfo } from '../../contract/views/workspace.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { readLastStep } from '../../store/history.ts';
import { readProgrammes } from '../../store/programmes.ts';
import { readSettings } from '../../store/settings.ts';
import { readUndoState } from '../../store/undo.ts';
import { localDay } from '../date-time.ts';
import { readFacts } from '../facts.ts';
import type { Session } from '../session.ts';
import { workspaceName } from './start-view.ts';

/** What the frame of the window always shows. */
export async function workspaceInfo(session: Session): Promise<WorkspaceInfo> {
  const today = session.context.now();
  return session.store.snapshot(async (view) => {
    const facts = await readFacts(view, localDay(today));
    const programmes = await readProgrammes(view);
    const settings = await readSettings(view);
    const last = await readLastStep(view);
    const steps = await readUndoState(view);
    const years = [...new Set(facts.versions.flatMap((version) => version.years))].sort(
      (left, right) => left - right,
    );
    const labels = settings.get('labels');
    return {
      path: session.store.path,
      name: workspaceName(session.store.path),
      organization: facts.units.find((unit) => unit.code === ROOT_UNIT)?.name ?? '',
      programme: programmes[0]?.title ?? '',
      readOnly: session.readOnlyReason !== null,
      readOnlyReason: session.readOnlyReason?.message ?? null,
      years: years.length > 0 ? years : [today.getFullYear()],
      defaultYear: defaultYear(years, today.getFullYear()),
      versions: facts.versions,
      savedAt: last?.at ?? null,
      lastStep: last?.step ?? 0,
      undo: session.readOnlyReason === null ? steps.undo : null,
      redo: session.readOnlyReason === null ? steps.redo : null,
      labels: Array.isArray(labels) ? labels.map(String) : [],
      actor: session.who().by,
    };
  });
}

/** This year where it is planned, else the planned year nearest to it. */
function defaultYear(years: readonly number[], thisYear: number): number {
  return years.reduce(
    (best, year) => (Math.abs(year - thisYear) < Math.abs(best - thisYear) ? year : best),
    years[0] ?? thisYear,
  );
}
