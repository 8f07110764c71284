import type { Settings } from '../../../contract/views/others.ts';

type SettingsChange = {
  -readonly [K in keyof Settings]?: Settings[K] extends readonly string[] ? string[] : Settings[K];
};

/** Settings that are written a line each. */
export const LINE_FIELDS = ['recipients', 'decisionGrounds'] as const;

/** Only what differs, so that two people's changes do not undo each other. */
export function changedSettings(stored: Settings, shown: Settings): SettingsChange {
  const tidied: Settings = { ...shown, ...linesOf(shown) };
  const changed = Object.entries(tidied).filter(
    ([key, value]) => !isSame(stored[key as keyof Settings], value),
  );
  return Object.fromEntries(changed);
}

/** Recipients and grounds one a line: lines of nothing are none. */
export function linesOf(edited: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(
    LINE_FIELDS.flatMap((field) => {
      const lines = edited[field];
      return lines === undefined ? [] : [[field, tidy(lines)]];
    }),
  );
}

type Value = Settings[keyof Settings];

function isSame(left: Value, right: Value): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

function tidy(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
