import { exactText, roundedText, wholeText } from './fraction-text.ts';
import type { OneWayAnswer } from './one-way.ts';

/** The arithmetic of each year of one sharing by phần dư lớn nhất, ending with what the year receives. */
export function shareSentences({ rows, working }: OneWayAnswer): readonly string[] {
  const { rounding, pool, weightSum } = working;
  return rows.map((row) => {
    const year = row.working;
    if (rounding.kind !== 'largest-remainder' || year.kind !== 'shared') return '';
    if (pool === 0) return 'không còn gì để chia, nhận 0';
    if (year.weight.numerator === 0n) return 'trọng số bằng 0, nhận 0';
    const remainder = roundedText(year.remainder, rounding.decimals);
    const floor = wholeText(year.floor);
    const quotient = `${exactText(year.weight)} ÷ ${exactText(weightSum)} × ${wholeText(pool)} = ${floor}${remainder.slice(1)}. Phần nguyên ${floor}, phần lẻ ${remainder}. `;
    if (rounding.extras === 0) {
      return `${quotient}Cộng các phần nguyên được ${wholeText(pool)}, bằng đúng số phải chia, nhận ${wholeText(row.value)}`;
    }
    const leftover = `Cộng các phần nguyên được ${wholeText(rounding.floorSum)}, còn ${wholeText(rounding.extras)}, cộng thêm mỗi nơi 01 cho ${wholeText(rounding.extras)} năm có phần lẻ lớn nhất (bằng nhau thì theo trọng số lớn hơn, rồi năm trước)`;
    const place = `phần lẻ ${remainder} xếp thứ ${wholeText(year.rank ?? 0)}, ${year.extra ? 'được' : 'không được'} cộng thêm 01`;
    return `${quotient}${leftover}; ${place}, nhận ${wholeText(row.value)}`;
  });
}
