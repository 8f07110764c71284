import type { TFunction } from 'i18next';
import type { Version } from '../../../domain/version.ts';
import { shownDate } from '../dates.ts';

/** «Dự thảo 1», «Đã ban hành: QĐ 433/QĐ-LĐLĐ ngày 24/01/2019», «Điều chỉnh lần 1 · Đã ban hành: …». */
export function versionWords(version: Version, t: TFunction<'frame'>): string {
  if (version.state === 'draft' || version.number === null || version.date === null) {
    return version.name;
  }
  const issued = t('issued', { number: version.number, date: shownDate(version.date) });
  return version.amends === null ? issued : `${version.name} · ${issued}`;
}
