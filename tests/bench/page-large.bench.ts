import { firstUsefulPaint, withFilledWorkspace } from './bench-page.ts';
import { greatSize } from './large-workspace.ts';
import { measureEdits } from './page-edits.ts';
import { judged, median, quantile, told } from './statistics.ts';

const starts = 20;

export const name = `The page with ${greatSize.units} units and ${greatSize.indicators} indicators`;

export async function run(): Promise<readonly string[]> {
  return withFilledWorkspace(greatSize, async (visit) => {
    const paints: number[] = [];
    for (let round = 0; round < starts; round += 1) paints.push(await visit(firstUsefulPaint));
    const { toTotals } = await visit(async (page) => {
      await firstUsefulPaint(page);
      return measureEdits(page, greatSize.indicators);
    });
    const what = `Enter to new totals, ${toTotals.length} edits`;
    return [
      judged(`first useful paint, median of ${starts} starts`, median(paints), 1000, 'ms'),
      judged(`${what}, median`, median(toTotals), 16, 'ms'),
      told(`${what}, p95`, quantile(toTotals, 0.95), 'ms'),
    ];
  });
}
