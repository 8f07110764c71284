import type { IsoDate } from './unit.ts';

/** Phương án: a set of targets. `issued` is sealed; it can only be amended by another version. */
export type Version = {
  readonly id: string;
  /** «Dự thảo 1», «Điều chỉnh lần 1». */
  readonly name: string;
  readonly state: 'draft' | 'issued';
  readonly number: string | null;
  readonly date: IsoDate | null;
  /** The issued version that this one amends. */
  readonly amends: string | null;
  readonly reason: string | null;
  readonly years: readonly number[];
  /** Codes of the indicators it covers; empty means every indicator. */
  readonly indicators: readonly string[];
};

/** How paper calls a version: «QĐ 433/QĐ-LĐLĐ», «Dự thảo 2». */
export function nameOnPaper({ name, number }: Version): string {
  if (number === null) return name;
  return /^(?:qđ|quyết định)\s/iu.test(number) ? number : `QĐ ${number}`;
}
