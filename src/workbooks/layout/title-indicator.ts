import type { Indicator } from '../../domain/indicator.ts';
import { expandAbbreviations } from '../../domain/vietnamese/abbreviations.ts';
import { canonical } from '../../domain/vietnamese/names.ts';
import type { TitleLine } from './titles.ts';

/** The one indicator that the title names in full («KẾT QUẢ KẾT NẠP ĐOÀN VIÊN 6 THÁNG …»), else null. */
export function findTitleIndicator(
  lines: readonly TitleLine[],
  indicators: readonly Indicator[],
): Indicator | null {
  const titles = lines.map(({ text }) => ` ${plain(text)} `);
  const hits = indicators.flatMap((indicator) =>
    [indicator.name, ...indicator.aliases]
      .map(plain)
      .filter((name) => name !== '' && titles.some((title) => title.includes(` ${name} `)))
      .map((name) => ({ indicator, name })),
  );
  // «Tổng số đoàn viên» contains «đoàn viên»: only the longer name counts.
  const lasting = hits.filter(
    ({ name }) => !hits.some((other) => other.name !== name && other.name.includes(name)),
  );
  const [first] = lasting;
  return first && lasting.every(({ indicator }) => indicator.code === first.indicator.code)
    ? first.indicator
    : null;
}

function plain(text: string): string {
  return canonical(expandAbbreviations(canonical(text)));
}
