import { describe, expect, test } from 'vitest';
import { apportion } from './apportion.ts';
import type { RoundingMethod } from './request.ts';

type Election = Readonly<Record<string, readonly [votes: number, seats: number]>>;

/** Seats in the order of the given votes or populations. */
function seats(
  method: RoundingMethod,
  total: number,
  votes: readonly (readonly [string, number])[],
) {
  const rows = votes.map(([id, weight]) => ({ id, weight }));
  const answer = apportion({ total, method, rows });
  if (!answer.ok) throw new Error(answer.error.message);
  return Object.fromEntries(answer.value.rows.map(({ id, value }) => [id, value]));
}

function expectPublished(method: RoundingMethod, election: Election) {
  const lines = Object.entries(election);
  const house = lines.reduce((sum, [, [, won]]) => sum + won, 0);
  const votes = lines.map(([id, [cast]]) => [id, cast] as const);
  const published = Object.fromEntries(lines.map(([id, [, won]]) => [id, won]));
  expect(seats(method, house, votes)).toEqual(published);
}

/**
 * Apportionment populations of the census of 1790; seats of the bill of 28 March 1792 (Hamilton)
 * after U.S. National Archives, «The 1790 Census and the First Veto» (2022), and of the act of
 * 14 April 1792 (Jefferson) after St. George Tucker, «Blackstone's Commentaries» (1803), vol. I,
 * note D, footnote 56.
 */
const CENSUS_1790: readonly (readonly [
  state: string,
  population: number,
  hamilton: number,
  jefferson: number,
])[] = [
  ['Connecticut', 236_841, 8, 7],
  ['Delaware', 55_540, 2, 1],
  ['Georgia', 70_835, 2, 2],
  ['Kentucky', 68_705, 2, 2],
  ['Maryland', 278_514, 9, 8],
  ['Massachusetts', 475_327, 16, 14],
  ['New Hampshire', 141_822, 5, 4],
  ['New Jersey', 179_570, 6, 5],
  ['New York', 331_589, 11, 10],
  ['North Carolina', 353_523, 12, 10],
  ['Pennsylvania', 432_879, 14, 13],
  ['Rhode Island', 68_446, 2, 2],
  ['South Carolina', 206_236, 7, 6],
  ['Vermont', 85_533, 3, 2],
  ['Virginia', 630_560, 21, 19],
];

describe('phần dư lớn nhất', () => {
  test("gives Hamilton's 120 seats of 1792, the bill that Washington vetoed", () => {
    const bill = CENSUS_1790.map(([state, people, won]) => [state, [people, won] as const]);
    expectPublished('largest-remainder', Object.fromEntries(bill));
  });

  test('has the Alabama paradox: a unit more in the total may cost a row one', () => {
    // Wikipedia, «Alabama paradox»: states of 6, 6 and 2 over 10 and 11 seats.
    const three = { A: [6, 4], B: [6, 4], C: [2, 2] } as const;
    expectPublished('largest-remainder', three);
    expectPublished('largest-remainder', { A: [6, 5], B: [6, 5], C: [2, 1] });
    // net.math, «Alabama paradox», 15 March 1982: 3 %, 7 % and 90 % over 49 and 51 seats.
    expectPublished('largest-remainder', { A: [3, 2], B: [7, 3], C: [90, 44] });
    expectPublished('largest-remainder', { A: [3, 1], B: [7, 4], C: [90, 46] });
    // Electowiki, «Alabama paradox»: 56,7 %, 38,5 %, 4,2 % and 0,6 % over 323 and 324 seats.
    expectPublished('largest-remainder', {
      A: [56.7, 183],
      B: [38.5, 124],
      C: [4.2, 14],
      D: [0.6, 2],
    });
    expectPublished('largest-remainder', {
      A: [56.7, 184],
      B: [38.5, 125],
      C: [4.2, 13],
      D: [0.6, 2],
    });
  });
});

