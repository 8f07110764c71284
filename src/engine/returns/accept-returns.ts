import type { z } from 'zod';
import type { acceptReturnsSchema } from '../../contract/schemas/returns.ts';
import type { AcceptedReturns } from '../../contract/views/others.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Figure, FigureKey } from '../../domain/figure.ts';
import { type Indicator, isCount } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';
import { err, ok } from '../../domain/result.ts';
import type { ReadingIssueCode } from '../../domain/returns/reading.ts';
import type { IsoDate } from '../../domain/unit.ts';
import { formatCount } from '../../domain/vietnamese/numbers.ts';
import { clearedFigureRow } from '../../store/figures.ts';
import { type ReceivedFile, readFiles } from '../../store/files.ts';
import { groupBy } from '../../store/group-by.ts';
import { readReturns, type UnitReturn } from '../../store/returns.ts';
import type { RowChange } from '../../store/tables.ts';
import { versionRows } from '../../store/versions.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { figureChange } from '../rows.ts';
import { actor, type Session, store } from '../session.ts';
import { readingGone } from './answer-returns.ts';
import { asOfDays } from './as-of.ts';
import { confirmedFigures } from './confirmed-figures.ts';
import { confirmedNames } from './confirmed-names.ts';
import { placeText } from './differences.ts';
import { type Judged, type JudgedFigure, judge } from './judge.ts';
import { isNewTarget } from './reading-counts.ts';
import { isSound } from './reading-view.ts';
import type { Asked, ReturnedFile } from './readings.ts';
import { namedSince, receivedFile, returnRows, type Taken } from './received-files.ts';
import { readReturnsFacts } from './returns-facts.ts';
import type { ReturnsTools } from './tools.ts';

/** A lock binds every door; accepting a file does not open it. */
const NEVER_ACCEPTED: ReadonlySet<ReadingIssueCode> = new Set(['locked']);

/**
 * Stores the sound figures of a reading, with the files they came in, as one step. Nothing is stored
 * that was not shown. Errors: `not-found` (the reading), `bad-request` where the workspace has
 * changed since under a figure that would be stored.
 */
export async function acceptReturns(
  session: Session,
  { readings }: ReturnsTools,
  input: z.output<typeof acceptReturnsSchema>,
): Answer<AcceptedReturns> {
  return session.inTurn(async () => {
    const reading = readings.find(input.reading, session.store);
    if (reading === undefined) return err(readingGone(input.reading));
    const today = localDay(session.context.now());
    const facts = await session.store.snapshot((view) => readReturnsFacts(view, today));
    const judged = judge(reading.files, facts, reading.asked);
    const files = reading.files.filter(
      (file) =>
        file.understood.status !== 'rejected' &&
        (input.files === undefined || input.files.includes(file.label)),
    );
    const figures = judged.figures.filter(({ file }) => files.includes(file));
    const accepted = new Set(input.acceptCodes.filter((code) => !NEVER_ACCEPTED.has(code)));
    const isWhole = wholeNumbers(facts.indicators);
    const withTargets = input.targets ?? true;
    const isWanted = (figure: JudgedFigure) => withTargets || !isNewTarget(figure);
    const storable = figures.filter(
      (figure) => isStorable(figure, accepted) && isWhole(figure) && isWanted(figure),
    );
    const chosen = new Set(withoutRivals(storable));
    const isStored = (figure: JudgedFigure) => chosen.has(figure);
    const isSettled = (one: JudgedFigure) =>
      isStored(one) || (!withTargets && one.figure.kind === 'target');
    const shown = new Map(reading.judged.figures.map((one) => [one.figure, one]));
    const moved = figures.filter((one) => hasMoved(one, shown.get(one.figure), isStored));
    if (moved.length > 0) return err(changedSince(moved));

    const clearing = clearedFigures(input.cleared ?? [], files, reading.judged, judged);
    if (clearing === null) return err(clearedSince());
    const stored = figures.filter(isStored);
    const isNews = ({ place, figure }: JudgedFigure) => place?.from !== figure.value;
    const written = countPlaces(stored.filter(isNews)) + clearing.length;
    const known = await readFiles(session.store);
    const returns = await readReturns(session.store);
    const received = receivedFiles(files, reading.asked, input.received, known);
    const rows: readonly RowChange[] = [
      ...drafts(stored),
      ...stored.flatMap(figureRows(received, asOfDays(input.asOf ?? null))),
      ...confirmedFigures(stored, facts, ({ file }) => received.get(file)?.id),
      ...clearing,
      ...files.flatMap((file) =>
        fileRows(file, judged, figures, received, returns, { isStored, isSettled }),
      ),
      ...(input.remember
        ? files.flatMap((file) => confirmedNames(file, facts, actor(session)))
        : []),
    ];
    const kept = new Set(rows.flatMap((row) => (row.table === 'files' ? [row.key.id] : [])));
    const done = await store(
      session,
      {
        what: `${whatWasDone(files, judged, facts.units)}: ${formatCount(written)} số liệu`,
        contents: files
          .filter((file) => kept.has(received.get(file)?.id ?? ''))
          .map(({ sha256, bytes }) => ({ sha256, bytes })),
      },
      rows,
    );
    if (!done.ok) return done;
    const { step } = done.value;
    if (step === null) return ok({ stored: 0, written: 0, step });
    return ok({ stored: countPlaces(stored), written, step });
  });
}

