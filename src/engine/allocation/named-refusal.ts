import { type Failure, failure } from '../../domain/error.ts';
import type { SharingPlace } from './sharing-place.ts';

/**
 * The arithmetic knows units and sectors by their codes: a person is told their names, a program
 * still finds the codes in `details`.
 */
export function withNames(error: Failure, { facts, units }: SharingPlace): Failure {
  if (error.code !== 'infeasible') return error;
  const names = new Map([...facts.sectors, ...units].map(({ code, name }) => [code, name]));
  const message = error.message.replace(/«([^»]+)»/g, (_, quoted: string) => {
    const named = quoted.split(' × ').map((code) => names.get(code) ?? code);
    return `«${named.join(' × ')}»`;
  });
  return failure(error.code, message, error.details);
}
