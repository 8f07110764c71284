import type { FixedBy, YearValue } from '../../../domain/allocation/years.ts';
import type { YearsRequest } from '../../../domain/allocation/years-request.ts';

/** The years from one fixed level of a stock to the next; of a flow there is one, with all years. */
export type YearsSegment = {
  /** Indexes of the years, in order. */
  readonly years: readonly number[];
  /** Why the level of the last year is fixed; null for a flow. */
  readonly fixedBy: FixedBy | null;
};

/** The segments of a sharing over years, as it was answered. */
export function yearsSegments(
  request: YearsRequest,
  years: readonly YearValue[],
): readonly YearsSegment[] {
  if (request.kind === 'flow') return [{ years: [...years.keys()], fixedBy: null }];
  const segments: { years: number[]; sharing: object | null }[] = [];
  years.forEach(({ working }, index) => {
    const sharing = working.kind === 'shared' ? working.sharing : null;
    const last = segments.at(-1);
    if (last !== undefined && sharing !== null && last.sharing === sharing) last.years.push(index);
    else segments.push({ years: [index], sharing });
  });
  const milestones = new Set(request.milestones.map(({ year }) => year));
  return segments.map(({ years: indexes }) => {
    const asked = request.years[indexes.at(-1) ?? 0];
    const done = asked !== undefined && asked.done !== null;
    const milestone = asked !== undefined && milestones.has(asked.year);
    return { years: indexes, fixedBy: done ? 'done' : milestone ? 'milestone' : 'end' };
  });
}