/** Equal figures of several files are one. */
function countPlaces(figures: readonly JudgedFigure[]): number {
  return new Set(figures.map(({ place }) => (place === null ? '' : placeText(place)))).size;
}

/** Sound, or held back by nothing but what was accepted. A figure without value or place has nothing to store. */
function isStorable(judged: JudgedFigure, accepted: ReadonlySet<ReadingIssueCode>): boolean {
  const { place, figure, heldBy } = judged;
  if (place === null || figure.value === null) return false;
  if (!place.writable && place.from !== figure.value) return false;
  return heldBy.every((code) => accepted.has(code));
}

/** What could not be typed is not taken from a file either: half a member, or less than none. */
function wholeNumbers(indicators: readonly Indicator[]): (judged: JudgedFigure) => boolean {
  const kinds = new Map(indicators.map(({ code, kind }) => [code, kind]));
  return ({ figure: { indicator, value } }) => {
    const kind = indicator === null ? undefined : kinds.get(indicator);
    if (value === null || kind === undefined || value < 0) return false;
    return !isCount(kind) || Number.isInteger(value);
  };
}

/** Accepted doubts may let figures through that contradict each other: only one value is ever stored. */
function withoutRivals(storable: readonly JudgedFigure[]): readonly JudgedFigure[] {
  const groups = groupBy(storable, ({ place }) => (place === null ? '' : placeText(place)));
  return [...groups.values()].flatMap((group) => {
    if (isOneValue(group)) return group;
    const sound = group.filter(isSound);
    return isOneValue(sound) ? sound : [];
  });
}

function isOneValue(group: readonly JudgedFigure[]): boolean {
  return new Set(group.map(({ figure }) => figure.value)).size <= 1;
}

/** Whether the workspace has changed under a figure that was shown, so that it would mean something else. */
function hasMoved(
  judged: JudgedFigure,
  before: JudgedFigure | undefined,
  isStored: (figure: JudgedFigure) => boolean,
): boolean {
  const { figure, place } = judged;
  // What is already as it should be needs no storing, however it came there.
  if (place?.from === figure.value) return false;
  if (!before?.place) return isStored(judged);
  if (isSound(before) && !isSound(judged)) return true;
  return isStored(judged) && before.place.from !== place?.from;
}

function changedSince(moved: readonly JudgedFigure[]): Failure {
  const cells = moved.map(({ file, sheet, figure }) => ({
    file: file.label,
    sheet,
    cell: figure.cell,
  }));
  return failure(
    'bad-request',
    `Hồ sơ đã thay đổi sau khi đọc tệp (${moved.length} số liệu). Chưa ghi gì. Đọc lại các tệp, xem lại rồi ghi.`,
    { conflict: cells },
  );
}

