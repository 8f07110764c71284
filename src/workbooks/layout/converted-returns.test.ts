import { expect, it } from 'vitest';
import { convertedReturns } from '../../../tests/fixtures/returns/generator/converted.ts';
import { createGeneratedReader } from '../../../tests/fixtures/returns/generator/read.ts';
import { addScores, NO_SCORE, scoreOf } from '../../../tests/fixtures/returns/generator/score.ts';

it('returns that LibreOffice saved are read as those that were written', () => {
  const read = createGeneratedReader();
  const score = convertedReturns()
    .map((file) => scoreOf(file, read(file)))
    .reduce(addScores, NO_SCORE);
  expect(score).toMatchObject({ wrong: [], missed: [], needless: [], unread: [], questioned: 0 });
  expect(score.sound).toBeGreaterThan(700);
});
