const NUMERALS = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** 1 → «I»; for numbers from 1 to 399. */
export function romanNumeral(number: number): string {
  let rest = number;
  let written = '';
  for (const [numeral, value] of NUMERALS) {
    written += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
