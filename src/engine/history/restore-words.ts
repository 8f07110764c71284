import type { HistoryChange } from '../../contract/views/history.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import type { BackupRestored, LostIssue } from '../../store/backups/restored-step.ts';
import { formatDateTime } from '../date-time.ts';

/** What a restore put in the workspace's place and what it left out, one line each. */
export function restoreLines(detail: BackupRestored): readonly HistoryChange[] {
  return [
    line('Hồ sơ, theo tên bản sao lưu', detail.undo, detail.from),
    ...detail.lostIssued.map(lostLine),
    ...detail.earlier.flatMap(({ at, by, what, why, lostIssued }) => [
      line(
        `Lần khôi phục trước: ${what}`,
        `${formatDateTime(at)}, ${by}`,
        why === '' ? 'không ghi lý do' : `lý do: ${why}`,
      ),
      ...lostIssued.map(lostLine),
    ]),
  ];
}

function lostLine({ name, number, date, code }: LostIssue): HistoryChange {
  const issued = [
    'đã ban hành',
    number ?? '',
    date === null ? '' : `ngày ${formatDate(date)}`,
    `mã đối chiếu ${code}`,
  ];
  return line(
    `Phương án ${name}`,
    issued.filter((part) => part !== '').join(', '),
    'không còn là bản ban hành',
  );
}

function line(label: string, from: string, to: string): HistoryChange {
  return { label, unit: null, indicator: null, from, to, figure: null };
}
