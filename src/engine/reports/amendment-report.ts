import type { Figure, Note } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { readFigures } from '../../store/figures.ts';
import { readNotes } from '../../store/notes.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { buildAmendment } from '../../workbooks/report/amendment-annex.ts';
import { givenWarnings } from './given-warnings.ts';
import {
  decisionOf,
  indicatorsWithParts,
  type ReportFacts,
  reportFigure,
  reportIndicator,
} from './report-facts.ts';

/** The annex of a version that amends another: the indicators that it changes, for every unit. */
export async function amendmentReport(
  view: Readable,
  facts: ReportFacts,
  version: Version,
  amends: string,
): Promise<ReportTable> {
  const { year, targets } = facts;
  const { issued, changed, shown } = await readAmendment(view, facts, amends);
  const notes = (await readNotes(view, version.id)).filter(
    ({ kind, period }) => kind === 'target' && period === String(year),
  );
  const table = buildAmendment({
    decision: decisionOf(facts),
    annexNumber: null,
    year,
    indicators: shown.map(reportIndicator),
    groups: facts.groups,
    issued: issued.map((figure) => reportFigure(figure, year)),
    amended: targets.map((figure) => reportFigure(figure, year)),
    reasonOf: (unit) => reasonOf(unit, version, changed, notes),
    notes: [],
  });
  return {
    ...table,
    fileTitle: amendmentTitle('Phụ lục', version),
    warnings: givenWarnings(changed.length > 0 ? shown : facts.indicators, targets),
  };
}

export type Amendment = {
  /** What the amended version gave for the year, totals only. */
  readonly issued: readonly Figure[];
  readonly changed: readonly Place[];
  /** The indicators that are changed for some unit; as long as none is, all that units were given. */
  readonly shown: readonly Indicator[];
};

/** What the targets of the year change in those of the version that they amend. */
export async function readAmendment(
  view: Readable,
  { year, targets, indicators }: Pick<ReportFacts, 'year' | 'targets' | 'indicators'>,
  amends: string,
): Promise<Amendment> {
  const issued = (await readFigures(view, { kinds: ['target'], versions: [amends] })).filter(
    ({ sector, period }) => sector === '' && period === String(year),
  );
  const changed = changedPlaces(issued, targets);
  const given = indicatorsWithParts(indicators, [...issued, ...targets]);
  const touched = given.filter(({ code }) => changed.some(({ indicator }) => indicator === code));
  return { issued, changed, shown: touched.length > 0 ? touched : given };
}

type Place = Pick<Figure, 'unit' | 'indicator'>;

function changedPlaces(issued: readonly Figure[], amended: readonly Figure[]): readonly Place[] {
  const at = ({ unit, indicator }: Place) => `${unit} ${indicator}`;
  const before = new Map(issued.map((figure) => [at(figure), figure.value]));
  const after = new Map(amended.map((figure) => [at(figure), figure.value]));
  return [...issued, ...amended].filter(
    (figure) => (before.get(at(figure)) ?? null) !== (after.get(at(figure)) ?? null),
  );
}

/** What stands in «Ghi chú» of the unit's changed cells, else the reason of the whole amendment. */
function reasonOf(
  unit: string,
  { reason }: Version,
  changed: readonly Place[],
  notes: readonly Note[],
): string | undefined {
  const own = changed.filter((place) => place.unit === unit && unit !== ROOT_UNIT);
  if (own.length === 0) return undefined;
  const told = notes
    .filter((note) =>
      own.some(({ indicator }) => note.unit === unit && note.indicator === indicator),
    )
    .map(({ text }) => text);
  return told.length > 0 ? [...new Set(told)].join('; ') : (reason ?? undefined);
}

/** «Phụ lục điều chỉnh chỉ tiêu lần 2»: the papers of an amendment do not pass for those it amends. */
export function amendmentTitle(paper: string, { name }: Pick<Version, 'name'>): string {
  const time = /lần \d+$/u.exec(name)?.[0];
  return [paper, 'điều chỉnh chỉ tiêu', time].filter((one) => one !== undefined).join(' ');
}
