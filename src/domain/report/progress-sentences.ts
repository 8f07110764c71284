import { type Comparator, type IndicatorKind, isCount, isRatio } from '../indicator.ts';
import type { ResultLine } from '../result-lines.ts';
import { comparatorPhrase } from '../vietnamese/comparator-phrase.ts';
import { namesInText } from '../vietnamese/name-list.ts';
import { formatCountInText, formatDecimal, formatPercent } from '../vietnamese/numbers.ts';

/** What a report says of one indicator. */
export type ProgressSubject = {
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly comparator: Comparator;
  /** «đoàn viên»; '' where nothing is measured. */
  readonly measure: string;
  /** What a ratio counts above its line, «doanh nghiệp»; '' where that is not known. */
  readonly counted: string;
  /** A target that is a range (8.000–11.000); null where it is one number or none. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly whole: ResultLine;
  readonly units: readonly ProgressUnit[];
  /** The assessment of what is told in words. */
  readonly words: string | null;
};

export type ProgressUnit = { readonly name: string; readonly line: ResultLine };

const MOST_NAMED_BEST = 3;
const MOST_NAMED_MISSING = 30;
/** Decimals of a per cent in a sentence, and how many may be needed to keep it off a limit. */
const PLACES = { usual: 1, most: 4 } as const;

/** «Kết nạp đoàn viên: đạt 151/333 đoàn viên, bằng 45,3% chỉ tiêu giao; còn thiếu 182 đoàn viên.» */
export function resultSentence(subject: ProgressSubject): string {
  return `${subject.name}: ${resultWords(subject)}.`;
}

function resultWords(subject: ProgressSubject): string {
  const { kind, words, whole } = subject;
  if (isCount(kind)) return countWords(subject);
  if (isRatio(kind)) return ratioWords(subject);
  if (kind === 'average') {
    const target = whole.target === null ? '' : `; chỉ tiêu ${formatDecimal(whole.target)}`;
    return whole.result === null
      ? `chưa có số liệu${target}`
      : `bình quân ${formatDecimal(whole.result, { max: 2 })} ${subject.measure}`.trim() + target;
  }
  return words === null ? 'chưa có đánh giá' : withoutEnd(words);
}

function countWords({ whole, range, measure }: ProgressSubject): string {
  const { target, result, percent, missing } = whole;
  const of = (count: number) => `${countText(count)} ${measure}`.trim();
  const given = range === null ? null : `từ ${of(range.from)} đến ${of(range.to)}`;
  if (result === null) {
    const asked = given ?? (target === null ? null : of(target));
    return asked === null ? 'chưa có số liệu' : `chưa có số liệu; chỉ tiêu giao ${asked}`;
  }
  const outlook = outlookWords(whole, of);
  if (given !== null) return `đạt ${of(result)}; chỉ tiêu giao ${given}${outlook}`;
  if (target === null || percent === null) return `đạt ${of(result)}${outlook}`;
  const done = `đạt ${countText(result)}/${of(target)}, bằng ${percentText(percent, 100)} chỉ tiêu giao`;
  return `${done}; ${remainder(missing ?? 0, result - target, of)}${outlook}`;
}

function remainder(missing: number, over: number, of: (count: number) => string): string {
  if (missing > 0) return `còn thiếu ${of(missing)}`;
  return over > 0 ? `vượt ${of(over)}` : 'hoàn thành chỉ tiêu';
}

function outlookWords({ outlook }: ResultLine, of: (count: number) => string): string {
  if (outlook === null || outlook.official) return '';
  return `; ước thực hiện cả năm đạt ${of(outlook.value)}`;
}

function ratioWords({ whole, comparator, counted, range }: ProgressSubject): string {
  const { target, result, parts, missing, distance } = whole;
  const asked =
    range !== null
      ? `chỉ tiêu từ ${formatPercent(range.from)} đến ${formatPercent(range.to)}`
      : target === null
        ? null
        : `chỉ tiêu ${comparatorPhrase(comparator, target)}`;
  if (result === null) return ['chưa có số liệu', asked].filter(isSaid).join('; ');
  const shares =
    parts === null ? '' : ` (${countText(parts.numerator)}/${countText(parts.denominator)})`;
  const done = `đạt ${percentText(result, target)}${shares}`;
  const judged =
    distance !== null
      ? distanceWords(distance)
      : missing === null
        ? null
        : missing === 0
          ? 'đạt chỉ tiêu'
          : `còn thiếu ${countText(missing)} ${counted}`.trim();
  return [done, [asked, judged].filter(isSaid).join(', ')].filter(isSaid).join('; ');
}

/** «khoảng» asks for no number, so only the distance is told. */
function distanceWords(points: number): string {
  const size = formatDecimal(Math.abs(points), { max: PLACES.usual });
  if (!/[1-9]/.test(size)) return 'bằng mức chỉ tiêu';
  return `${points > 0 ? 'cao' : 'thấp'} hơn ${size} điểm %`;
}

/** «Đơn vị đạt tỷ lệ cao nhất: … (110,1%); thấp nhất: … (28,6%).»; null where nothing can be compared. */
export function extremesSentence({ units, range }: ProgressSubject): string | null {
  const told = units.flatMap(({ name, line: { percent, target } }) =>
    percent === null || target === null || target === 0 ? [] : [{ name, percent }],
  );
  const percents = told.map(({ percent }) => percent);
  const best = Math.max(...percents);
  const least = Math.min(...percents);
  if (range !== null || told.length < 2 || best === least) return null;
  const at = (percent: number) => {
    const names = told.filter((one) => one.percent === percent).map(({ name }) => name);
    const who =
      names.length <= MOST_NAMED_BEST
        ? namesInText(names, MOST_NAMED_BEST)
        : `${formatCountInText(names.length)} đơn vị`;
    return `${who} (${percentText(percent, 100)})`;
  };
  return `Đơn vị đạt tỷ lệ cao nhất: ${at(best)}; thấp nhất: ${at(least)}.`;
}

/** «Còn 04 đơn vị chưa báo cáo: …»; null where all have. */
export function missingSentence(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return `Còn ${formatCountInText(names.length)} đơn vị chưa báo cáo: ${namesInText(names, MOST_NAMED_MISSING)}.`;
}

/** Units that were given something of the indicator and told no result. */
export function silentUnits({ units }: ProgressSubject): readonly string[] {
  return units
    .filter(({ line: { target, result } }) => target !== null && target !== 0 && result === null)
    .map(({ name }) => name);
}

function countText(value: number): string {
  return Number.isInteger(value) ? formatCountInText(value) : formatDecimal(value);
}

/** 99,96% of a target must not read 100%: as many decimals as keep a per cent on its side of the limit. */
function percentText(value: number, limit: number | null): string {
  for (let max: number = PLACES.usual; max < PLACES.most; max += 1) {
    const text = formatPercent(value, { max });
    if (limit === null || value === limit || text !== formatPercent(limit)) return text;
  }
  return formatPercent(value, { max: PLACES.most });
}

function isSaid(text: string | null): text is string {
  return text !== null && text !== '';
}

function withoutEnd(text: string): string {
  return text.trim().replace(/[.;,]+$/u, '');
}
