import type { Failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import { wholeText } from './fraction-text.ts';
import type { FixedBy, YearValue } from './years.ts';
import { shareSentences } from './years-reason.ts';
import type { Milestone, StockRequest, YearShare, YearsRequest } from './years-request.ts';
import { partOf, shareOverYears, yearsInTheWay } from './years-share.ts';

/** The years from one fixed level to the next; the last of them reaches `to`. */
type Segment = {
  readonly from: number;
  readonly to: number;
  readonly fromName: string;
  /** Đã thực hiện, mốc or mức cuối kỳ: why the level is fixed. */
  readonly fixedBy: FixedBy;
  readonly years: readonly YearShare[];
  /** A milestone in a done year gives way to the result. */
  readonly missed: number | null;
};

/** Levels of a stock: each way between two fixed levels is shared over its years by weight. */
export function stockYears(request: StockRequest): Result<readonly YearValue[], Failure> {
  const conflict = milestoneAgainstEnd(request);
  if (conflict !== null) return err(conflict);
  const segments = segmentsOf(request);
  const direction = directionOf(request, segments);
  const values: YearValue[] = [];
  for (const segment of segments) {
    const levels = levelsOf(segment, direction, request.end);
    if (!levels.ok) return levels;
    values.push(...levels.value);
  }
  return ok(values);
}

function milestoneAgainstEnd({ years, milestones, end }: StockRequest): Failure | null {
  const last = years.at(-1);
  const milestone = milestones.find(({ year }) => year === last?.year);
  if (last === undefined || last.done !== null) return null;
  if (milestone === undefined || milestone.level === end) return null;
  const message = `Mốc năm ${last.year} là ${wholeText(milestone.level)} nhưng mức cuối kỳ là ${wholeText(end)}. Sửa cho hai mức bằng nhau.`;
  return yearsInTheWay(message, [last], BigInt(Math.abs(milestone.level - end)));
}

function segmentsOf({ start, end, years, milestones }: StockRequest): readonly Segment[] {
  const levels = new Map(milestones.map(({ year, level }: Milestone) => [year, level]));
  const segments: Segment[] = [];
  let from = start;
  let fromName = 'mức đầu kỳ';
  let open: YearShare[] = [];
  years.forEach((share, index) => {
    open.push(share);
    const milestone = levels.get(share.year) ?? null;
    const last = index === years.length - 1 ? end : null;
    const to = share.done ?? milestone ?? last;
    if (to === null) return;
    const fixedBy = share.done !== null ? 'done' : milestone !== null ? 'milestone' : 'end';
    const planned = milestone ?? last;
    const missed = share.done !== null && planned !== share.done ? planned : null;
    segments.push({ from, to, fromName, fixedBy, years: open, missed });
    from = to;
    fromName = `mức năm ${share.year}`;
    open = [];
  });
  return segments;
}

/** Where the path leads as a whole: 1 up, −1 down; where start and end are equal, as its first move. */
function directionOf({ start, end }: StockRequest, segments: readonly Segment[]): number {
  if (start !== end) return Math.sign(end - start);
  const first = segments.find(({ from, to }) => from !== to);
  return first === undefined ? 0 : Math.sign(first.to - first.from);
}

/** The years whose way leads down although the whole path leads up, or up although it leads down. */
export function backwardYears(request: YearsRequest): readonly number[] {
  if (request.kind === 'flow') return [];
  const segments = segmentsOf(request);
  const direction = directionOf(request, segments);
  return segments
    .filter((segment) => isBackwards(segment, direction))
    .flatMap(({ years }) => years.map(({ year }) => year));
}

function isBackwards({ from, to }: Segment, direction: number): boolean {
  const turn = Math.sign(to - from);
  return turn !== 0 && turn !== direction;
}

function levelsOf(
  segment: Segment,
  direction: number,
  end: number,
): Result<readonly YearValue[], Failure> {
  const { from, to, years, fixedBy, missed } = segment;
  const backwards = backwardsNote(segment, direction);
  const [only] = years;
  if (years.length === 1 && only !== undefined) {
    const miss = missed === null ? '' : ` ${missedNote(only.year, to, missed, end)}`;
    const reason = `Năm ${only.year}: ${fixedWords(segment)}.${miss}${backwards}`;
    return ok([
      { year: only.year, value: to, reason, working: { kind: 'fixed', from, by: fixedBy } },
    ]);
  }
  const shared = shareOverYears(years, BigInt(Math.abs(to - from)));
  if (!shared.ok) return shared;
  const sentences = shareSentences(shared.value);
  const sign = to < from ? -1 : 1;
  const way = wayWords(segment);
  let level = from;
  return ok(
    years.map(({ year }, index) => {
      const part = partOf(shared.value, index);
      const before = level;
      level += sign * part.value;
      const sum = `${wholeText(before)} ${sign < 0 ? '−' : '+'} ${wholeText(part.value)} = ${wholeText(level)}`;
      const last = index === years.length - 1;
      const fixed = last ? ` Mức này cố định: ${FIXED_WORDS[fixedBy]} ${wholeText(to)}.` : '';
      const miss = last && missed !== null ? ` ${missedNote(year, to, missed, end)}` : '';
      const reason = `Năm ${year}: ${way}${sentences[index] ?? ''}. ${sum}.${fixed}${miss}${backwards}`;
      const working = { kind: 'shared', ...part.working, from: before } as const;
      return { year, value: level, reason, working };
    }),
  );
}

const FIXED_WORDS = {
  done: 'kết quả đã thực hiện',
  milestone: 'mốc',
  end: 'mức cuối kỳ',
} as const;

function fixedWords({ to, from, fromName, fixedBy }: Segment): string {
  const change = to - from;
  const moved =
    change === 0
      ? `bằng ${fromName}`
      : `${change < 0 ? 'giảm' : 'tăng'} ${wholeText(Math.abs(change))} so với ${fromName} (${wholeText(from)})`;
  return `${FIXED_WORDS[fixedBy]} ${wholeText(to)}, giữ đúng; ${moved}`;
}

function wayWords({ from, to, fromName, years }: Segment): string {
  const verb = to < from ? 'giảm' : 'tăng';
  const [more, less] = to < from ? [from, to] : [to, from];
  const last = years.at(-1)?.year ?? 0;
  return `từ ${fromName} (${wholeText(from)}) đến năm ${last} (${wholeText(to)}) ${verb} ${wholeText(more)} − ${wholeText(less)} = ${wholeText(more - less)}, chia cho ${years.length} năm; `;
}

function missedNote(year: number, done: number, planned: number, end: number): string {
  const name = planned === end ? 'mức đã định' : 'mốc';
  const side = done < planned ? 'thấp hơn' : 'cao hơn';
  return `Kết quả năm ${year} ${side} ${name} ${wholeText(planned)} là ${wholeText(Math.abs(planned - done))}.`;
}

/** A path that leads up may not fall on the way, nor the other way round: said in every year it touches. */
function backwardsNote(segment: Segment, direction: number): string {
  if (!isBackwards(segment, direction)) return '';
  const { from, to, fromName, fixedBy, years } = segment;
  const last = years.at(-1)?.year ?? 0;
  const side = to < from ? 'thấp hơn' : 'cao hơn';
  return ` Lộ trình đi ngược: ${FIXED_WORDS[fixedBy]} năm ${last} (${wholeText(to)}) ${side} ${fromName} (${wholeText(from)}) là ${wholeText(Math.abs(to - from))}.`;
}
