import type { ImportedForms } from '../../../contract/views/return-forms.ts';
import { type Failure, failure } from '../../../domain/error.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { FormCorrections, ReturnForm } from '../../../domain/returns/form.ts';
import { indicatorMatcher } from '../../../domain/vietnamese/match-indicator.ts';
import { canonical } from '../../../domain/vietnamese/names.ts';
import { type Facts, findIndicator } from '../../facts.ts';
import type { Named, SharedForm } from './form-file.ts';

/** What stands here for the codes of a file; undefined: nothing is known for certain. */
export type Translate = {
  readonly indicator: (named: Named) => string | null | undefined;
  readonly sector: (named: Named) => string | undefined;
};

export type MatchedForms = {
  readonly unknown: ImportedForms['unknown'];
  readonly translate: Translate;
};

/**
 * Finds the indicators and sectors that forms of another workspace speak of. A code counts only with
 * its name, since two offices may use one code for two things. Errors: `unknown-indicator` (a person's
 * match), `unknown-sector`.
 */
export function matchForms(
  forms: readonly SharedForm[],
  facts: Facts,
  told: readonly { readonly code: string; readonly indicator: string | null }[],
): Result<MatchedForms, Failure> {
  for (const { indicator } of told) {
    const found = indicator === null ? ok(null) : findIndicator(facts, indicator);
    if (!found.ok) return found;
  }
  const sector = ({ code, name }: Named) => sectorOf(facts, code, name);
  const strange = sectorsIn(forms).find((one) => sector(one) === undefined);
  if (strange !== undefined) return err(unknownSector(strange));
  const saidOf = new Map(told.map(({ code, indicator }) => [code, indicator]));
  const listed = facts.indicators.filter(({ ended }) => !ended);
  const match = indicatorMatcher(listed);
  const indicator = (named: Named) =>
    saidOf.has(named.code) ? saidOf.get(named.code) : certain(named, listed, match);
  const open = new Map(
    indicatorsIn(forms).flatMap((one) => (indicator(one) === undefined ? [[one.code, one]] : [])),
  );
  const unknown = [...open.values()].map(({ code, name }) => ({
    code,
    name,
    candidates: candidatesFor(code, name, listed, match),
  }));
  return ok({ unknown, translate: { indicator, sector } });
}

/** A form in this workspace's codes; what a person matched with nothing is left out. */
export function withoutNames(
  { name, shape, corrections }: SharedForm,
  { indicator, sector }: Translate,
): Omit<ReturnForm, 'id'> {
  const columns = corrections.columns.flatMap(
    ({ column, meaning }): FormCorrections['columns'][number][] => {
      if (meaning.type === 'ignore') return [{ column, meaning }];
      const code = meaning.indicator === null ? null : indicator(meaning.indicator);
      if (meaning.indicator !== null && !code) return [];
      const own = meaning.sector === null ? '' : (sector(meaning.sector) ?? '');
      return [{ column, meaning: { ...meaning, indicator: code ?? null, sector: own } }];
    },
  );
  const rows = corrections.rows.flatMap((row): FormCorrections['rows'][number][] => {
    if (row.indicator === null) return [{ name: row.name, indicator: null }];
    const code = indicator(row.indicator);
    return code ? [{ name: row.name, indicator: code }] : [];
  });
  return { name, shape, corrections: { columns, rows, dash: corrections.dash } };
}

type Match = ReturnType<typeof indicatorMatcher<Indicator>>;

function certain(
  { code, name }: Named,
  listed: readonly Indicator[],
  match: Match,
): string | undefined {
  const same = listed.find((one) => one.code === code);
  const isCalledSo = same && [same.name, ...same.aliases].some(isSpelled(name));
  if (isCalledSo) return same.code;
  const byName = match(name);
  return byName.type === 'match' ? byName.indicator.code : undefined;
}

function candidatesFor(
  code: string,
  name: string,
  listed: readonly Indicator[],
  match: Match,
): readonly string[] {
  const found = match(name);
  const likely =
    found.type === 'ask' ? found.candidates : found.type === 'none' ? found.suggestions : [];
  const same = listed.filter((one) => one.code === code).map((one) => one.code);
  return [...new Set([...same, ...likely.map(({ indicator }) => indicator.code)])];
}

function sectorOf({ sectors }: Facts, code: string, name: string): string | undefined {
  const listed = sectors.filter(({ ended }) => !ended);
  const same = listed.find((one) => one.code === code && isSpelled(name)(one.name));
  return (same ?? listed.find((one) => isSpelled(name)(one.name)))?.code;
}

function isSpelled(name: string): (other: string) => boolean {
  const written = canonical(name);
  return (other) => canonical(other) === written;
}

function indicatorsIn(forms: readonly SharedForm[]): readonly Named[] {
  return forms.flatMap(({ corrections: { columns, rows } }) => [
    ...columns.flatMap(({ meaning }) =>
      meaning.type === 'figures' && meaning.indicator !== null ? [meaning.indicator] : [],
    ),
    ...rows.flatMap(({ indicator }) => (indicator === null ? [] : [indicator])),
  ]);
}

function sectorsIn(forms: readonly SharedForm[]): readonly Named[] {
  return forms.flatMap(({ corrections: { columns } }) =>
    columns.flatMap(({ meaning }) =>
      meaning.type === 'figures' && meaning.sector !== null ? [meaning.sector] : [],
    ),
  );
}

function unknownSector({ code, name }: Named): Failure {
  return failure(
    'unknown-sector',
    `Tệp mẫu nói đến khu vực «${name}», hồ sơ này chưa có. Thêm khu vực ấy vào danh mục rồi nhập lại.`,
    { sector: code },
  );
}
