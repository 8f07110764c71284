import type { Figure, FigureKey } from '../../domain/figure.ts';
import { placeKey } from '../../domain/figure.ts';
import { readFigures } from '../../store/figures.ts';
import { readLocks } from '../../store/locks.ts';
import { readReturnForms, type StoredForm } from '../../store/return-forms.ts';
import { readUnitRecords, type UnitRecord } from '../../store/units.ts';
import { readWorkspaceMark } from '../../store/workspace-mark.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { FigureReferences } from '../../workbooks/layout/context.ts';
import { type Facts, readFacts } from '../facts.ts';
import { figureReferences, type ValueAt } from './figure-references.ts';

/** What returns are matched and judged against. */
export type ReturnsFacts = Facts & {
  /** Tells this workspace's own forms. */
  readonly workspace: string;
  readonly records: readonly UnitRecord[];
  readonly forms: readonly StoredForm[];
  readonly valueAt: ValueAt;
  readonly isLocked: (key: FigureKey) => boolean;
  /** What earlier returns stored, repeated targets left out. */
  readonly imported: readonly Figure[];
  /** What is to be expected of a unit's figure in a period. */
  readonly references: (period: string) => (indicator: string, unit: string) => FigureReferences;
};

/**
 * Reads everything at once, in one snapshot: files are judged against one state of the workspace.
 */
export async function readReturnsFacts(view: Readable, today: string): Promise<ReturnsFacts> {
  const facts = await readFacts(view, today);
  const records = await readUnitRecords(view);
  const forms = await readReturnForms(view);
  const figures = await readFigures(view);
  const locks = new Set((await readLocks(view)).map(placeKey));
  const values = new Map(figures.map((figure) => [figureKey(figure), figure.value]));
  const valueAt = (key: FigureKey) => values.get(figureKey(key)) ?? null;
  return {
    ...facts,
    workspace: await readWorkspaceMark(view),
    records,
    forms,
    valueAt,
    imported: figures.filter(({ kind, source }) => kind !== 'target' && source.type === 'import'),
    isLocked: (key) => key.kind === 'target' && locks.has(placeKey(key)),
    references: figureReferences({ ...facts, figures, valueAt }),
  };
}

/** None of the parts holds a space; the key of a place is asked for a million times of a great sheet. */
function figureKey(key: FigureKey): string {
  const { kind, version, indicator, unit, sector, period, stage } = key;
  return `${kind} ${version} ${indicator} ${unit} ${sector} ${period} ${stage}`;
}
