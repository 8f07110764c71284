import { describe, expect, it } from 'vitest';
import { generateReturn } from '../../../tests/fixtures/returns/generator/generate.ts';
import { createGeneratedReader } from '../../../tests/fixtures/returns/generator/read.ts';
import {
  addScores,
  NO_SCORE,
  type Score,
  scoreOf,
} from '../../../tests/fixtures/returns/generator/score.ts';

/** `npm run bench -- import` reads ten times as many. */
const FILES = 250;

describe('whatever the quirks of a return', async () => {
  const score = await scoreOfFiles();

  it('nothing would be stored that is not so', () => {
    expect(score.wrong).toEqual([]);
  });

  it('every fault is named by its code at its cell', () => {
    expect(score.faults).toBeGreaterThan(FILES / 3);
    expect(score.missed).toEqual([]);
  });

  it('99 of 100 sound figures are read without help', () => {
    expect(score.sound).toBeGreaterThan(FILES * 10);
    expect(score.read / score.sound, score.unread.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('at most 1 of 100 sound figures bears any doubt, and no sound file does', () => {
    expect(score.questioned / score.sound).toBeLessThanOrEqual(0.01);
    expect(score.needless).toEqual([]);
  });
});

async function scoreOfFiles(): Promise<Score> {
  const read = createGeneratedReader();
  let score = NO_SCORE;
  for (let seed = 1; seed <= FILES; seed++) {
    const file = await generateReturn(seed);
    score = addScores(score, scoreOf(file, read(file)));
  }
  return score;
}
