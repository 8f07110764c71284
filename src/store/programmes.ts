import type {
  Programme,
  ProgrammeDeadline,
  ProgrammeIndicator,
  ProgrammeTask,
} from '../domain/programme.ts';
import type {
  DeadlineRow,
  Flag,
  ProgrammeIndicatorRow,
  ProgrammeRow,
  TaskProgress,
  TaskRow,
} from './schema.ts';
import { storedJson } from './stored-json.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** A task with how far the office has come with it; `position` names it within its programme. */
export type StoredTask = ProgrammeTask & {
  readonly programme: string;
  readonly position: number;
  readonly progress: TaskProgress;
  readonly note: string;
};

export type StoredProgramme = Omit<Programme, 'tasks'> & { readonly tasks: readonly StoredTask[] };

/** The programmes of the workspace with their indicators, tasks and deadlines in the document's order. */
export async function readProgrammes(store: Readable): Promise<readonly StoredProgramme[]> {
  const [programmes, indicators, tasks, deadlines] = await Promise.all([
    store.db.selectFrom('programmes').selectAll().orderBy('id').execute(),
    store.db.selectFrom('programme_indicators').selectAll().orderBy('position').execute(),
    store.db.selectFrom('tasks').selectAll().orderBy('position').execute(),
    store.db.selectFrom('deadlines').selectAll().orderBy('position').execute(),
  ]);
  return programmes.map((row) => {
    const ofProgramme = (part: { readonly programme: string }) => part.programme === row.id;
    return {
      ...headOf(row),
      indicators: indicators.filter(ofProgramme).map(indicatorOf),
      tasks: tasks.filter(ofProgramme),
      deadlines: deadlines.filter(ofProgramme).map(deadlineOf),
    };
  });
}

/** The rows of a programme as it stands in its document, with every task not yet started. */
export function programmeRows(programme: Programme): readonly RowChange[] {
  const { id } = programme;
  return [
    {
      table: 'programmes',
      key: { id },
      after: {
        title: programme.title,
        number: programme.number,
        date: programme.date,
        organization: programme.organization,
        org_level: programme.orgLevel,
        focal: programme.focal,
        horizon_from: programme.horizon?.from ?? null,
        horizon_to: programme.horizon?.to ?? null,
      },
    },
    ...programme.indicators.map((indicator, position) => indicatorRow(id, position, indicator)),
    ...programme.tasks.map(({ paragraph, text, lead, joint, due }, position) =>
      taskRow({
        programme: id,
        position,
        paragraph,
        text,
        lead,
        joint,
        due,
        progress: 'not-started',
        note: '',
      }),
    ),
    ...programme.deadlines.map((deadline, position) => deadlineRow(id, position, deadline)),
  ];
}

/** A task with how far it has come; `position` is its place in the document, from 0. */
export function taskRow(task: StoredTask): RowChange {
  const { programme, position, paragraph, text, lead, joint, due, progress, note } = task;
  return {
    table: 'tasks',
    key: { programme, position },
    after: { paragraph, text, lead, joint, due, progress, note } satisfies Omit<
      TaskRow,
      'programme' | 'position'
    >,
  };
}

/** `position` is its place in the document, from 0. */
export function deadlineRow(
  programme: string,
  position: number,
  deadline: ProgrammeDeadline,
): RowChange {
  const { paragraph, what, rule, date, to, via } = deadline;
  return {
    table: 'deadlines',
    key: { programme, position },
    after: { paragraph, what, rule, date, receiver: to, via },
  };
}

function indicatorRow(
  programme: string,
  position: number,
  indicator: ProgrammeIndicator,
): RowChange {
  return {
    table: 'programme_indicators',
    key: { programme, position },
    after: {
      code: indicator.code,
      name: indicator.name,
      kind: indicator.kind,
      comparator: indicator.comparator,
      comparator_text: indicator.comparatorText,
      value: indicator.value,
      value_to: indicator.valueTo ?? null,
      measure: indicator.unit,
      period: indicator.period,
      cadence: indicator.cadence,
      parent: indicator.parent,
      scope: indicator.scope,
      sectors: JSON.stringify(indicator.sectors),
      numerator: indicator.numerator,
      denominator: indicator.denominator,
      ambiguous: flag(indicator.ambiguous),
      paragraph: indicator.paragraph,
      quote: indicator.quote,
    },
  };
}

function headOf(row: ProgrammeRow): Omit<Programme, 'indicators' | 'tasks' | 'deadlines'> {
  const { id, title, number, date, organization, focal } = row;
  const horizon =
    row.horizon_from === null || row.horizon_to === null
      ? null
      : { from: row.horizon_from, to: row.horizon_to };
  return { id, title, number, date, organization, orgLevel: row.org_level, focal, horizon };
}

function indicatorOf(row: ProgrammeIndicatorRow): ProgrammeIndicator {
  const { code, name, kind, comparator, value, period, cadence, parent, scope } = row;
  const { numerator, denominator, paragraph, quote } = row;
  return {
    code,
    name,
    kind,
    comparator,
    comparatorText: row.comparator_text,
    value,
    valueTo: row.value_to,
    unit: row.measure,
    period,
    cadence,
    parent,
    scope,
    sectors: storedJson<readonly string[]>(row.sectors),
    numerator,
    denominator,
    ambiguous: row.ambiguous === 1,
    paragraph,
    quote,
  };
}

function deadlineOf(row: DeadlineRow): ProgrammeDeadline {
  const { paragraph, what, rule, date, receiver, via } = row;
  return { paragraph, what, rule, date, to: receiver, via };
}

function flag(value: boolean): Flag {
  return value ? 1 : 0;
}
