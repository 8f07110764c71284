/** A number alone, as clerks write it: «433», «12a». */
const BARE = /^\d+\p{L}?$/u;

/** «433» with the symbol «QĐ-LĐLĐ» is «433/QĐ-LĐLĐ»; what says more than a number stays as it is. */
export function completedNumber(number: string, symbol: string): string {
  const typed = number.trim();
  const letters = symbol.trim().replace(/^\/+/u, '');
  return BARE.test(typed) && letters !== '' ? `${typed}/${letters}` : typed;
}
