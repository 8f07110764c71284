import type { Settings } from '../../../contract/views/others.ts';

type SettingsChange = {
  -readonly [K in keyof Settings]?: Settings[K] extends readonly string[] ? string[] : Settings[K];
};

/** Only what differs, so that two people's changes do not undo each other. */
export function changedSettings(stored: Settings, shown: Settings): SettingsChange {
  const { recipients: old, ...storedTexts } = stored;
  const { recipients: lines, ...shownTexts } = shown;
  const texts = Object.entries(shownTexts).filter(
    ([key, value]) => storedTexts[key as keyof typeof storedTexts] !== value,
  );
  const recipients = tidy(lines);
  const same = recipients.length === old.length && recipients.every((one, i) => one === old[i]);
  return { ...Object.fromEntries(texts), ...(same ? {} : { recipients }) };
}

/** Recipients one a line: lines of nothing are no recipients. */
export function linesOf(edited: Partial<Settings>): Partial<Settings> {
  return edited.recipients === undefined ? {} : { recipients: tidy(edited.recipients) };
}

function tidy(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
