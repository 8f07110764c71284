import type { Indicator } from '../../domain/indicator.ts';
import { ROOT_UNIT, type Unit } from '../../domain/unit.ts';
import { expandAbbreviations } from '../../domain/vietnamese/abbreviations.ts';
import { canonical, searchKey } from '../../domain/vietnamese/names.ts';
import { type UnitNameType, unitKey } from '../../domain/vietnamese/unit-name.ts';

const PLACES: ReadonlySet<UnitNameType> = new Set([
  'city',
  'town',
  'district',
  'urban-district',
  'commune',
  'ward',
  'special-zone',
  'township',
]);

/** One way in which a name may stand inside a longer text, such as a title. */
export type NameForm<T> = { readonly of: T; readonly form: string };

/** The text as `NameForm`s are looked for in it: canonical, abbreviations written out. */
export function plainForm(text: string): string {
  return canonical(expandAbbreviations(canonical(text.replaceAll('_', ' '))));
}

/** «huyện mường ảng»: names that say what the unit is, and so are certain wherever they stand. */
export function typedUnitForms(units: readonly Unit[]): readonly NameForm<string>[] {
  return unitNames(units)
    .filter(({ form }) => unitKey(form).type !== 'unknown')
    .map(({ of, form }) => ({ of, form: plainForm(form).replace(/^liên đoàn lao động /, '') }));
}

/** «muong ang»: bare names without marks, as file names have them; never certain. */
export function bareUnitForms(units: readonly Unit[]): readonly NameForm<string>[] {
  return unitNames(units).map(({ of, form }) => ({ of, form: searchKey(unitKey(form).bare) }));
}

/**
 * Bare names of places that stand for no other thing: not the province's own, and none of a branch,
 * since «xây dựng» and «y tế» are words of every day.
 */
export function placeForms(units: readonly Unit[]): readonly NameForm<string>[] {
  const province = units.find(({ code }) => code === ROOT_UNIT)?.name ?? '';
  const provinceForm = searchKey(unitKey(province).bare);
  const branches = new Set(
    units.filter(({ name }) => !PLACES.has(unitKey(name).type)).map(({ code }) => code),
  );
  return bareUnitForms(units).filter(
    ({ of, form }) => form !== '' && form !== provinceForm && !branches.has(of),
  );
}

/** Every indicator by its name and each of its other spellings. */
export function indicatorForms(indicators: readonly Indicator[]): readonly NameForm<Indicator>[] {
  return indicators.flatMap((of) =>
    [of.name, ...of.aliases].map((name) => ({ of, form: plainForm(name) })),
  );
}

function unitNames(units: readonly Unit[]): NameForm<string>[] {
  return units
    .filter(({ code }) => code !== ROOT_UNIT)
    .flatMap(({ code, name, aliases }) => [name, ...aliases].map((form) => ({ of: code, form })));
}

/** What stands in the text; a name that is part of a longer one found there is dropped. */
export function standingIn<T>(text: string, forms: readonly NameForm<T>[]): readonly T[] {
  const hits = forms.filter(({ form }) => containsWords(text, form));
  const lasting = hits.filter(
    ({ form }) => !hits.some((other) => other.form !== form && containsWords(other.form, form)),
  );
  return [...new Set(lasting.map(({ of }) => of))];
}

function containsWords(text: string, part: string): boolean {
  const at = part === '' ? -1 : text.indexOf(part);
  if (at < 0) return false;
  const around = `${text.charAt(at - 1)}${text.charAt(at + part.length)}`;
  return !/[\p{L}\p{N}]/u.test(around) || containsWords(text.slice(at + 1), part);
}
