import { type Failure, failure } from './error.ts';
import { err, ok, type Result } from './result.ts';
import type { Version } from './version.ts';

/** Versions are numbered as they are made; the number is the order in which they stand. */
export function versionNumber(id: string): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}

/** «v» and a number above all that were ever in the list: `v3` after `v1`, `v2`. */
export function nextVersionId(versions: readonly Version[]): string {
  return `v${Math.max(0, ...versions.map((version) => versionNumber(version.id))) + 1}`;
}

/** Whether the version holds the targets of a year. */
export function coversYear(version: Version, year: number): boolean {
  return version.years.includes(year);
}

/** Whether the version is about an indicator; one without a list is about all. */
export function coversIndicator(version: Version, indicator: string): boolean {
  return version.indicators.length === 0 || version.indicators.includes(indicator);
}

/** The version that a person works in, or last issued, for a year: the newest draft, else the newest issued one. */
export function versionInForce(versions: readonly Version[], year: number): Version | undefined {
  const covering = newestFirst(versions.filter((version) => coversYear(version, year)));
  return covering.find((version) => version.state === 'draft') ?? covering[0];
}

/**
 * The version asked for, else the one in force; undefined where none covers the year.
 * Errors: `unknown-version`; `unknown-period` where the asked one does not hold the year.
 */
export function versionToShow(
  versions: readonly Version[],
  year: number,
  asked: string | undefined,
): Result<Version | undefined, Failure> {
  if (asked === undefined) return ok(versionInForce(versions, year));
  const found = findVersion(versions, asked);
  if (!found.ok || coversYear(found.value, year)) return found;
  return err(notOfYear(found.value, year));
}

/**
 * Whose targets stand for a year beside those of another: the version asked for speaks for all years
 * that it covers, any other year has its own in force.
 */
export function versionBeside(
  versions: readonly Version[],
  year: number,
  asked: Version | undefined,
): Version | undefined {
  return asked !== undefined && coversYear(asked, year) ? asked : versionInForce(versions, year);
}

/** Error: `unknown-version`. */
export function findVersion(versions: readonly Version[], id: string): Result<Version, Failure> {
  const found = versions.find((version) => version.id === id);
  return found === undefined
    ? err(failure('unknown-version', `Không có phương án «${id}».`, { version: id }))
    : ok(found);
}

/** The newest issued version of a year: what the units have in their hands. */
export function issuedVersion(versions: readonly Version[], year: number): Version | undefined {
  return newestFirst(versions).find(
    (version) => version.state === 'issued' && coversYear(version, year),
  );
}

/**
 * Where a target of a year may be written: the asked version, else the newest draft of that year;
 * undefined where no version covers the year yet and a draft has to be made.
 * Errors: `unknown-version`; `unknown-period` and `unknown-indicator` where the asked version does
 * not cover them; `sealed` where only issued versions do.
 */
export function writableVersion(
  versions: readonly Version[],
  year: number,
  indicator: string,
  asked?: string,
): Result<Version | undefined, Failure> {
  if (asked !== undefined) {
    const found = findVersion(versions, asked);
    if (!found.ok) return found;
    const version = found.value;
    if (version.state === 'issued') return err(sealed(version, year));
    if (!coversYear(version, year)) return err(notOfYear(version, year));
    if (coversIndicator(version, indicator)) return ok(version);
    const elsewhere = issuedVersion(
      versions.filter((each) => coversIndicator(each, indicator)),
      year,
    );
    return err(elsewhere === undefined ? notCovered(version, indicator) : sealed(elsewhere, year));
  }
  const covering = versions.filter(
    (version) => coversYear(version, year) && coversIndicator(version, indicator),
  );
  const draft = newestFirst(covering).find((version) => version.state === 'draft');
  if (draft !== undefined) return ok(draft);
  const issued = newestFirst(covering)[0];
  return issued === undefined ? ok(undefined) : err(sealed(issued, year));
}

/**
 * Which version's target of a year a remark is about, issued ones too: the asked version, else the
 * one in force; undefined where none covers the year yet. Errors: `unknown-version`; `unknown-period`
 * and `unknown-indicator` where the asked version does not cover them.
 */
export function remarkedVersion(
  versions: readonly Version[],
  year: number,
  indicator: string,
  asked?: string,
): Result<Version | undefined, Failure> {
  if (asked === undefined) {
    return ok(
      versionInForce(
        versions.filter((version) => coversIndicator(version, indicator)),
        year,
      ),
    );
  }
  const found = findVersion(versions, asked);
  if (!found.ok) return found;
  if (!coversYear(found.value, year)) return err(notOfYear(found.value, year));
  return coversIndicator(found.value, indicator) ? found : err(notCovered(found.value, indicator));
}

function notOfYear(version: Version, year: number): Failure {
  return failure(
    'unknown-period',
    `Phương án «${version.name}» không gồm năm ${year}. Chọn năm khác hoặc tạo dự thảo cho năm ${year}.`,
    { version: version.id, year },
  );
}

function notCovered(version: Version, indicator: string): Failure {
  return failure(
    'unknown-indicator',
    `Phương án «${version.name}» không gồm chỉ tiêu này. Chọn phương án khác của năm.`,
    { version: version.id, indicator },
  );
}

/** «Đã ban hành: QĐ 433/QĐ-LĐLĐ ngày 24/01/2019» is sealed in every door; it can only be amended. */
export function sealed(version: Version, year: number): Failure {
  return failure(
    'sealed',
    `Chỉ tiêu năm ${year} đã ban hành theo Quyết định số ${version.number ?? '…'}, không sửa được. Dùng «Điều chỉnh…» để mở phương án điều chỉnh.`,
    { version: version.id, number: version.number, date: version.date, year },
  );
}

/** «Dự thảo 2», «Điều chỉnh lần 1»: the next free name of its kind among the versions of the year. */
export function nextName(
  versions: readonly Version[],
  kind: 'draft' | 'amendment',
  years: readonly number[],
): string {
  const stem = kind === 'draft' ? 'Dự thảo' : 'Điều chỉnh lần';
  const taken = versions
    .filter((version) => version.years.some((year) => years.includes(year)))
    .map((version) =>
      Number(version.name.startsWith(`${stem} `) ? version.name.slice(stem.length + 1) : 0),
    );
  return `${stem} ${Math.max(0, ...taken.filter(Number.isInteger)) + 1}`;
}

function newestFirst(versions: readonly Version[]): readonly Version[] {
  return [...versions].sort((left, right) => versionNumber(right.id) - versionNumber(left.id));
}
