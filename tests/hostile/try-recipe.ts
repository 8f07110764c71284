import type { BookReader } from '../../src/workbooks/open/reader.ts';
import type { Recipe } from './recipe.ts';

export type Trial = {
  readonly what: string;
  /** A code, or «read». */
  readonly end: string;
  readonly fact: string;
  readonly milliseconds: number;
  /** How the sound file behind it ended. */
  readonly next: string;
  /** Whether it ended as it may, and the sound file behind it was read. */
  readonly holds: boolean;
};

/** Has a hostile file read, and a sound one behind it by the same reader. */
export async function tryRecipe(
  { what, fileName, make, ends }: Recipe,
  reader: BookReader,
  sound: Uint8Array,
): Promise<Trial> {
  const bytes = make();
  const began = performance.now();
  const outcome = await reader.read({ fileName, source: { bytes } });
  const milliseconds = performance.now() - began;
  const next = await reader.read({ fileName: 'b.xlsx', source: { bytes: sound } });
  const end = outcome.ok ? 'read' : outcome.error.code;
  const fact = outcome.ok ? '' : String(outcome.error.details?.fact ?? '');
  const expected = ends.some((one) => one === end);
  return {
    what,
    end,
    fact,
    milliseconds,
    next: next.ok ? 'read' : next.error.code,
    holds: expected && next.ok,
  };
}
