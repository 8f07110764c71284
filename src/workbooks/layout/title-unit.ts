import type { CellMeaning, ReadingIssue, Remedy } from '../../domain/returns/reading.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { searchKey } from '../../domain/vietnamese/names.ts';
import { type UnitNameType, unitKey } from '../../domain/vietnamese/unit-name.ts';
import { cellName } from '../open/sheet-grid.ts';
import type { ReturnContext } from './context.ts';
import { fileIssue, issueAt } from './issues.ts';
import { plainForm, standingIn } from './name-forms.ts';
import type { Matchers } from './name-matching.ts';
import { isPlaceAndDate } from './row-words.ts';
import type { SheetView } from './sheet-view.ts';
import type { TitleLine, Titles } from './titles.ts';

export type FoundUnit = {
  readonly unit: string | null;
  readonly issues: readonly ReadingIssue[];
  readonly meanings: readonly CellMeaning[];
};

type Evidence = {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
  /** Null where the sheet's or the file's name tells it. */
  readonly line: TitleLine | null;
};

/** «Công đoàn các cấp» and «Công đoàn Việt Nam» are no units that report. */
const BRANCH = /^(cong doan |cd )?nganh /;
const LABEL = /^\s*(?:tên\s+)?(?:đơn vị(?:\s+báo cáo)?|công đoàn cấp báo cáo)\s*:\s*/iu;

/**
 * The unit that a sheet with indicators in rows speaks of: from a title cell, the sheet's name or
 * the file's. Certain is only a name with its type, and only if nothing else contradicts it.
 */
export function findUnit(
  view: SheetView,
  titles: Titles,
  context: ReturnContext,
  matchers: Matchers,
): FoundUnit {
  const sheet = view.grid.name;
  const answered = context.answers?.findLast(
    (answer) =>
      answer.type === 'unit' && answer.sheet === sheet && isWholeSheet(answer.cell, titles.own),
  );
  if (answered?.type === 'unit') return { unit: answered.unit, issues: [], meanings: [] };

  const evidence = [
    ...fromTitles(titles, matchers),
    fromText(sheet, null, matchers),
    fromText(fileStem(context), null, matchers),
  ];
  const meanings = evidence.flatMap(({ certain, possible, line }) =>
    line && certain.length + possible.length > 0
      ? [{ cell: cellName(line.row, line.column), meaning: 'unit' } as const]
      : [],
  );
  const stranger = strangerAmong(evidence, titles, matchers);
  if (stranger) return { unit: null, issues: [unknownUnit(view, stranger)], meanings };
  const certain = [...new Set(evidence.flatMap((one) => one.certain))];
  const [only] = certain;
  if (only === undefined || certain.length > 1) {
    return { unit: null, issues: [unsure(view, evidence, certain)], meanings };
  }
  const member = titles.own.find((line) => isMember(line.text, matchers));
  if (member) return { unit: null, issues: [memberOf(view, member, only)], meanings };
  const others = othersNamed([sheet, fileStem(context)], only, matchers);
  if (others.length > 0) {
    return { unit: null, issues: [unsure(view, evidence, [only, ...others])], meanings };
  }
  return { unit: only, issues: [], meanings };
}

const STRANGERS: ReadonlySet<UnitNameType> = new Set([
  ...(['city', 'town', 'district', 'urban-district'] as const),
  ...(['commune', 'ward', 'township', 'special-zone'] as const),
]);
/** So many words may a place's own name have. */
const MOST_WORDS = 4;
const OTHER_BODIES = /^(ủy|uỷ|đoàn|hội|đội)(?!\p{L})/u;

/**
 * The title line that names a unit by its type which is in no list, where no title names one that is:
 * such a file is never its name's or its sheet's, «LĐLĐ huyện Sa Pa» in «muong-ang.xlsx».
 */
function strangerAmong(
  evidence: readonly Evidence[],
  { own, all }: Titles,
  matchers: Matchers,
): TitleLine | null {
  if (evidence.some(({ line, certain, possible }) => line && certain.length + possible.length > 0))
    return null;
  const lines = own.some(({ text }) => isStranger(text, matchers)) ? own : all;
  return lines.find(({ text }) => isStranger(text, matchers)) ?? null;
}

function isStranger(text: string, { unit }: Matchers): boolean {
  const name = text.normalize('NFC').replace(LABEL, '');
  if (isPlaceAndDate(name)) return false;
  const { type, bare } = unitKey(name);
  const isBranch = type === 'union' && BRANCH.test(searchKey(name));
  if (!STRANGERS.has(type) && !isBranch) return false;
  return (
    bare.split(' ').length <= MOST_WORDS &&
    !OTHER_BODIES.test(bare) &&
    unit(name).type === 'unknown'
  );
}

