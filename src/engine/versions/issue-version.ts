import type { z } from 'zod';
import type { issueSchema } from '../../contract/schemas/versions.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import {
  coversIndicator,
  coversYear,
  issuedVersion,
  nextVersionId,
  sealed,
  versionToShow,
} from '../../domain/version-rules.ts';
import { clearedFigureRow, figureRow } from '../../store/figures.ts';
import { lockRow, unlockedRow } from '../../store/locks.ts';
import { clearedNoteRow, noteRow } from '../../store/notes.ts';
import type { RowChange } from '../../store/tables.ts';
import { removedVersionRows, versionRows } from '../../store/versions.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { type Facts, findIndicator, readFacts } from '../facts.ts';
import { type Session, store } from '../session.ts';
import { targetsOfYears, type VersionTargets } from './copied-targets.ts';
import { restOf } from './split-draft.ts';
import { codeOfFigures } from './version-codes.ts';

type IssueInput = z.output<typeof issueSchema>;

/** Which drafts a decision takes, and what of them. */
type TakenInput = Pick<IssueInput, 'version' | 'years' | 'indicators'>;

/**
 * Seals what a decision gives out: the drafts of its years become one issued version with its number
 * and date. Years or indicators that a draft holds beyond the decision stay in a draft. Issuing is
 * never undone, only amended. Errors: `sealed` (also for a draft that amends nothing, where the year
 * is issued already), `unknown-version`, `unknown-indicator`, `not-found` (a year without a draft),
 * `bad-request` (drafts of different indicators).
 */
export async function issueVersion(
  session: Session,
  input: IssueInput,
): Answer<StepAnswer & { readonly version: string }> {
  return session.inTurn(async () => {
    const facts = await readFacts(session.store, localDay(session.context.now()));
    for (const code of input.indicators) {
      const indicator = findIndicator(facts, code);
      if (!indicator.ok) return indicator;
    }
    const drafts = draftsToIssue(facts, input);
    if (!drafts.ok) return drafts;
    const issued = issuedFrom(drafts.value, facts.versions, input);
    const [only] = drafts.value;
    const isWhole = only !== undefined && issued.id === only.id;
    const rows = isWhole
      ? versionRows(only, issued)
      : await movedRows(session, facts, drafts.value, issued, input);
    const told = await codeOfTaken(session.store, drafts.value, input);
    const code = told === null ? '' : ` (mã đối chiếu ${told})`;
    const stored = await store(
      session,
      { what: `Ban hành theo Quyết định số ${input.number}${code}`, barrier: true },
      rows,
    );
    return stored.ok ? ok({ ...stored.value, version: issued.id }) : stored;
  });
}

/** The drafts that a decision draws from. Errors: those of `issueVersion`, but `unknown-indicator`. */
export function draftsToIssue(
  facts: Facts,
  input: TakenInput,
): Result<readonly Version[], Failure> {
  const drafts = new Map<string, Version>();
  for (const year of input.years) {
    const asked = versionToShow(facts.versions, year, input.version);
    if (!asked.ok) return asked;
    const found = asked.value;
    if (found === undefined || !coversYear(found, year)) {
      return err(
        failure('not-found', `Chưa có dự thảo chỉ tiêu cho năm ${year} để ban hành.`, { year }),
      );
    }
    if (found.state === 'issued') return err(sealed(found, year));
    const standing = standingDecision(facts, found, year, input);
    if (standing !== undefined && standing.id !== found.amends) return err(sealed(standing, year));
    drafts.set(found.id, found);
  }
  const scopes = new Set([...drafts.values()].map(({ indicators }) => indicators.join(' ')));
  if (input.indicators.length === 0 && scopes.size > 1) {
    return err(
      failure(
        'bad-request',
        'Dự thảo của các năm này gồm những chỉ tiêu khác nhau. Ban hành từng năm một.',
        { versions: [...drafts.keys()] },
      ),
    );
  }
  return ok([...drafts.values()]);
}

/** «Mã đối chiếu» of what a decision takes out of these drafts; null where that is nothing. */
export async function codeOfTaken(
  view: Readable,
  drafts: readonly Version[],
  input: TakenInput,
): Promise<string | null> {
  const figures: Figure[] = [];
  for (const draft of drafts) {
    const taken = await targetsOfYears(view, draft, input.years);
    figures.push(...taken.figures.filter(isGivenOut(input)));
  }
  return figures.length === 0 ? null : codeOfFigures(figures);
}

/** The newest decision that already gave out one of the indicators for the year. */
function standingDecision(
  { versions, indicators }: Facts,
  draft: Version,
  year: number,
  input: TakenInput,
): Version | undefined {
  const asked = input.indicators.length > 0 ? input.indicators : indicators.map(codeOf);
  const given = asked.filter((code) => coversIndicator(draft, code));
  return issuedVersion(
    versions.filter((version) => given.some((code) => coversIndicator(version, code))),
    year,
  );
}

/** Where the decision takes all of one draft, the draft itself becomes the issued version. */
function issuedFrom(
  drafts: readonly Version[],
  versions: readonly Version[],
  input: IssueInput,
): Version {
  const [first] = drafts;
  const isWhole =
    drafts.length === 1 &&
    input.indicators.length === 0 &&
    first?.years.every((year) => input.years.includes(year)) === true;
  return {
    id: isWhole ? first.id : nextVersionId(versions),
    name: first?.name ?? '',
    state: 'issued',
    number: input.number,
    date: input.date,
    amends: first?.amends ?? null,
    reason: first?.reason ?? null,
    years: [...new Set(input.years)].sort((left, right) => left - right),
    indicators: input.indicators.length > 0 ? input.indicators : (first?.indicators ?? []),
  };
}

async function movedRows(
  session: Session,
  facts: Facts,
  drafts: readonly Version[],
  issued: Version,
  input: IssueInput,
): Promise<readonly RowChange[]> {
  const rows: RowChange[] = [...versionRows(null, issued)];
  const versions = [...facts.versions, issued];
  for (const draft of drafts) {
    const { kept, apart } = restOf(
      draft,
      input,
      facts.indicators.map(codeOf),
      nextVersionId(versions),
    );
    const isOfDraft = (year: number) => draft.years.includes(year);
    const taken = await targetsOfYears(session.store, draft, input.years.filter(isOfDraft));
    rows.push(...movedTargets(taken, isGivenOut(input), issued.id));
    if (apart !== null) {
      versions.push(apart);
      rows.push(...versionRows(null, apart));
      rows.push(...movedTargets(taken, (place) => !isGivenOut(input)(place), apart.id));
    }
    rows.push(...(kept === null ? removedVersionRows(draft) : versionRows(draft, kept)));
  }
  return rows;
}

type OfIndicator = { readonly indicator: string };

/** Whether a decision gives out an indicator. */
export function isGivenOut({
  indicators,
}: Pick<IssueInput, 'indicators'>): (place: OfIndicator) => boolean {
  return ({ indicator }) => indicators.length === 0 || indicators.includes(indicator);
}

function movedTargets(
  { figures, locks, notes }: VersionTargets,
  isMoved: (place: OfIndicator) => boolean,
  to: string,
): readonly RowChange[] {
  return [
    ...figures
      .filter(isMoved)
      .flatMap((figure) => [clearedFigureRow(figure), figureRow({ ...figure, version: to })]),
    ...locks
      .filter(isMoved)
      .flatMap((lock) => [unlockedRow(lock), lockRow({ ...lock, version: to })]),
    ...notes
      .filter(isMoved)
      .flatMap((note) => [clearedNoteRow(note), noteRow({ ...note, version: to })]),
  ];
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}