describe("D'Hondt", () => {
  test("gives Jefferson's 105 seats, the House of 1793", () => {
    const act = CENSUS_1790.map(([state, people, , won]) => [state, [people, won] as const]);
    expectPublished('dhondt', Object.fromEntries(act));
  });

  test('gives the 18 Austrian seats of the European Parliament of 2019', () => {
    // Bundesministerium für Inneres, Europawahl 2019; lists below 4 % take no part.
    expectPublished('dhondt', {
      ÖVP: [1_305_956, 7],
      SPÖ: [903_151, 5],
      FPÖ: [650_114, 3],
      Grüne: [532_193, 2],
      NEOS: [319_024, 1],
    });
  });

  test('gives the 37 seats of Madrid in the Congreso elected on 28 April 2019', () => {
    // «Elecciones al Congreso de los Diputados de abril de 2019 (Madrid)», Wikipedia in Spanish.
    expectPublished('dhondt', {
      PSOE: [1_031_534, 11],
      Cs: [792_203, 8],
      PP: [705_119, 7],
      'Unidas Podemos': [613_911, 6],
      Vox: [524_176, 5],
    });
  });

  test('gives the 120 seats of the 22nd Knesset to lists and alliances (Bader and Ofer)', () => {
    // Results of September 2019 as kept in the tests of martinlackner/apportionment, knesset.txt.
    expectPublished('dhondt', {
      'Blue and White + Yisrael Beitenu': [1_151_214 + 310_154, 33 + 8],
      'Likud + Yemina': [1_113_617 + 260_655, 32 + 7],
      'Joint List': [470_211, 13],
      'Shas + United Torah Judaism': [330_199 + 268_775, 9 + 7],
      'Labor-Gesher + Democratic Union': [212_782 + 192_495, 6 + 5],
    });
    expectPublished('dhondt', { 'Blue and White': [1_151_214, 33], Beitenu: [310_154, 8] });
    expectPublished('dhondt', { Likud: [1_113_617, 32], Yemina: [260_655, 7] });
    expectPublished('dhondt', { Shas: [330_199, 9], UTJ: [268_775, 7] });
    expectPublished('dhondt', { Labor: [212_782, 6], 'Democratic Union': [192_495, 5] });
  });
});

describe('Sainte-Laguë', () => {
  test('gives the Bundestag elected on 23 February 2025', () => {
    // Die Bundeswahlleiterin, kerg2.csv (Bund) and the final distribution of 630 seats.
    expectPublished('sainte-lague', {
      CDU: [11_196_374, 164],
      AfD: [10_328_780, 152],
      SPD: [8_149_124, 120],
      Grüne: [5_762_380, 85],
      Linke: [4_356_532, 64],
      CSU: [2_964_028, 44],
      SSW: [76_138, 1],
    });
  });

  test('gives the Bundestag of 2009 and the 146 seats of the SPD to its sixteen Land lists', () => {
    // Second votes and seats as kept in the tests of the R package proporz (polettif/proporz).
    expectPublished('sainte-lague', {
      CDU: [11_828_277, 173],
      SPD: [9_990_488, 146],
      FDP: [6_316_080, 93],
      Linke: [5_155_933, 76],
      Grüne: [4_643_272, 68],
      CSU: [2_830_238, 42],
    });
    const landLists = [
      [430_739, 6],
      [143_607, 2],
      [242_942, 4],
      [1_297_940, 19],
      [102_419, 2],
      [348_216, 5],
      [202_850, 3],
      [348_082, 5],
      [2_678_956, 39],
      [328_753, 5],
      [812_721, 12],
      [216_593, 3],
      [520_990, 8],
      [1_120_018, 16],
      [1_051_198, 15],
      [144_464, 2],
    ] as const;
    expectPublished(
      'sainte-lague',
      Object.fromEntries(landLists.map((line, index) => [`Land ${index + 1}`, line])),
    );
  });

  test('gives the 180 seats of the Zürich Kantonsrat of 1999 to lists, with the published divisor', () => {
    // F. Pukelsheim, report on the Kantonsratswahl of 18 April 1999, p. 10: Oberzuteilung, divisor 1 510.
    const lists = {
      FDP: [55_353, 37],
      SP: [62_378, 41],
      SVP: [81_658, 54],
      Grüne: [15_964, 11],
      CVP: [18_806, 12],
      EVP: [14_054, 9],
      LdU: [6_745, 4],
      SD: [6_785, 4],
      SaS: [4_688, 3],
      BD: [791, 1],
      AL: [1_147, 1],
      EDU: [5_116, 3],
    } as const;
    expectPublished('sainte-lague', lists);
    for (const [votes, won] of Object.values(lists)) expect(Math.round(votes / 1510)).toBe(won);
  });
});

test('made-up votes on which the three methods differ', () => {
  const votes = [
    ['A', 53_000],
    ['B', 24_000],
    ['C', 23_000],
  ] as const;
  expect(seats('dhondt', 7, votes)).toEqual({ A: 4, B: 2, C: 1 });
  expect(seats('sainte-lague', 7, votes)).toEqual({ A: 3, B: 2, C: 2 });
  expect(seats('largest-remainder', 7, votes)).toEqual({ A: 4, B: 2, C: 1 });
});
