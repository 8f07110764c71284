export const COMMAND_GROUPS = [
  'work',
  'edit',
  'go',
  'year',
  'reports',
  'file',
  'look',
  'help',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** One thing that the program can do, under the name by which a person looks for it. */
export type Command = {
  readonly id: string;
  readonly group: CommandGroup;
  /** In the language of the screen. */
  readonly title: string;
  /** The first is shown; each runs it: «Ctrl+K», «F1», «Ctrl+Shift+Z». */
  readonly keys?: readonly string[];
  /** Keys that the sheet answers itself: only shown. */
  readonly shownKeys?: string;
  /** Where its keys reach besides the screen itself: text fields, then dialogs as well. */
  readonly reach?: 'fields' | 'dialogs';
  /** Where it is done, if not here. */
  readonly place?: string;
  /** Why it cannot be done now; null where it can. */
  readonly barred: string | null;
  readonly run: () => void;
};
