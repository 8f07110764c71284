import type { TFunction } from 'i18next';
import type { Version } from '../../../domain/version.ts';
import { shownDate } from '../dates.ts';

/** «Dự thảo 1», «Đã ban hành: QĐ 433/QĐ-LĐLĐ ngày 24/01/2019», «Điều chỉnh lần 1 · Đã ban hành: …». */
export function versionWords(version: Version, t: TFunction<'frame'>): string {
  if (version.state === 'draft' || version.number === null || version.date === null) {
    return version.name;
  }
  const number = decisionWords(version.number, t);
  const issued = t('issued', { number, date: shownDate(version.date) });
  return version.amends === null ? issued : `${version.name} · ${issued}`;
}

/** «433/QĐ-LĐLĐ» → «QĐ 433/QĐ-LĐLĐ»; a number that already names its kind stays as it is. */
export function decisionWords(number: string, t: TFunction<'frame'>): string {
  return /^\d/.test(number) ? t('decision', { number }) : number;
}
