import type { Figure } from '../../domain/figure.ts';
import { isRatio } from '../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import type { ProgrammeIndicator } from '../../domain/programme.ts';
import { exactSum } from '../../domain/ratio.ts';
import { requirementOf } from '../../domain/requirement.ts';
import { ok } from '../../domain/result.ts';
import { latestResult } from '../../domain/result-figures.ts';
import { sumLine } from '../../domain/result-lines.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { verdictOf } from '../../domain/verdict.ts';
import { readFigures } from '../../store/figures.ts';
import { groupBy } from '../../store/group-by.ts';
import type { StoredProgramme, StoredTask } from '../../store/programmes.ts';
import {
  buildProgramme,
  type ProgrammeLine,
  type ProgrammeTaskLine,
} from '../../workbooks/report/programme.ts';
import { periodInText } from './period-in-text.ts';
import { standAlone } from './stand-alone.ts';
import type { TableReport } from './table-report.ts';

export const PROGRAMME: TableReport = {
  id: 'programme',
  title: 'Biểu theo dõi thực hiện chương trình, nghị quyết',
  needs: [],
  make: async ({ view, facts, today }) => {
    const { year, programmes } = facts;
    const results = (await readFigures(view, { kinds: ['result'] })).filter(
      ({ sector }) => sector === '',
    );
    const receivers = new Set(facts.groups.flatMap(({ units }) => units.map(({ code }) => code)));
    const told = new Told(results, receivers);
    return ok(
      buildProgramme({
        ...standAlone(facts.settings, today),
        year,
        parts: programmes.map((programme) => ({
          title: titleOf(programme),
          lines: programme.indicators.map((asked) => lineOf(asked, year, told)),
          tasks: programme.tasks.map(taskOf),
        })),
      }),
    );
  },
};

function titleOf({ title, number }: StoredProgramme): string {
  return number === null || title.includes(number) ? title : `${title} số ${number}`;
}

/** What has come of an indicator in the whole organization. */
type Standing = {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly text: string | null;
  readonly period: string;
};

const NOTHING: Standing = {
  value: null,
  numerator: null,
  denominator: null,
  text: null,
  period: '',
};

class Told {
  readonly #byIndicator: ReadonlyMap<string, readonly Figure[]>;
  readonly #receivers: ReadonlySet<string>;

  constructor(results: readonly Figure[], receivers: ReadonlySet<string>) {
    this.#byIndicator = groupBy(results, ({ indicator }) => indicator);
    this.#receivers = receivers;
  }

  /** Of a year: what the organization itself told, else what its units told together. */
  inYear({ code, kind, comparator }: ProgrammeIndicator, year: number): Standing {
    const figures = this.#byIndicator.get(code) ?? [];
    const own = latestResult(
      figures.filter(({ unit }) => unit === ROOT_UNIT),
      year,
    );
    if (own !== null) return { ...own, period: periodWords(own) };
    const words = figures.findLast(
      ({ unit, text, period }) => unit === ROOT_UNIT && text !== null && isOf(period, year),
    );
    const byUnit = groupBy(
      figures.filter(({ unit }) => this.#receivers.has(unit)),
      ({ unit }) => unit,
    );
    const latest = [...byUnit.values()].flatMap((each) => latestResult(each, year) ?? []);
    const [first] = latest;
    if (first === undefined) {
      return words === undefined ? NOTHING : { ...NOTHING, text: words.text };
    }
    const line = sumLine(
      { kind, comparator },
      latest.map((result) => ({ target: null, result, outlook: null, before: null })),
      null,
    );
    const isAlone = isRatio(kind) || kind === 'count-flow' || kind === 'count-stock';
    return {
      value: isAlone ? line.result : null,
      numerator: line.parts?.numerator ?? null,
      denominator: line.parts?.denominator ?? null,
      text: null,
      period:
        new Set(latest.map(({ period }) => period)).size === 1 ? periodWords(first) : `năm ${year}`,
    };
  }
}

function lineOf(asked: ProgrammeIndicator, year: number, told: Told): ProgrammeLine {
  const standing = standingOf(asked, year, told);
  const { kind, comparator, value } = asked;
  const { numerator, denominator } = standing;
  const isKnown = numerator !== null && denominator !== null && isRatio(kind);
  return {
    paragraph: asked.paragraph,
    name: asked.name,
    kind,
    measure: asked.unit,
    requirement: requirementWords(asked),
    ...dueOf(asked, year),
    target: asked.valueTo === null || asked.valueTo === undefined ? value : null,
    result: standing.value,
    parts: isKnown ? { numerator, denominator } : null,
    period: standing.period,
    verdict: verdictOf({ kind, comparator, value }, standing),
  };
}

/** A flow is of its year, everything else is to be reached by then. */
function dueOf({ period: code, kind }: ProgrammeIndicator, year: number) {
  const period = code === null ? null : parsePeriod(code);
  if (period === null || !period.ok) return { due: '', isLater: false };
  const { value } = period;
  const isStage = value.type === 'stage';
  const words = periodInText(value);
  const due = value.type === 'year' && kind !== 'count-flow' ? `Đến ${words}` : capitalized(words);
  return { due, isLater: (isStage ? value.to : yearOf(value)) > year };
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** What a stage asks of a flow is the sum of its years so far; else the newest year counts. */
function standingOf(asked: ProgrammeIndicator, year: number, told: Told): Standing {
  const years = yearsOf(asked, year);
  const each = years.map((one) => told.inYear(asked, one));
  const known = each.filter(({ value, text }) => value !== null || text !== null);
  const newest = known.at(-1) ?? NOTHING;
  if (asked.kind !== 'count-flow' || known.length < 2) return newest;
  return {
    ...NOTHING,
    value: exactSum(known.flatMap(({ value }) => value ?? [])),
    period: `${years[0]}–${years.at(-1)}`,
  };
}

/** The years that a requirement speaks of, as far as the year that is looked at. */
function yearsOf({ period: code, kind }: ProgrammeIndicator, year: number): readonly number[] {
  const period = code === null ? null : parsePeriod(code);
  if (period === null || !period.ok) return [year];
  if (period.value.type !== 'stage') {
    const own = yearOf(period.value);
    if (own <= year) return [own];
    return kind === 'count-flow' ? [] : [year];
  }
  const { from, to } = period.value;
  const last = Math.min(to, year);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index);
}

function isOf(code: string, year: number): boolean {
  const period = parsePeriod(code);
  return period.ok && period.value.type !== 'stage' && yearOf(period.value) === year;
}

function periodWords({ period: code }: Figure): string {
  const period = parsePeriod(code);
  return period.ok ? periodInText(period.value) : '';
}

function requirementWords(asked: ProgrammeIndicator): string {
  const requirement = requirementOf(asked);
  switch (requirement.type) {
    case 'words':
      return requirement.text;
    case 'from':
      return `từ ${requirement.text}`;
    case 'unstated':
      return asked.kind === 'milestone' || asked.kind === 'qualitative' ? asked.quote : '';
  }
}

function taskOf(task: StoredTask): ProgrammeTaskLine {
  const { paragraph, text, lead, joint, due, progress, note } = task;
  return {
    paragraph,
    text,
    lead: lead ?? '',
    joint: joint ?? '',
    due: due ?? '',
    progress,
    note,
  };
}
