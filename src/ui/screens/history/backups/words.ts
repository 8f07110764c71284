import type { TFunction } from 'i18next';
import type { BackupContentsView } from '../../../../contract/views/backups.ts';
import { shownTime } from '../../../app/dates.ts';

/** «08:15 ngày 20/11/2026» in the time of this computer. */
export function shownWhen(iso: string, t: TFunction<'backups'>): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return t('when', { time: shownTime(at), day });
}

/** «312 số liệu · 21 đơn vị · …» */
export function shownCounts(
  { figures, units, indicators, steps }: BackupContentsView,
  t: TFunction<'backups'>,
): string {
  const plain = (n: number) => new Intl.NumberFormat('vi').format(n);
  return t('counts', {
    figures: plain(figures),
    units: plain(units),
    indicators: plain(indicators),
    steps: plain(steps),
  });
}
