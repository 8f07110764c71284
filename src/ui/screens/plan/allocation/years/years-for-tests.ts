import type { ProgrammeIndicator } from '../../../../../domain/programme.ts';

export const FLOW = { code: 'ket-nap', name: '', unit: '', kind: 'flow' } as const;
export const STOCK = { code: 'tong-so', name: '', unit: '', kind: 'stock' } as const;

/** What a programme asks, for tests: a count of a stage, with whatever a test changes. */
export function asked(code: string, change: Partial<ProgrammeIndicator>): ProgrammeIndicator {
  return {
    code,
    name: code,
    kind: 'count-flow',
    comparator: 'none',
    comparatorText: '',
    value: null,
    unit: '',
    period: null,
    cadence: 'stage',
    parent: null,
    scope: null,
    sectors: [],
    numerator: null,
    denominator: null,
    ambiguous: false,
    paragraph: '',
    quote: '',
    ...change,
  };
}
