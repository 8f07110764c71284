import { lastDay } from '../../../domain/period.ts';
import type { DocumentBlock, OfficialDocument } from '../../../domain/report/document.ts';
import { formatDate } from '../../../domain/vietnamese/dates.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { decisionInText } from '../../../workbooks/report/wording.ts';
import { dueOf } from '../../returns/returns-status.ts';
import { periodInText } from '../period-in-text.ts';
import { decisionOf, type ReportFacts } from '../report-facts.ts';
import type { AskedPeriod } from '../table-report.ts';
import { decisionWithSubject, standingFacts } from './decision.ts';
import { decisionSubject } from './decision-subject.ts';
import {
  addresseeLines,
  letterheadOf,
  recipientLines,
  shortOrganization,
  signatureOf,
} from './office-words.ts';
import { collector, dueWords } from './reporting-words.ts';

/**
 * «Công văn gửi các đơn vị»: asks for the returns of a period, with the blank forms attached, or, no
 * period being named, sends the decision. Number and date are left to be filled in by hand.
 */
export async function letterDocument(
  view: Readable,
  facts: ReportFacts,
  period: AskedPeriod | null,
): Promise<OfficialDocument> {
  const { settings } = facts;
  const { about, body } =
    period === null ? await sending(view, facts) : await asking(view, facts, period);
  return {
    id: 'letter',
    title: `Công văn ${about}`,
    letterhead: letterheadOf(settings, null),
    number: `Số: …/${settings.letterSymbol}`,
    about: `V/v ${about}`,
    kind: null,
    subject: [],
    authority: null,
    addressees: addresseeLines(facts.groups),
    grounds: [],
    resolution: null,
    body,
    recipients: recipientLines(settings, 'Như trên'),
    signature: signatureOf(settings),
    annexes: [],
  };
}

type Content = { readonly about: string; readonly body: readonly DocumentBlock[] };

async function sending(view: Readable, facts: ReportFacts): Promise<Content> {
  const { settings, programmes, year } = facts;
  const { verb, aims } = await decisionSubject(view, facts);
  const to = collector(settings, programmes);
  const short = shortOrganization(settings.organization);
  const due = await dueWords(view, facts.version?.years ?? [year], programmes);
  return {
    about: `${verb} ${aims}`,
    body: [
      paragraph(
        `${short} gửi các đơn vị ${decisionInText(decisionOf(facts))} về việc ${verb} ${aims} (kèm theo Công văn này) và đề nghị các đơn vị thực hiện một số nội dung sau:`,
      ),
      paragraph(
        '1. Căn cứ chỉ tiêu được giao, xây dựng kế hoạch, phân công trách nhiệm và tổ chức thực hiện ở đơn vị mình.',
      ),
      paragraph(`2. Báo cáo kết quả thực hiện về ${to} ${due}.`),
      paragraph(
        `Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh về ${to} để được hướng dẫn./.`,
      ),
    ],
  };
}

async function asking(
  view: Readable,
  facts: ReportFacts,
  { period, code }: AskedPeriod,
): Promise<Content> {
  const { settings, programmes } = facts;
  const span = periodInText(period);
  const standing = standingFacts(facts);
  const short = shortOrganization(settings.organization);
  const due = await dueOf(view, code, period);
  const end = lastDay(period);
  const estimated = period.type === 'year' && due !== null && due <= end;
  const until = estimated
    ? 'số liệu thực hiện đến thời điểm báo cáo và số ước thực hiện cả năm'
    : `số liệu luỹ kế từ ngày 01/01/${end.slice(0, 4)} đến hết ngày ${formatDate(end)}`;
  const grounds = standing === null ? '' : `Căn cứ ${await decisionWithSubject(view, standing)}, `;
  return {
    about: `báo cáo kết quả thực hiện chỉ tiêu ${span}`,
    body: [
      paragraph(
        `${grounds}${short} đề nghị các đơn vị báo cáo kết quả thực hiện chỉ tiêu ${span} như sau:`,
      ),
      paragraph(`1. Nội dung: theo biểu mẫu gửi kèm Công văn này; ${until}.`),
      paragraph(
        '2. Giữ nguyên tên đơn vị, tên chỉ tiêu và các dòng, cột của biểu mẫu; không phát sinh thì ghi số 0, chưa có số liệu thì để trống.',
      ),
      paragraph(
        `3. Gửi báo cáo về ${collector(settings, programmes)} trước ${due === null ? 'ngày … tháng … năm …' : `ngày ${formatDate(due)}`} để tổng hợp.`,
      ),
      paragraph('Đề nghị các đơn vị quan tâm, thực hiện đúng thời hạn./.'),
    ],
  };
}

function paragraph(text: string): DocumentBlock {
  return { type: 'paragraph', text };
}
