import type { z } from 'zod';
import type { writeHistorySchema } from '../../contract/schemas/history.ts';
import type { WrittenReport } from '../../contract/views/others.ts';
import type { StepKind } from '../../domain/step-kind.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import { type HistoryFilter, readHistory } from '../../store/history.ts';
import { countHistory } from '../../store/history-counts.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { HistoryLine } from '../../workbooks/report/history-table.ts';
import { readOfficeSettings } from '../catalogue/settings.ts';
import type { Answer } from '../context.ts';
import { formatDateTime, localDay } from '../date-time.ts';
import { nameWithAccount } from '../profile.ts';
import { standAlone } from '../reports/stand-alone.ts';
import { tableWriter } from '../reports/table-writers.ts';
import type { Session } from '../session.ts';
import { writeOut } from '../written-file.ts';
import { type AskedFilter, storeFilter } from './history-filter.ts';
import { readNames } from './history-list.ts';
import type { Names } from './names.ts';
import { toldStep } from './told-step.ts';

/** A workbook with more rows opens slowly; what is left out is said below the table. */
const MOST_LINES = 50_000;
/** Read so many steps at a time: one import may hold thousands of changes. */
const PAGE = 500;

/** Writes what a filter leaves of the history, a line a change. Errors: those of writing a file. */
export async function writeHistory(
  session: Session,
  { ending, out, ...asked }: z.output<typeof writeHistorySchema>,
): Answer<WrittenReport> {
  const now = session.context.now();
  const made = await session.store.snapshot(async (view) => {
    const names = await readNames(session, view);
    const filter = storeFilter(asked);
    const lines = await readLines(view, filter, names);
    const { steps, changes } = await countHistory(view, filter);
    return {
      lines,
      about: aboutWords(asked, names),
      notes: notesOf({ lines: lines.length, steps, changes }),
      settings: await readOfficeSettings(view),
    };
  });
  const { buildHistory } = await import('../../workbooks/report/history-table.ts');
  const table = buildHistory({
    ...made,
    letterhead: standAlone(made.settings, localDay(now)).letterhead,
    madeAt: `(Lập lúc ${formatDateTime(now.toISOString())})`,
  });
  const write = tableWriter(ending);
  if (write === undefined) throw new Error(`No table is written as ${ending}`);
  const bytes = await write(table, { company: made.settings.organization, at: now });
  return writeOut(session, { what: 'nhật ký', name: `Nhật ký thay đổi.${ending}`, bytes, out });
}

async function readLines(
  view: Readable,
  filter: HistoryFilter,
  names: Names,
): Promise<readonly HistoryLine[]> {
  const lines: HistoryLine[] = [];
  let before: number | null | undefined;
  while (before !== null && lines.length < MOST_LINES) {
    const page = { limit: PAGE, ...(before === undefined ? {} : { before }) };
    const { steps, next } = await readHistory(view, filter, page);
    for (const stored of steps) {
      const step = toldStep(stored, names, MOST_LINES - lines.length);
      const head = {
        step: step.step,
        when: formatDateTime(step.at),
        who: nameWithAccount(step),
        what: step.what,
        why: step.why,
        files: step.files.join('; '),
      };
      const changes = step.changes.length === 0 ? [NOTHING] : step.changes;
      lines.push(...changes.map(({ label, from, to }) => ({ ...head, label, from, to })));
    }
    before = next;
  }
  return lines.slice(0, MOST_LINES);
}

/** A step such as an issue may change no row that a person would look for. */
const NOTHING = { label: '', from: '', to: '' };

const KIND_WORDS: Readonly<Record<StepKind, string>> = {
  typed: 'gõ, dán vào bảng',
  import: 'nhập báo cáo',
  allocation: 'phân bổ',
  issue: 'ban hành',
  undo: 'hoàn tác, làm lại',
  restore: 'khôi phục',
  other: 'việc khác',
};

function aboutWords(
  { unit, indicator, by, kind, day, from, to }: AskedFilter,
  names: Names,
): string {
  const parts = [
    unit === undefined ? '' : names.unit(unit),
    indicator === undefined ? '' : names.indicator(indicator),
    by ?? '',
    kind === undefined ? '' : KIND_WORDS[kind],
    day === undefined ? '' : `ngày ${formatDate(day)}`,
    from === undefined ? '' : `từ ngày ${formatDate(from)}`,
    to === undefined ? '' : `đến ngày ${formatDate(to)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `(${parts.join('; ')})`;
}

function notesOf(found: {
  readonly lines: number;
  readonly steps: number;
  readonly changes: number;
}): readonly string[] {
  const total = `${found.steps} bước, ${found.changes} thay đổi.`;
  return found.lines < MOST_LINES
    ? [total]
    : [total, `Chỉ ghi ${MOST_LINES} thay đổi mới nhất; chọn khoảng ngày ngắn hơn để ghi hết.`];
}
