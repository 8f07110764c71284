import { type Failure, failure } from '../../domain/error.ts';
import type { SharingPlace } from './sharing-place.ts';

/**
 * The arithmetic knows units and sectors by their codes: a person is told their names, a program
 * still finds the codes in `details`.
 */
export function withNames(error: Failure, { facts, units }: SharingPlace): Failure {
  if (error.code !== 'infeasible') return error;
  const nameIn = (list: readonly Named[], code: string) =>
    list.find((each) => each.code === code)?.name;
  const columns = codesOf(error.details?.columns);
  const message = error.message.replace(/«([^»]+)»/g, (_, quoted: string) => {
    const [first = '', second] = quoted.split(' × ');
    if (second !== undefined) {
      return `«${nameIn(units, first) ?? first} × ${nameIn(facts.sectors, second) ?? second}»`;
    }
    // A unit may bear the code of a sector: the lists of the refusal tell which one is meant.
    const ofUnit = nameIn(units, first);
    const ofSector = nameIn(facts.sectors, first);
    return `«${(columns.has(first) ? (ofSector ?? ofUnit) : (ofUnit ?? ofSector)) ?? first}»`;
  });
  return failure(error.code, message, error.details);
}

type Named = { readonly code: string; readonly name: string };

function codesOf(list: unknown): ReadonlySet<unknown> {
  return new Set(Array.isArray(list) ? list : []);
}
