import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { nameOnPaper, type Version } from '../../domain/version.ts';
import { coversYear, findVersion, versionNumber } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import { buildComparison } from '../../workbooks/report/comparison.ts';
import {
  indicatorsWithParts,
  type ReportFacts,
  reportFigure,
  reportIndicator,
} from './report-facts.ts';
import { standAlone } from './stand-alone.ts';
import type { TableReport } from './table-report.ts';

export const COMPARISON: TableReport = {
  id: 'comparison',
  title: 'Biểu so sánh phương án',
  needs: ['against'],
  make: async ({ view, facts, against, today }) => {
    const { version, year, targets } = facts;
    const other = comparedVersion(facts, against);
    if (!other.ok) return other;
    const compared = (
      await readFigures(view, { kinds: ['target'], versions: [other.value.id] })
    ).filter(({ sector, period }) => sector === '' && period === String(year));
    return ok(
      buildComparison({
        ...standAlone(facts.settings, today),
        year,
        indicators: indicatorsWithParts(facts.indicators, [...compared, ...targets]).map(
          reportIndicator,
        ),
        groups: facts.groups,
        first: {
          name: nameOnPaper(other.value),
          figures: compared.map((figure) => reportFigure(figure, year)),
        },
        second: {
          name: version === undefined ? '' : nameOnPaper(version),
          figures: targets.map((figure) => reportFigure(figure, year)),
        },
      }),
    );
  },
};

/** What is compared with: the version asked for, else the one that the shown one amends, else the newest other of the year. */
export function comparedVersion(
  { versions, version, year }: ReportFacts,
  asked: string | undefined,
): Result<Version, Failure> {
  if (asked !== undefined) {
    const found = findVersion(versions, asked);
    if (!found.ok || found.value.id !== version?.id) return found;
    return err(nothingToCompare(year, 'Chọn phương án khác với phương án đang xem.'));
  }
  const others = versions.filter((each) => coversYear(each, year) && each.id !== version?.id);
  const newest = others.toSorted((a, b) => versionNumber(b.id) - versionNumber(a.id));
  const found = others.find(({ id }) => id === version?.amends) ?? newest[0];
  return found === undefined
    ? err(
        nothingToCompare(
          year,
          'Tạo thêm dự thảo hoặc mở phương án điều chỉnh rồi mở lại biểu này.',
        ),
      )
    : ok(found);
}

function nothingToCompare(year: number, remedy: string): Failure {
  return failure('bad-request', `Năm ${year} chưa có hai phương án để so sánh. ${remedy}`, {
    year,
    path: 'against',
  });
}