function unknownUnit({ grid }: SheetView, line: TitleLine): ReadingIssue {
  const text = `không có đơn vị «${line.text}» trong danh mục. Chọn đơn vị.`;
  return issueAt('unknown-unit', { sheet: grid.name, ...line }, text, [
    { action: 'choose-unit', candidates: [] },
  ]);
}

/** «CĐCS Trường PTDTNT huyện Mường Ảng» is a part of the district and not the district. */
function isMember(text: string, { unit, indicators }: Matchers): boolean {
  const name = text.normalize('NFC').replace(LABEL, '');
  const { type } = unitKey(name);
  if (type !== 'grassroots' && type !== 'occupational') return false;
  return unit(name).type !== 'match' && standingIn(plainForm(name), indicators).length === 0;
}

function memberOf({ grid }: SheetView, line: TitleLine, district: string): ReadingIssue {
  const text = `«${line.text}» không có trong danh mục; đơn vị cấp trên được nhắc đến có thể không phải là đơn vị báo cáo. Chọn đơn vị.`;
  const candidates = [{ unit: district, reason: 'Đơn vị cấp trên trong tiêu đề' }];
  return issueAt('ambiguous-unit', { sheet: grid.name, ...line }, text, [
    { action: 'choose-unit', candidates },
  ]);
}

/** «Muong Cha.xlsx» with Mường Ảng in its title: a form that was filled in over another's. */
function othersNamed(
  names: readonly string[],
  only: string,
  { places }: Matchers,
): readonly string[] {
  const named = names.map((name) => standingIn(searchKey(name), places));
  return [...new Set(named.filter((units) => !units.includes(only)).flat())];
}

function fileStem({ fileName }: ReturnContext): string {
  return fileName.replace(/\.[^.]*$/, '');
}

function fromTitles({ own, all }: Titles, matchers: Matchers): readonly Evidence[] {
  const inOwn = own.map((line) => fromText(line.text, line, matchers));
  return inOwn.some(({ certain, possible }) => certain.length + possible.length > 0)
    ? inOwn
    : all.map((line) => fromText(line.text, line, matchers));
}

function isWholeSheet(cell: string | null, lines: readonly TitleLine[]): boolean {
  return cell === null || lines.some(({ row, column }) => cellName(row, column) === cell);
}

function fromText(text: string, line: TitleLine | null, matchers: Matchers): Evidence {
  const labelled = LABEL.test(text.normalize('NFC'));
  const name = text.normalize('NFC').replace(LABEL, '');
  const none = { certain: [], possible: [], line };
  // The letterhead names the province as the parent body; its union reports to nobody here.
  if (unitKey(name).type === 'province') return none;
  const match = matchers.unit(name);
  if (match.type === 'match') {
    return match.found.code === ROOT_UNIT ? none : { ...none, certain: [match.found.code] };
  }
  const inside = standingIn(plainForm(name), matchers.typedUnits);
  if (inside.length > 0) return { ...none, certain: inside };
  const bare = standingIn(searchKey(name), matchers.bareUnits);
  const offered = match.type === 'ambiguous' ? candidatesOf(match.remedy) : [];
  // In a title a bare name is only looked for where it fills the line or follows «Đơn vị:».
  const searched = labelled || line === null ? [...offered, ...bare] : offered;
  return { ...none, possible: [...new Set(searched)] };
}

function candidatesOf(remedy: Remedy): string[] {
  return remedy.action === 'choose-unit' ? remedy.candidates.map(({ unit }) => unit) : [];
}

function unsure(
  view: SheetView,
  evidence: readonly Evidence[],
  certain: readonly string[],
): ReadingIssue {
  const possible =
    certain.length > 0 ? certain : [...new Set(evidence.flatMap((one) => one.possible))];
  const reason =
    certain.length > 0
      ? 'Các tên trong tệp chỉ các đơn vị khác nhau'
      : 'Tên chưa đủ rõ để nhận ra đơn vị';
  const remedies: Remedy[] = [
    { action: 'choose-unit', candidates: possible.map((unit) => ({ unit, reason })) },
  ];
  const sheet = view.grid.name;
  const line = evidence.find((one) => one.line && one.possible.length > 0)?.line;
  if (possible.length === 0) {
    return fileIssue(
      'unknown-unit',
      `Trang «${sheet}» không ghi tên đơn vị báo cáo. Chọn đơn vị.`,
      remedies,
    );
  }
  const text = `${reason.toLowerCase()}. Chọn đơn vị.`;
  return line
    ? issueAt('ambiguous-unit', { sheet, ...line }, `«${line.text}»: ${text}`, remedies)
    : fileIssue('ambiguous-unit', `Trang «${sheet}»: ${text}`, remedies);
}
