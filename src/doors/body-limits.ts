const MEGABYTE = 1024 * 1024;

/** What carries whole files: 50 dropped workbooks of 1 MB each travel as base64 in one request. */
const FILES = 96 * MEGABYTE;
/** What carries lists of cells: 100.000 figures with their names. */
const LISTS = 48 * MEGABYTE;
/** What a person types, and 20.000 codes in a new order. */
const WORDS = 4 * MEGABYTE;

/** The sizes of body that the door tells apart, smallest first. */
export const BODY_LIMITS = [WORDS, LISTS, FILES] as const;

export type BodyLimit = (typeof BODY_LIMITS)[number];

const CARRY_FILES = new Set([
  '/rpc/returns/handIn',
  '/rpc/returns/read',
  '/rpc/returnForms/import',
  '/rpc/templates/register',
  '/rpc/templates/replace',
  '/rpc/templates/preview',
  '/rpc/templates/fill',
]);

const CARRY_LISTS = new Set([
  '/rpc/plan/set',
  '/rpc/plan/lock',
  '/rpc/plan/unlock',
  '/rpc/plan/allocate',
  '/rpc/plan/previewAllocation',
  '/rpc/plan/allocateYears',
  '/rpc/plan/previewYears',
  '/rpc/returns/answer',
  '/rpc/returns/accept',
  '/rpc/returnForms/preview',
]);

/** How many bytes a call's body may have. Another spelling of a path gets the smallest. */
export function bodyLimitOf(path: string): BodyLimit {
  if (CARRY_FILES.has(path)) return FILES;
  return CARRY_LISTS.has(path) ? LISTS : WORDS;
}
