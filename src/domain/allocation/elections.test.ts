import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';
import type { RoundingMethod } from './request.ts';

/** Seats in the order of the given votes or populations. */
function seats(method: RoundingMethod, total: number, votes: Readonly<Record<string, number>>) {
  const rows = Object.entries(votes).map(([id, weight]) => ({ id, weight }));
  const answer = apportion({ total, method, rows });
  if (!answer.ok) throw new Error(answer.error.message);
  return Object.fromEntries(answer.value.rows.map(({ id, value }) => [id, value]));
}

/** Apportionment populations of the census of 1790 (Balinski and Young, Fair Representation, 1982). */
const CENSUS_1790 = {
  Connecticut: 236_841,
  Delaware: 55_540,
  Georgia: 70_835,
  Kentucky: 68_705,
  Maryland: 278_514,
  Massachusetts: 475_327,
  'New Hampshire': 141_822,
  'New Jersey': 179_570,
  'New York': 331_589,
  'North Carolina': 353_523,
  Pennsylvania: 432_879,
  'Rhode Island': 68_446,
  'South Carolina': 206_236,
  Vermont: 85_533,
  Virginia: 630_560,
};

test("the largest remainder gives Hamilton's 120 seats of 1792, the bill that Washington vetoed", () => {
  expect(Object.values(seats('largest-remainder', 120, CENSUS_1790))).toEqual([
    8, 2, 2, 2, 9, 16, 5, 6, 11, 12, 14, 2, 7, 3, 21,
  ]);
});

test("D'Hondt gives Jefferson's 105 seats, the House of 1793", () => {
  expect(Object.values(seats('dhondt', 105, CENSUS_1790))).toEqual([
    7, 1, 2, 2, 8, 14, 4, 5, 10, 10, 13, 2, 6, 2, 19,
  ]);
});

test('Sainte-Laguë gives the Bundestag elected on 23 February 2025', () => {
  const secondVotes = {
    CDU: 11_196_374,
    AfD: 10_328_780,
    SPD: 8_149_124,
    Grüne: 5_762_380,
    Linke: 4_356_532,
    CSU: 2_964_028,
    SSW: 76_138,
  };
  expect(seats('sainte-lague', 630, secondVotes)).toEqual({
    CDU: 164,
    AfD: 152,
    SPD: 120,
    Grüne: 85,
    Linke: 64,
    CSU: 44,
    SSW: 1,
  });
});

test('the textbook examples of the encyclopedia articles come out', () => {
  expect(
    seats('largest-remainder', 10, {
      yellows: 47_000,
      whites: 16_000,
      reds: 15_900,
      blues: 12_000,
      greens: 6_000,
      pinks: 3_100,
    }),
  ).toEqual({ yellows: 5, whites: 2, reds: 1, blues: 1, greens: 1, pinks: 0 });
  expect(seats('dhondt', 8, { A: 100_000, B: 80_000, C: 30_000, D: 20_000 })).toEqual({
    A: 4,
    B: 3,
    C: 1,
    D: 0,
  });
  expect(seats('sainte-lague', 7, { A: 53_000, B: 24_000, C: 23_000 })).toEqual({
    A: 3,
    B: 2,
    C: 2,
  });
});

test('the largest remainder is not house monotone: one unit more can cost a row one (Alabama paradox)', () => {
  const votes = { a: 6, b: 6, c: 2 };
  expect(seats('largest-remainder', 10, votes)).toEqual({ a: 4, b: 4, c: 2 });
  expect(seats('largest-remainder', 11, votes)).toEqual({ a: 5, b: 5, c: 1 });
});
