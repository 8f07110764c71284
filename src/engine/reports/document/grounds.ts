import type { Programme } from '../../../domain/programme.ts';
import type { IsoDate } from '../../../domain/unit.ts';
import { formatDate, formatDateInWords } from '../../../domain/vietnamese/dates.ts';
import { lowered, shortOrganization } from './office-words.ts';

type Source = Pick<Programme, 'title' | 'number' | 'date' | 'organization'>;

const PROGRAMMES = '[chương trình]';
const ORGANIZATION = '[cơ quan]';
/** Words with which the titles of documents begin, the longer before the shorter. */
const KINDS =
  /^(Chương trình hành động|Chương trình công tác|Chương trình|Kế hoạch|Nghị quyết|Quyết định|Đề án|Hướng dẫn|Công văn|Thông báo)(?=\s)/u;
/** What the letters of a number say, where the title does not. */
const KIND_OF_SYMBOL: Readonly<Record<string, string>> = {
  CV: 'Công văn',
  KH: 'Kế hoạch',
  CTR: 'Chương trình',
  CTHĐ: 'Chương trình hành động',
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
};

/**
 * The grounds of a decision, each closed by «;» and the last by «.»: the office's own lines, with the
 * programmes of the workspace and the decision that is amended where the lines ask for them.
 */
export function groundLines(
  lines: readonly string[],
  programmes: readonly Source[],
  amended: string | null,
  organization: string,
): readonly string[] {
  const documents = [
    ...programmes.filter(isDocument).map(programmeGround),
    ...(amended === null ? [] : [`Căn cứ ${amended}`]),
  ];
  const whole = lines.flatMap((line) => {
    if (line.trim().toLocaleLowerCase('vi') === PROGRAMMES) return documents;
    return [line.replaceAll(ORGANIZATION, shortOrganization(organization))];
  });
  const tidy = whole
    .map((line) => line.trim().replace(/[\s;.,]+$/u, ''))
    .filter((line) => line !== '');
  return tidy.map((line, index) => `${line}${index < tidy.length - 1 ? ';' : '.'}`);
}

/**
 * Documents that a decision of that day cannot rest on, since they came after it: the programmes of
 * both sorts, in their order. A month or a year alone counts as later only when it is wholly past the day.
 */
export function groundsOfDay<Document extends Source>(
  programmes: readonly Document[],
  day: IsoDate | null,
): { readonly citable: readonly Document[]; readonly later: readonly Document[] } {
  const isLater = ({ date }: Document) =>
    day !== null && date !== null && date > day.slice(0, date.length);
  return {
    citable: programmes.filter((one) => !isLater(one)),
    later: programmes.filter((one) => isDocument(one) && isLater(one)),
  };
}

/** «Không ghi Công văn số 579/CV-LĐLĐ ngày … vào phần Căn cứ …»; null where nothing was left out. */
export function laterGroundsWarning(later: readonly Source[], day: IsoDate | null): string | null {
  if (later.length === 0 || day === null) return null;
  const named = later.map((one) => citation(one).join(' ')).join('; ');
  return `Phần «Căn cứ» không ghi ${named}: văn bản có sau ngày ký quyết định (${formatDate(day)}).`;
}

/** The empty programme with which a blank workspace starts is no document. */
function isDocument({ title }: Source): boolean {
  return title !== '' && title !== 'Hồ sơ trống';
}

/** «Căn cứ Kế hoạch số 63/KH-LĐLĐ tháng 8 năm 2024 của … thực hiện …». */
function programmeGround(programme: Source): string {
  const { title, organization } = programme;
  const named = KINDS.exec(title)?.[1];
  const rest = named === undefined ? `về ${lowered(title)}` : title.slice(named.length).trim();
  const by = /^của\s/u.test(rest) ? [] : [`của ${organization}`];
  return ['Căn cứ', ...citation(programme), ...by, rest].join(' ');
}

/** «Công văn», «số 579/CV-LĐLĐ», «ngày 16 tháng 10 năm 2019», as far as they are known. */
function citation({ title, number, date }: Source): readonly string[] {
  const kind = KINDS.exec(title)?.[1] ?? kindOf(number);
  const numbered = number === null ? [] : [`số ${number}`];
  const dated = date === null ? [] : [dateInWords(date)];
  return [kind, ...numbered, ...dated];
}

function kindOf(number: string | null): string {
  const symbol = /\/([\p{L}]+)/u.exec(number ?? '')?.[1]?.toLocaleUpperCase('vi');
  return KIND_OF_SYMBOL[symbol ?? ''] ?? 'Văn bản';
}

/** A day, or the month that a document names alone. */
function dateInWords(date: string): string {
  const [year = '', month = '', day] = date.split('-');
  if (day !== undefined) return formatDateInWords(date);
  return month === '' ? `năm ${year}` : `tháng ${Number(month)} năm ${year}`;
}
