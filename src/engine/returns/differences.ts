import type { FigureKind } from '../../domain/figure.ts';
import type { ReadFigure, ReadingIssue, TableReading } from '../../domain/returns/reading.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { groupBy } from '../../store/group-by.ts';
import { isAccepted } from '../../workbooks/layout/acceptance.ts';
import type { KnownFigure, Place } from './figure-places.ts';
import type { ReturnedFile } from './readings.ts';
import type { ReturnsFacts } from './returns-facts.ts';

/** A figure at its place in the workspace. */
export type Seat = {
  readonly file: ReturnedFile;
  readonly sheet: string;
  readonly table: TableReading;
  readonly figure: KnownFigure;
  readonly place: Place;
};

/** What stands in the way of a figure in the workspace itself; null where nothing does. */
export function storedDifference(seat: Seat, facts: ReturnsFacts): ReadingIssue | null {
  const { from, writable, key, plan } = seat.place;
  const { value } = seat.figure;
  if (value === null || value === from) return null;
  if (facts.isLocked(key)) {
    const text = `${subject(seat, facts)} đã khóa ở mức ${shown(from)}, báo cáo ghi ${shown(value)}. Mở khóa nếu cần sửa.`;
    return problem('locked', seat, text);
  }
  if (!writable) {
    const text = `${subject(seat, facts)} là ${shown(value)} trong báo cáo, ${shown(from)} trong quyết định đã ban hành. Hỏi lại đơn vị; nếu phải đổi chỉ tiêu, dùng «Điều chỉnh…».`;
    return problem('conflict', seat, text);
  }
  if (from === null) return null;
  const where = plan === null ? 'hồ sơ' : `«${plan.name}»`;
  const text = `${subject(seat, facts)} là ${shown(value)} trong báo cáo, ${shown(from)} trong ${where}. Chọn số đúng.`;
  return acceptable(problem('conflict', seat, text), seat);
}

/**
 * Two files that tell different values of one figure: neither is better, so both are questioned. The
 * one that a person accepts counts; two that were accepted contradict each other again.
 */
export function differencesAcross(
  seats: readonly Seat[],
  facts: ReturnsFacts,
): ReadonlyMap<ReadFigure, ReadingIssue> {
  const found = new Map<ReadFigure, ReadingIssue>();
  for (const group of groupBy(seats, ({ place }) => placeText(place)).values()) {
    const issues = new Map<Seat, ReadingIssue>();
    for (const seat of group) {
      const other = group.find((one) => contradicts(one, seat));
      if (other !== undefined) issues.set(seat, contradiction(seat, other, facts));
    }
    for (const seat of group) {
      const issue = issues.get(seat);
      if (issue === undefined) continue;
      const isDisputed = group.some(
        (one) => contradicts(one, seat) && issues.get(one)?.severity === 'warning',
      );
      found.set(seat.figure, isDisputed ? { ...issue, severity: 'error' } : issue);
    }
  }
  return found;
}

/** One text for one place of a figure in the workspace. */
export function placeText({ key }: Pick<Place, 'key'>): string {
  const { kind, version, indicator, unit, sector, period, stage } = key;
  return JSON.stringify([kind, version, indicator, unit, sector, period, stage]);
}

function contradiction(seat: Seat, { figure, file }: Seat, facts: ReturnsFacts): ReadingIssue {
  const text = `${subject(seat, facts)} là ${shown(seat.figure.value)} trong tệp này, ${shown(figure.value)} trong tệp «${file.label}» ô ${figure.cell}. Chọn số đúng.`;
  return acceptable(problem('duplicate', seat, text), seat);
}

function contradicts(one: Seat, other: Seat): boolean {
  return one.file.label !== other.file.label && one.figure.value !== other.figure.value;
}

function problem(
  code: 'conflict' | 'locked' | 'duplicate',
  { sheet, figure }: Seat,
  text: string,
): ReadingIssue {
  const { cell } = figure;
  const message = `Ô ${cell} (trang «${sheet}»): ${text}`;
  return { code, severity: 'error', cell, message, remedies: [{ action: 'blank' }] };
}

/** What a person accepted at this cell is kept as a warning. */
function acceptable(issue: ReadingIssue, { file, sheet }: Seat): ReadingIssue {
  const offered: ReadingIssue = { ...issue, remedies: [{ action: 'accept' }, ...issue.remedies] };
  return isAccepted(offered, sheet, file.answers) ? { ...offered, severity: 'warning' } : offered;
}

const KIND_WORDS: Readonly<Record<FigureKind, string>> = {
  target: 'chỉ tiêu giao',
  result: 'kết quả',
  baseline: 'số liệu căn cứ',
  registered: 'số đăng ký',
};

/** «chỉ tiêu giao «Kết nạp đoàn viên» của LĐLĐ huyện Mường Ảng»: asked far from its row and column. */
function subject({ place: { key } }: Seat, facts: ReturnsFacts): string {
  const nameOf = (list: readonly Named[], code: string) =>
    list.find((one) => one.code === code)?.name ?? code;
  const sector = key.sector === '' ? '' : ` (${nameOf(facts.sectors, key.sector)})`;
  const indicator = `«${nameOf(facts.indicators, key.indicator)}»${sector}`;
  return `${KIND_WORDS[key.kind]} ${indicator} của ${nameOf(facts.units, key.unit)}`;
}

type Named = { readonly code: string; readonly name: string };

function shown(value: number | null): string {
  return value === null ? 'chưa có' : formatDecimal(value);
}
