/** How alike two texts are by the letters to be changed: 1 equal, 0 nothing in common. */
export function letterSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  let current = previous.slice();
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (letter === b.charCodeAt(column - 1) ? 0 : 1);
      const changed = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1;
      current[column] = Math.min(replaced, changed);
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length] ?? 0;
}

/** A text beside which letters it holds, one bit for each of 32 kinds of them. */
export type Lettered = { readonly text: string; readonly letters: number };

export function lettered(text: string): Lettered {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return { text, letters };
}

/**
 * False where `letterSimilarity` is surely below `least`: of two names in a thousand this alone
 * tells most apart. Each letter that only one of them holds has to be changed.
 */
export function mayBeSimilar(a: Lettered, b: Lettered, least: number): boolean {
  const longest = Math.max(a.text.length, b.text.length);
  const most = (1 - least) * longest;
  if (Math.abs(a.text.length - b.text.length) > most) return false;
  return bits(a.letters & ~b.letters) <= most && bits(b.letters & ~a.letters) <= most;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
