import { firstUsefulPaint, withFilledWorkspace } from './bench-page.ts';
import { usualSize } from './large-workspace.ts';
import { type EditTimes, measureEdits } from './page-edits.ts';
import { judged, median, quantile, told } from './statistics.ts';

const starts = 5;

export const name = `The page with ${usualSize.units} units and ${usualSize.indicators} indicators`;

export async function run(): Promise<readonly string[]> {
  return withFilledWorkspace(usualSize, async (visit) => {
    const paints: number[] = [];
    for (let round = 0; round < starts; round += 1) paints.push(await visit(firstUsefulPaint));
    const edits = await visit(async (page) => {
      await firstUsefulPaint(page);
      return measureEdits(page, usualSize.indicators);
    });
    return [
      ...editLines(edits),
      judged(`first useful paint, median of ${starts} starts`, median(paints), 1500, 'ms'),
    ];
  });
}

function editLines({ toTotals, toFrame, typed }: EditTimes): readonly string[] {
  const what = `Enter to «Đã phân bổ» and «Chưa phân bổ», ${toTotals.length} edits`;
  return [
    judged(`${what}, median`, median(toTotals), 16, 'ms'),
    judged(`${what}, p95`, quantile(toTotals, 0.95), 50, 'ms'),
    told('the same to the end of the frame that shows it, median', median(toFrame), 'ms'),
    told('the same to the end of the frame that shows it, p95', quantile(toFrame, 0.95), 'ms'),
    told('a typed digit to its sign in the cell, median', median(typed), 'ms'),
  ];
}
