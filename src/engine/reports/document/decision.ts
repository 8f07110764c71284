import type { OfficialDocument } from '../../../domain/report/document.ts';
import type { Version } from '../../../domain/version.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { decisionInText, numberOrGap } from '../../../workbooks/report/wording.ts';
import { amendmentTitle } from '../amendment-report.ts';
import { annexReport } from '../annex-report.ts';
import { decisionOf, type ReportFacts } from '../report-facts.ts';
import { aboutInText, decisionSubject } from './decision-subject.ts';
import { groundLines, groundsOfDay, laterGroundsWarning } from './grounds.ts';
import {
  letterheadOf,
  receiversInText,
  recipientLines,
  shortOrganization,
  signatureOf,
} from './office-words.ts';
import { collector, dueWords } from './reporting-words.ts';

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
  const amended = amendedFacts(facts);
  const { verb, aims } = await decisionSubject(view, facts);
  const short = shortOrganization(organization);
  const [due, annex] = [
    await dueWords(view, yearsOf(facts), programmes),
    await annexReport(view, facts),
  ];
  const day = version?.date ?? null;
  const { citable, later } = groundsOfDay(programmes, day);
  const already = amended === null ? '' : ` đã giao tại ${decisionInText(decisionOf(amended))}`;
  return {
    id: 'decision',
    title: `Quyết định ${verb} ${aims}`,
    letterhead: letterheadOf(settings, version?.date ?? null),
    number: `Số: ${numberOrGap(decisionOf(facts))}`,
    about: null,
    kind: 'QUYẾT ĐỊNH',
    subject: [`Về việc ${verb} ${aims}`],
    authority: issuer.toLocaleUpperCase('vi'),
    addressees: [],
    grounds: groundLines(
      decisionGrounds,
      citable,
      amended === null ? null : await decisionWithSubject(view, amended),
      organization,
    ),
    resolution: 'QUYẾT ĐỊNH:',
    body: [
      {
        type: 'article',
        label: 'Điều 1.',
        text: `${verb === 'giao' ? 'Giao' : 'Điều chỉnh'} ${aims}${already} cho các ${receiversInText(facts.groups)} (có Phụ lục kèm theo).`,
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
    ...(version === undefined || amended === null
      ? {}
      : { fileTitle: amendmentTitle('Quyết định', version) }),
    warnings: [laterGroundsWarning(later, day), ...(annex.warnings ?? [])].filter(
      (one) => one !== null,
    ),
  };
}

/**
 * The facts as the decision that stands for the year has them: of the version, or of the issued one
 * that it is about to amend; null before any decision.
 */
export function standingFacts(facts: ReportFacts): ReportFacts | null {
  return facts.version?.state === 'issued' ? facts : amendedFacts(facts);
}

/** «Quyết định số 433/QĐ-LĐLĐ ngày … của … về việc giao chỉ tiêu … năm 2020». */
export async function decisionWithSubject(view: Readable, facts: ReportFacts): Promise<string> {
  return `${decisionInText(decisionOf(facts))} ${aboutInText(await decisionSubject(view, facts))}`;
}

function amendedFacts(facts: ReportFacts): ReportFacts | null {
  const amended = facts.versions.find(({ id }) => id === facts.version?.amends);
  return amended === undefined ? null : { ...facts, version: amended };
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
