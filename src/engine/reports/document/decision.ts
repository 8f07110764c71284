import type { OfficialDocument } from '../../../domain/report/document.ts';
import type { Version } from '../../../domain/version.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import {
  type Decision,
  decisionInText,
  numberOrGap,
  yearsInWords,
} from '../../../workbooks/report/wording.ts';
import { annexReport } from '../annex-report.ts';
import {
  decisionOf,
  indicatorsOfRoot,
  indicatorsWithParts,
  type ReportFacts,
} from '../report-facts.ts';
import { groundLines, groundsOfDay, laterGroundsWarning } from './grounds.ts';
import {
  letterheadOf,
  lowered,
  receiversInText,
  recipientLines,
  shortOrganization,
  signatureOf,
} from './office-words.ts';
import { collector, dueWords } from './reporting-words.ts';

const MOST_NAMED = 3;
const LONGEST_SUBJECT = 110;

/**
 * «Quyết định giao chỉ tiêu», or «… điều chỉnh chỉ tiêu» where the version amends another, with its
 * annex. A draft leaves number and date to be filled in by hand.
 */
export async function decisionDocument(
  view: Readable,
  facts: ReportFacts,
): Promise<OfficialDocument> {
  const { settings, programmes, version } = facts;
  const { organization, decisionGrounds } = settings;
  const issuer = `Ban Thường vụ ${organization}`;
  const amended = amendedDecision(facts);
  const about = amended === null ? 'giao' : 'điều chỉnh';
  const subject = aimsInText(facts);
  const short = shortOrganization(organization);
  const [due, annex] = [
    await dueWords(view, yearsOf(facts), programmes),
    await annexReport(view, facts),
  ];
  const day = version?.date ?? null;
  const { citable, later } = groundsOfDay(programmes, day);
  const already = amended === null ? '' : ` đã giao tại ${decisionInText(amended)}`;
  return {
    id: 'decision',
    title: `Quyết định ${about} ${subject}`,
    letterhead: letterheadOf(settings, version?.date ?? null),
    number: `Số: ${numberOrGap(decisionOf(facts))}`,
    about: null,
    kind: 'QUYẾT ĐỊNH',
    subject: [`Về việc ${about} ${subject}`],
    authority: issuer.toLocaleUpperCase('vi'),
    addressees: [],
    grounds: groundLines(
      decisionGrounds,
      citable,
      amended === null ? null : `${decisionInText(amended)} về việc giao ${subject}`,
      organization,
    ),
    resolution: 'QUYẾT ĐỊNH:',
    body: [
      {
        type: 'article',
        label: 'Điều 1.',
        text: `${about === 'giao' ? 'Giao' : 'Điều chỉnh'} ${subject}${already} cho các ${receiversInText(facts.groups)} (có Phụ lục kèm theo).`,
      },
      {
        type: 'article',
        label: 'Điều 2.',
        text: `Căn cứ chỉ tiêu được giao, các đơn vị xây dựng kế hoạch, tổ chức thực hiện, báo cáo kết quả về ${collector(settings, programmes)} ${due}.`,
      },
      {
        type: 'article',
        label: 'Điều 3.',
        text: `Các Ban ${short} và các đơn vị tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
      },
    ],
    recipients: recipientLines(settings, 'Như Điều 3'),
    signature: signatureOf(settings),
    annexes: [annex],
    warnings: [laterGroundsWarning(later, day)].filter((one) => one !== null),
  };
}

/** «chỉ tiêu kết nạp đoàn viên, thành lập công đoàn cơ sở năm 2020»; «chỉ tiêu năm 2020» where they are many. */
export function aimsInText(facts: ReportFacts): string {
  const given = indicatorsWithParts(facts.indicators, facts.targets);
  const shown = given.length > 0 ? given : indicatorsOfRoot(facts.indicators, facts.targets);
  const names = shown.map(({ name }) => lowered(name)).join(', ');
  const nameable =
    shown.length > 0 && shown.length <= MOST_NAMED && names.length <= LONGEST_SUBJECT;
  return `chỉ tiêu ${nameable ? `${names} ` : ''}${yearsInWords(yearsOf(facts))}`;
}

/** The decision that stands for the year: of the version, or of the one it is about to amend. */
export function standingDecision(facts: ReportFacts): Decision | null {
  if (facts.version?.state === 'issued') return decisionOf(facts);
  return amendedDecision(facts);
}

function amendedDecision(facts: ReportFacts): Decision | null {
  const amended = facts.versions.find(({ id }) => id === facts.version?.amends);
  return amended === undefined ? null : decisionOf({ ...facts, version: amended });
}

function yearsOf({
  version,
  year,
}: {
  readonly version: Version | undefined;
  readonly year: number;
}) {
  return version === undefined || version.years.length === 0 ? [year] : version.years;
}
