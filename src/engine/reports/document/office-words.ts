import type { Settings } from '../../../contract/views/others.ts';
import type { Letterhead } from '../../../domain/report/table.ts';
import type { IsoDate } from '../../../domain/unit.ts';
import type { ReportGroup } from '../../../workbooks/report/report-input.ts';
import { dateOrGaps } from '../../../workbooks/report/wording.ts';

/** «Liên đoàn Lao động tỉnh» for «Liên đoàn Lao động tỉnh Điện Biên», as texts speak of themselves. */
export function shortOrganization(organization: string): string {
  const short = /^(.*\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu))\s+\p{Lu}/u.exec(
    organization,
  );
  return short?.[1] ?? organization;
}

/** Letterhead of a paper; without a date it is left to be filled in by hand. */
export function letterheadOf(settings: Settings, date: IsoDate | null): Letterhead {
  const { parentBody, issuingBody, place } = settings;
  const day = dateOrGaps(date);
  return {
    parentBody,
    issuingBody,
    place,
    placeAndDate: place === '' ? `…, ${day}` : `${place}, ${day}`,
  };
}

export function signatureOf({ signerAuthority, signerTitle, signerName }: Settings) {
  return { authority: signerAuthority, title: signerTitle, name: signerName };
}

/** «- Như Điều 3;» … «- Lưu: VT.»: who receives a paper besides those it is about. */
export function recipientLines({ recipients }: Settings, first: string | null): readonly string[] {
  const others = recipients.map(bare).filter((one) => one !== '' && !/^như\s/iu.test(one));
  const all = [...(first === null ? [] : [first]), ...others];
  const kept = all.some((one) => /^lưu\s*:/iu.test(one)) ? all : [...all, 'Lưu: VT'];
  return closed(kept.map((one) => `- ${one}`));
}

/** Lines of a list: each ends «;», the last «.». */
export function closed(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${withoutEnd(line)}${index < lines.length - 1 ? ';' : '.'}`);
}

/** A line without its mark in front and the one at its end. */
function bare(line: string): string {
  return withoutEnd(line).replace(/^[-–+•]\s*/u, '');
}

function withoutEnd(line: string): string {
  return line.trim().replace(/[\s;.,]+$/u, '');
}

/** «Liên đoàn Lao động huyện, thị xã, thành phố; công đoàn ngành và tương đương». */
export function receiversInText(groups: readonly ReportGroup[]): string {
  const named = groups.map(({ title }) => inText(title));
  return named.length === 0 ? 'đơn vị trực thuộc' : named.join('; ');
}

/** «Kính gửi»: a line each kind of unit. */
export function addresseeLines(groups: readonly ReportGroup[]): readonly string[] {
  const lines = groups.map(({ title }) => `Các ${inText(title)}`);
  if (lines.length < 2) return lines.length === 0 ? ['Các đơn vị trực thuộc'] : lines;
  return closed(lines.map((line) => `- ${line}`));
}

/** «LĐLĐ» is written out; after «các» a heading goes on in small letters. */
function inText(title: string): string {
  const whole = title
    .replaceAll('LĐLĐ', 'Liên đoàn Lao động')
    .replace(/^Công đoàn các /u, 'Công đoàn ');
  return whole.startsWith('Liên đoàn') ? whole : lowered(whole);
}

/** A name within a sentence: its first letter small, unless an abbreviation begins it. */
export function lowered(name: string): string {
  const [first = '', second = ''] = name;
  const isAbbreviation =
    second !== '' && second === second.toLocaleUpperCase('vi') && /\p{L}/u.test(second);
  return isAbbreviation ? name : first.toLocaleLowerCase('vi') + name.slice(1);
}
