import type { ReturnState } from '../../../contract/views/others.ts';

/** What the counts beside the deadline count, and show when they are pressed. */
export const STATUS_FILTERS = ['received', 'missing', 'late', 'review', 'accepted'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

/** The units that a count counts; null lets all of them through. */
export function filteredStates<S extends ReturnState>(
  states: readonly S[],
  filter: StatusFilter | null,
): readonly S[] {
  return filter === null ? states : states.filter((one) => passes(one, filter));
}

function passes({ state, late }: ReturnState, filter: StatusFilter): boolean {
  switch (filter) {
    case 'received':
      return state !== 'missing';
    case 'missing':
      return state === 'missing';
    case 'late':
      return late;
    case 'review':
      return state === 'needs-review';
    case 'accepted':
      return state === 'accepted';
  }
}
