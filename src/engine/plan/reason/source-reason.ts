import { lockedWords, lockFactsText } from '../../../domain/allocation/lock-note.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import type { Figure, Lock } from '../../../domain/figure.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { readHistory, readStepDetail } from '../../../store/history.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { isAllocationDetail } from '../../allocation/allocation-detail.ts';
import { isNoted, lockNote } from '../../allocation/lock-note.ts';
import { formatDateTime } from '../../date-time.ts';
import { allocationReason } from './allocation-reason.ts';
import type { CellHistory } from './cell-history.ts';
import { documentReason, shownValue } from './document-words.ts';
import { lockLines } from './opened-lock.ts';
import type { Known, Opened, Told } from './told.ts';
import { LINE, whoAndWhen } from './words.ts';

/** Why the cell holds what it holds, by where its figure came from. */
export async function sourceReason(view: Readable, known: Known): Promise<Told> {
  const { figure, lock, unit, sign } = known;
  if (figure === undefined || figure.value === null) {
    return {
      origin: lock === undefined ? 'none' : 'locked',
      sentence: withLock(`${unit}: chưa giao.`, lock, 'Ô trống'),
      opened: lockLinesOf(lock),
      hasWorking: false,
    };
  }
  const { source } = figure;
  const shown = shownValue(figure, sign);
  const plain = { opened: lockLinesOf(lock), hasWorking: false } as const;
  switch (source.type) {
    case 'allocation':
      return sharedReason(view, known, figure, source.step);
    case 'programme': {
      const { words, opened } = await documentReason(view, figure, source);
      return {
        origin: 'programme',
        sentence: withLock(`${shown}: ${words}`, lock, shown),
        opened: [...opened, ...plain.opened],
        hasWorking: false,
      };
    }
    case 'import': {
      const { file, sheet, cell } = source;
      const words = `${shown}: đọc từ tệp «${file}», trang «${sheet}», ô ${cell}.`;
      const places = [
        { what: LINE.file, amount: file },
        { what: LINE.sheet, amount: sheet },
        { what: LINE.cell, amount: cell },
      ];
      return {
        origin: 'import',
        sentence: withLock(words, lock, shown),
        opened: [...places, ...plain.opened],
        hasWorking: false,
      };
    }
    case 'illustrative':
      return {
        origin: 'typed',
        sentence: withLock(`${shown}: ${source.note}.`, lock, shown),
        ...plain,
      };
    case 'typed':
      return typedReason(view, known, figure);
    default:
      return assertNever(source);
  }
}

async function sharedReason(
  view: Readable,
  known: Known,
  figure: Figure,
  step: number,
): Promise<Told> {
  const { lock, history, unit, sign } = known;
  const by = history.find((change) => change.step === step);
  const shown = shownValue(figure, sign);
  const told = allocationReason(await readStepDetail(view, step), figure, by);
  if (told === null) {
    return {
      origin: 'allocation',
      sentence: withLock(
        `${unit}: ${shown}, ${sharedIn(by ?? (await stepOf(view, step)))}.`,
        lock,
        shown,
      ),
      opened: lockLinesOf(lock),
      hasWorking: false,
    };
  }
  const { sentence, opened, hasWorking, heldBy } = told;
  if (lock === undefined) {
    const since = heldBy === null || heldBy.onlyHere === true ? '' : ' Ô nay đã mở khóa.';
    return { origin: 'allocation', sentence: `${sentence}${since}`, opened, hasWorking };
  }
  if (heldBy !== null && isNoted(lock, heldBy)) {
    return { origin: 'locked', sentence, opened, hasWorking };
  }
  // Locked (or locked anew) after it had been shared out.
  const kept = `lần phân bổ sau giữ nguyên ${shown}`;
  return {
    origin: 'allocation',
    sentence: `${sentence} Ô đang khóa${lockFactsText(lockNote(lock))}: ${kept}.`,
    opened: [...opened, ...lockLinesOf(lock)],
    hasWorking,
  };
}

type Step = Pick<CellHistory[number], 'by' | 'at' | 'what'>;

/** A step that the cell's own history does not reach. */
async function stepOf(view: Readable, step: number): Promise<Step | undefined> {
  const { steps } = await readHistory(view, {}, { before: step + 1, limit: 1 });
  return steps.find((each) => each.step === step);
}

/** Numbers of steps say nothing to a person: what was done, by whom and when. */
function sharedIn(step: Step | undefined): string {
  return step === undefined ? 'phân bổ ở lần trước' : `«${step.what}» ${whoAndWhen(step)}`;
}

async function typedReason(
  view: Readable,
  { lock, history, unit, sign }: Known,
  figure: Figure,
): Promise<Told> {
  const shown = shownValue(figure, sign);
  const [last] = history;
  const by = last === undefined ? '' : ` ${whoAndWhen(last)}`;
  const detail = last === undefined ? null : await readStepDetail(view, last.step);
  // The total of a sharing is a number that a person gave: it has no arithmetic of its own.
  const isTotal = figure.unit === ROOT_UNIT && isAllocationDetail(detail);
  const how = isTotal ? 'tổng được đặt khi phân bổ' : 'nhập tay';
  return {
    origin: lock === undefined ? 'typed' : 'locked',
    sentence: withLock(`${unit}: ${shown}, ${how}${by}.`, lock, shown),
    opened: [...(last === undefined ? [] : typedLines(last)), ...lockLinesOf(lock)],
    hasWorking: isTotal,
  };
}

function withLock(sentence: string, lock: Lock | undefined, shown: string): string {
  return lock === undefined
    ? sentence
    : `${sentence} ${shown}: ${lockedWords(lockNote(lock))}, không tham gia phân bổ.`;
}

function typedLines({ by, at }: { readonly by: string; readonly at: string }): Opened {
  return [
    { what: LINE.typedBy, amount: by },
    { what: LINE.typedWhen, amount: formatDateTime(at) },
  ];
}

function lockLinesOf(lock: Lock | undefined): Opened {
  return lock === undefined ? [] : lockLines(lockNote(lock));
}
