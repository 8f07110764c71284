/** In this order; each stands beside the element whose `data-tour` names it. */
export const TOUR_STEPS = ['where', 'parts', 'sheet', 'allocate', 'saved', 'commands'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];
