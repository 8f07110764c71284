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
  const message = error.message.replace(/«([^»]+)»/g, (_, code: string) => {
    // A unit may bear the code of a sector: the lists of the refusal tell which one is meant.
    const ofUnit = nameIn(units, code);
    const ofSector = nameIn(facts.sectors, code);
    return `«${(columns.has(code) ? (ofSector ?? ofUnit) : (ofUnit ?? ofSector)) ?? code}»`;
  });
  return failure(error.code, message, error.details);
}

type Named = { readonly code: string; readonly name: string };

function codesOf(list: unknown): ReadonlySet<unknown> {
  return new Set(Array.isArray(list) ? list : []);
}
