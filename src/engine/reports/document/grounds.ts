import type { Programme } from '../../../domain/programme.ts';
import { formatDateInWords } from '../../../domain/vietnamese/dates.ts';
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

/** The empty programme with which a blank workspace starts is no document. */
function isDocument({ title }: Source): boolean {
  return title !== '' && title !== 'Hồ sơ trống';
}

/** «Căn cứ Kế hoạch số 63/KH-LĐLĐ tháng 8 năm 2024 của … thực hiện …». */
function programmeGround({ title, number, date, organization }: Source): string {
  const named = KINDS.exec(title)?.[1];
  const kind = named ?? kindOf(number);
  const rest = named === undefined ? `về ${lowered(title)}` : title.slice(named.length).trim();
  const by = /^của\s/u.test(rest) ? [] : [`của ${organization}`];
  const numbered = number === null ? [] : [`số ${number}`];
  const dated = date === null ? [] : [dateInWords(date)];
  return ['Căn cứ', kind, ...numbered, ...dated, ...by, rest].join(' ');
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
