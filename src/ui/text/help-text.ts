/** The pictures of resources/help. */
export const HELP_PICTURES = [
  'plan',
  'plan-allocation',
  'plan-reason',
  'returns',
  'results',
  'reports',
  'issue',
  'history',
  'backups',
] as const;
export type HelpPicture = (typeof HELP_PICTURES)[number];

export const HELP_CHAPTERS = [
  'year',
  'sheet',
  'allocation',
  'locks',
  'keepTotal',
  'reason',
  'returns',
  'reports',
  'templates',
  'amendment',
  'history',
  'backup',
  'keys',
] as const;
export type HelpChapterId = (typeof HELP_CHAPTERS)[number];

export type HelpPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'steps'; readonly steps: readonly string[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  /** `shows` is what a screen reader says in the picture's place. */
  | { readonly type: 'picture'; readonly name: HelpPicture; readonly shows: string };

export type HelpChapter = {
  readonly title: string;
  readonly parts: readonly HelpPart[];
};

/** What a key does, under the part of the program where it does it. */
export type HelpKeys = {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
};

/** The help in one language; it is only fetched when someone opens it. */
export type HelpText = {
  readonly chapters: Readonly<Record<Exclude<HelpChapterId, 'keys'>, HelpChapter>>;
  readonly keysTitle: string;
  readonly keys: readonly HelpKeys[];
};
