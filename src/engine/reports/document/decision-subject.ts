import type { Indicator } from '../../../domain/indicator.ts';
import type { Version } from '../../../domain/version.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { yearsInWords } from '../../../workbooks/report/wording.ts';
import { readAmendment } from '../amendment-report.ts';
import { indicatorsOfRoot, indicatorsWithParts, type ReportFacts } from '../report-facts.ts';
import { targetsOfVersion } from '../version-targets.ts';
import { lowered } from './office-words.ts';

/** What a decision is about: «giao», «chỉ tiêu kết nạp đoàn viên năm 2020 và năm 2021». */
export type DecisionSubject = { readonly verb: 'giao' | 'điều chỉnh'; readonly aims: string };

const MOST_NAMED = 3;
const LONGEST_SUBJECT = 110;

/**
 * The subject of the version's own decision, for all years that it holds: what it gives out or, of an
 * amendment, what its annex changes. Indicators too many to be named are left to the annex.
 */
export async function decisionSubject(
  view: Readable,
  facts: ReportFacts,
): Promise<DecisionSubject> {
  const { version, year } = facts;
  const years = version === undefined || version.years.length === 0 ? [year] : version.years;
  const named = await indicatorsOf(view, facts, version);
  const names = named.map(({ name }) => lowered(name)).join(', ');
  const nameable =
    named.length > 0 && named.length <= MOST_NAMED && names.length <= LONGEST_SUBJECT;
  return {
    verb: version?.amends == null ? 'giao' : 'điều chỉnh',
    aims: `chỉ tiêu ${nameable ? `${names} ` : ''}${yearsInWords(years)}`,
  };
}

/** «về việc giao chỉ tiêu kết nạp đoàn viên năm 2020». */
export function aboutInText({ verb, aims }: DecisionSubject): string {
  return `về việc ${verb} ${aims}`;
}

async function indicatorsOf(
  view: Readable,
  facts: ReportFacts,
  version: Version | undefined,
): Promise<readonly Indicator[]> {
  const targets = version === undefined ? facts.targets : await targetsOfVersion(view, version);
  if (version?.amends != null) {
    return (await readAmendment(view, { ...facts, targets }, version.amends)).shown;
  }
  const given = indicatorsWithParts(facts.indicators, targets);
  return given.length > 0 ? given : indicatorsOfRoot(facts.indicators, targets);
}
