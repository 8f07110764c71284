import type { z } from 'zod';
import type { issueSchema } from '../../contract/schemas/versions.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import { coversYear, nextVersionId, sealed, versionInForce } from '../../domain/version-rules.ts';
import { clearedFigureRow, figureRow } from '../../store/figures.ts';
import { lockRow, unlockedRow } from '../../store/locks.ts';
import type { RowChange } from '../../store/tables.ts';
import { versionRows } from '../../store/versions.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { type Facts, findIndicator, readFacts } from '../facts.ts';
import { type Session, store } from '../session.ts';
import { targetsOfYears } from './copied-targets.ts';

type IssueInput = z.output<typeof issueSchema>;

/**
 * Seals what a decision gives out: the drafts of its years become one issued version with its number
 * and date. Years or indicators that a draft holds beyond the decision stay in the draft. Issuing is
 * never undone, only amended. Errors: `sealed`, `unknown-version`, `unknown-indicator`, `not-found`
 * (a year without a draft).
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
    const only = drafts.value.length === 1 ? drafts.value[0] : undefined;
    const isWhole = only !== undefined && isIssuedWhole(only, input);
    const issued = issuedFrom(drafts.value, facts.versions, input, isWhole);
    const rows =
      isWhole && only !== undefined
        ? versionRows(only, issued)
        : await movedRows(session, facts, drafts.value, issued, input);
    const stored = await store(
      session,
      { what: `Ban hành theo Quyết định số ${input.number}`, barrier: true },
      rows,
    );
    return stored.ok ? ok({ ...stored.value, version: issued.id }) : stored;
  });
}

function draftsToIssue(facts: Facts, input: IssueInput): Result<readonly Version[], Failure> {
  const drafts = new Map<string, Version>();
  for (const year of input.years) {
    const found =
      input.version === undefined
        ? versionInForce(facts.versions, year)
        : facts.versions.find((version) => version.id === input.version);
    if (found === undefined && input.version !== undefined) {
      return err(
        failure('unknown-version', `Không có phương án «${input.version}».`, {
          version: input.version,
        }),
      );
    }
    if (found === undefined || !coversYear(found, year)) {
      return err(
        failure('not-found', `Chưa có dự thảo chỉ tiêu cho năm ${year} để ban hành.`, { year }),
      );
    }
    if (found.state === 'issued') return err(sealed(found, year));
    drafts.set(found.id, found);
  }
  return ok([...drafts.values()]);
}

/** Whether the decision takes all that the draft holds, so that the draft itself becomes the issued version. */
function isIssuedWhole(draft: Version, input: IssueInput): boolean {
  return input.indicators.length === 0 && draft.years.every((year) => input.years.includes(year));
}

function issuedFrom(
  drafts: readonly Version[],
  versions: readonly Version[],
  input: IssueInput,
  isWhole: boolean,
): Version {
  const first = drafts[0];
  return {
    id: isWhole && first !== undefined ? first.id : nextVersionId(versions),
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
  const isIssued = ({ indicator }: { readonly indicator: string }) =>
    input.indicators.length === 0 || input.indicators.includes(indicator);
  const rows: RowChange[] = [...versionRows(null, issued)];
  for (const draft of drafts) {
    const years = draft.years.filter((year) => input.years.includes(year));
    const { figures, locks } = await targetsOfYears(session.store, draft, years);
    for (const figure of figures.filter(isIssued)) {
      rows.push(clearedFigureRow(figure), figureRow({ ...figure, version: issued.id }));
    }
    for (const lock of locks.filter(isIssued)) {
      rows.push(unlockedRow(lock), lockRow({ ...lock, version: issued.id }));
    }
    rows.push(...versionRows(draft, remainder(draft, facts, input)));
  }
  return rows;
}

/** What stays a draft: its other years, or, where only some indicators were issued, its other indicators. */
function remainder(draft: Version, facts: Facts, input: IssueInput): Version {
  if (input.indicators.length === 0) {
    return { ...draft, years: draft.years.filter((year) => !input.years.includes(year)) };
  }
  const held =
    draft.indicators.length > 0 ? draft.indicators : facts.indicators.map(({ code }) => code);
  return { ...draft, indicators: held.filter((code) => !input.indicators.includes(code)) };
}
