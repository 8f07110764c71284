import type { Figure } from '../../domain/figure.ts';
import { type Indicator, isCount } from '../../domain/indicator.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { groupBy } from '../../store/group-by.ts';

/**
 * What a decision with these targets does not say by itself: the whole was given more or less than its
 * units come to, or nothing of an indicator was given to any unit, so that the annex does not name it.
 */
export function givenWarnings(
  indicators: readonly Indicator[],
  targets: readonly Figure[],
): readonly string[] {
  // A form that nothing was given out in yet shows the columns of the whole.
  if (!targets.some(isGiven)) return [];
  const several = new Set(targets.map(({ period }) => period)).size > 1;
  const places = groupBy(targets, ({ indicator, period }) => `${period} ${indicator}`);
  return indicators.flatMap((indicator) =>
    [...places.values()].flatMap((figures) => {
      const [first] = figures;
      if (first === undefined || first.indicator !== indicator.code) return [];
      const said = warningOf(indicator, figures);
      return said === null ? [] : [several ? `Năm ${first.period}: ${said}` : said];
    }),
  );
}

function warningOf({ name, kind }: Indicator, figures: readonly Figure[]): string | null {
  const root = figures.find(({ unit }) => unit === ROOT_UNIT);
  const units = figures.filter(isGiven);
  if (root === undefined || (root.value === null && root.text === null)) return null;
  if (units.length === 0) {
    return `«${name}» chưa giao cho đơn vị nào nên không có trong phụ lục.`;
  }
  const isRange = [root, ...units].some(({ valueTo }) => valueTo !== null);
  if (!isCount(kind) || isRange || root.value === null) return null;
  const sum = units.reduce((total, { value }) => total + (value ?? 0), 0);
  if (sum === root.value) return null;
  const left = root.value - sum;
  const state = left > 0 ? `còn ${formatDecimal(left)}` : `vượt ${formatDecimal(-left)}`;
  return `«${name}»: tổng chỉ tiêu giao là ${formatDecimal(root.value)}, các đơn vị cộng lại ${formatDecimal(sum)} (${state}); dòng tổng cộng ghi ${formatDecimal(sum)}.`;
}

function isGiven({ unit, value, text }: Figure): boolean {
  return unit !== ROOT_UNIT && (value !== null || text !== null);
}
