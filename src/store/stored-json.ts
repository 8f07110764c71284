/** A stored value is not what the program ever writes: the file was changed from outside. */
export class BrokenValue extends Error {}

/** Reads a value that a step stored as JSON. Throws BrokenValue, which `storageFailure` calls damaged. */
export function storedJson<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new BrokenValue(`no JSON: ${text.slice(0, MOST_SHOWN)}`);
  }
}

const MOST_SHOWN = 80;
