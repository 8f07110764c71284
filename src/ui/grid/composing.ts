/** The key that the editor is opened with where an input method has taken the real one. */
export const TAKEN_KEY = 'Process';

/** What browsers report for a key that an input method has taken, and for one sent as a bare character. */
const TAKEN_CODES: readonly number[] = [229, 231];

/**
 * Whether a key belongs to an input method: what it writes comes later, by composition events, to the
 * element that has the keyboard by then. `keyCode` is outdated but the only sign that all of them give.
 */
export function isTakenByInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === TAKEN_KEY || TAKEN_CODES.includes(event.keyCode);
}

/**
 * Whether an input method lets Tab through while a word is still being composed: the word stands in the
 * editor as it looks, and ends with the key. One that needs the key for itself reports it as taken.
 */
export function isPassedOn({ key, keyCode }: KeyboardEvent): boolean {
  return key === 'Tab' && !TAKEN_CODES.includes(keyCode);
}