/** Null where one of them is not, or no longer, what the reading showed as left out. */
function clearedFigures(
  asked: readonly Omit<FigureKey, 'version'>[],
  files: readonly ReturnedFile[],
  before: Judged,
  now: Judged,
): readonly RowChange[] | null {
  const leftOut = (judged: Judged) =>
    new Map(
      files
        .flatMap(({ label }) => judged.withdrawn.get(label) ?? [])
        .map(({ from, ...one }) => [placeText({ key: { ...one, version: '' } }), from] as const),
    );
  const [shown, current] = [leftOut(before), leftOut(now)];
  const keys = asked.map((one) => ({ ...one, version: '' }));
  const isSame = keys.every((key) => {
    const place = placeText({ key });
    return current.has(place) && current.get(place) === shown.get(place);
  });
  return isSame ? keys.map(clearedFigureRow) : null;
}

function clearedSince(): Failure {
  return failure(
    'bad-request',
    'Số muốn xóa đã thay đổi sau khi đọc tệp. Chưa ghi gì. Đọc lại các tệp, xem lại rồi ghi.',
  );
}

function drafts(stored: readonly JudgedFigure[]): readonly RowChange[] {
  const needed = new Map(
    stored.flatMap(({ place }) => (place?.draft ? [[place.draft.id, place.draft] as const] : [])),
  );
  return [...needed.values()].flatMap((draft) => versionRows(null, draft));
}

function receivedFiles(
  files: readonly ReturnedFile[],
  asked: Asked,
  day: string | undefined,
  known: readonly ReceivedFile[],
): ReadonlyMap<ReturnedFile, ReceivedFile> {
  const all = [...known];
  return new Map(
    files.map((file) => {
      const first = receivedFile(file, day ?? asked.received, all);
      // A day that is said now puts an earlier one right.
      const received = day === undefined ? first : { ...first, received: day };
      all.push(received);
      return [file, received];
    }),
  );
}

/** What already stands there keeps where it came from, unless an earlier return told it. */
function figureRows(
  received: ReadonlyMap<ReturnedFile, ReceivedFile>,
  asOf: (figure: JudgedFigure, period: string) => IsoDate | null,
): (figure: JudgedFigure) => readonly RowChange[] {
  return (judged) => {
    const { file, sheet, figure, place } = judged;
    const source = received.get(file)?.id;
    if (place === null || source === undefined || place.from === figure.value) return [];
    const stored: Figure = {
      ...place.key,
      value: figure.value,
      valueTo: null,
      numerator: figure.numerator ?? null,
      denominator: figure.denominator ?? null,
      text: null,
      asOf: place.key.kind === 'result' ? asOf(judged, place.key.period) : null,
      source: { type: 'import', file: source, sheet, cell: figure.cell, ...mended(judged) },
    };
    return [figureChange(stored)];
  };
}

/** What the cell said, where a person said that it is another number. */
function mended({ file, sheet, figure }: JudgedFigure): { readonly raw?: string } {
  const isMended = file.answers.some(
    (one) => one.type === 'value' && one.sheet === sheet && one.cell === figure.cell,
  );
  return isMended ? { raw: figure.raw } : {};
}

function fileRows(
  file: ReturnedFile,
  judged: Judged,
  figures: readonly JudgedFigure[],
  received: ReadonlyMap<ReturnedFile, ReceivedFile>,
  returns: readonly UnitReturn[],
  taken: Taken,
): readonly RowChange[] {
  const row = received.get(file);
  const reading = judged.files.find((one) => one.file === file.label);
  if (row === undefined || reading === undefined) return [];
  const own = figures.filter((figure) => figure.file === file);
  const rows = returnRows(row, reading, own, taken);
  return [...rows, ...namedSince(row, rows, returns)];
}

/** «Ghi báo cáo 6 tháng đầu năm 2020 của LĐLĐ huyện Mường Ảng»; several files by their number. */
function whatWasDone(
  files: readonly ReturnedFile[],
  judged: Judged,
  units: readonly { readonly code: string; readonly name: string }[],
): string {
  const [file] = files;
  if (files.length !== 1 || file === undefined) return `Ghi báo cáo từ ${files.length} tệp`;
  const reading = judged.files.find((one) => one.file === file.label);
  const unit = units.find(({ code }) => code === reading?.unit);
  if (!reading?.period || unit === undefined) return `Ghi báo cáo «${file.name}»`;
  const period = parsePeriod(reading.period);
  const label = period.ok ? periodLabel(period.value) : reading.period;
  return `Ghi báo cáo ${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)} của ${unit.name}`;
}
