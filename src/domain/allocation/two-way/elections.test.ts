import { expect, test } from 'vitest';
import { solved } from './testing/requests.ts';

type Published = {
  /** Seats of each list over all districts. */
  readonly lists: readonly number[];
  /** Seats of each district. */
  readonly districts: readonly number[];
  readonly votes: readonly (readonly number[])[];
  readonly seats: readonly (readonly number[])[];
};

function expectPublished({ lists, districts, votes, seats }: Published) {
  const byList = solved({ rows: lists, columns: districts, weights: votes });
  expect(byList.values).toEqual(seats);
  const turned = <T>(matrix: readonly (readonly T[])[]) =>
    districts.map((_, j) => matrix.flatMap((line) => line.slice(j, j + 1)));
  const byDistrict = solved({ rows: districts, columns: lists, weights: turned(votes) });
  expect(byDistrict.values).toEqual(turned(seats));
}

/** Stadt Zürich, «Unterzuteilung der Sitze an die Listen», Gemeinderatswahl 4. März 2018. */
const ZURICH_2018: Published & {
  readonly listDivisors: readonly number[];
  readonly districtDivisors: readonly number[];
} = {
  lists: [43, 17, 21, 16, 14, 10, 4],
  districts: [12, 15, 13, 10, 16, 16, 12, 22, 9],
  votes: [
    [37_360, 67_129, 49_212, 34_296, 71_164, 60_063, 52_231, 89_477, 13_192],
    [15_856, 19_340, 8_339, 8_974, 28_050, 33_783, 17_789, 55_160, 8_980],
    [23_990, 20_529, 13_844, 16_857, 69_536, 26_712, 23_098, 40_194, 3_826],
    [15_007, 26_471, 19_388, 12_571, 31_442, 20_296, 15_534, 28_713, 4_191],
    [12_551, 19_573, 16_442, 11_613, 28_414, 16_488, 14_630, 31_911, 2_931],
    [7_668, 22_692, 22_136, 7_612, 13_659, 10_164, 12_054, 12_435, 1_954],
    [1_841, 2_939, 1_152, 2_101, 5_655, 9_777, 3_374, 13_901, 2_568],
  ],
  seats: [
    [4, 6, 5, 4, 4, 5, 5, 7, 3],
    [2, 1, 1, 1, 2, 3, 1, 4, 2],
    [2, 2, 1, 2, 5, 3, 2, 3, 1],
    [2, 2, 2, 1, 2, 2, 2, 2, 1],
    [1, 2, 2, 1, 2, 1, 1, 3, 1],
    [1, 2, 2, 1, 1, 1, 1, 1, 0],
    [0, 0, 0, 0, 0, 1, 0, 2, 1],
  ],
  listDivisors: [1, 1.0708, 0.973, 0.934, 1.02, 1, 0.73],
  districtDivisors: [9_870, 12_100, 10_000, 9_000, 15_850, 10_950, 11_080, 12_400, 5_000],
};

test('gives the Zürich city council of 2018, with the seats that the published divisors give', () => {
  expectPublished(ZURICH_2018);
  const { votes, seats, listDivisors, districtDivisors } = ZURICH_2018;
  votes.forEach((line, i) => {
    line.forEach((cast, j) => {
      const quotient = cast / ((listDivisors[i] ?? 0) * (districtDivisors[j] ?? 0));
      expect(Math.round(quotient)).toBe(seats[i]?.[j]);
    });
  });
});

test('gives the Zürich city council of 2014', () => {
  // Stadt Zürich, «Unterzuteilung der Sitze an die Listen», Gemeinderatswahl 9. Februar 2014.
  expectPublished({
    lists: [39, 23, 21, 14, 13, 6, 9],
    districts: [12, 15, 13, 10, 16, 16, 12, 22, 9],
    votes: [
      [30_933, 54_797, 40_953, 29_882, 62_554, 46_248, 40_979, 79_160, 11_448],
      [18_882, 25_663, 9_836, 11_132, 34_834, 41_366, 24_261, 70_002, 10_635],
      [24_403, 17_918, 10_238, 15_090, 69_163, 21_307, 21_957, 37_123, 3_412],
      [13_239, 21_915, 15_880, 10_034, 28_630, 15_001, 13_598, 22_448, 2_433],
      [12_202, 17_746, 12_416, 11_024, 26_498, 14_738, 13_901, 29_648, 2_151],
      [5_936, 6_873, 3_645, 3_692, 11_017, 10_816, 4_898, 14_852, 2_786],
      [5_650, 16_680, 17_323, 6_650, 10_082, 8_020, 8_543, 11_655, 1_061],
    ],
    seats: [
      [3, 5, 5, 4, 4, 5, 4, 6, 3],
      [2, 2, 1, 1, 2, 4, 2, 6, 3],
      [3, 2, 1, 2, 4, 2, 3, 3, 1],
      [1, 2, 2, 1, 2, 2, 1, 2, 1],
      [1, 2, 2, 1, 2, 1, 1, 3, 0],
      [1, 1, 0, 0, 1, 1, 0, 1, 1],
      [1, 1, 2, 1, 1, 1, 1, 1, 0],
    ],
  });
});

test('gives the four large communes of the Uri Landrat of 2020', () => {
  // Canton of Uri, Landratswahl 2020, as kept in the data and tests of the R package proporz.
  expectPublished({
    lists: [12, 9, 7, 9],
    districts: [15, 7, 6, 9],
    votes: [
      [11_471, 2_822, 2_309, 4_794],
      [11_908, 1_606, 1_705, 2_600],
      [9_213, 1_567, 946, 2_961],
      [7_756, 2_945, 1_573, 3_498],
    ],
    seats: [
      [5, 2, 2, 3],
      [4, 1, 2, 2],
      [3, 1, 1, 2],
      [3, 3, 1, 2],
    ],
  });
});

test('gives the worked examples of the encyclopedia', () => {
  // Wikipedia, «Biproportional apportionment» (M. Balinski and G. Demange's method).
  expectPublished({
    lists: [5, 11, 4],
    districts: [7, 5, 8],
    votes: [
      [123, 45, 815],
      [912, 714, 414],
      [312, 255, 215],
    ],
    seats: [
      [1, 0, 4],
      [4, 4, 3],
      [2, 1, 1],
    ],
  });
  // Wikipedia in German, «Doppeltproportionales Zuteilungsverfahren».
  expectPublished({
    lists: [4, 5, 6],
    districts: [4, 5, 6],
    votes: [
      [51, 98, 45],
      [60, 100, 120],
      [63, 102, 144],
    ],
    seats: [
      [1, 2, 1],
      [1, 2, 2],
      [2, 1, 3],
    ],
  });
});
