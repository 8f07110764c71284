import type { Indicator } from '../../domain/indicator.ts';
import { type NameForm, plainForm, standingIn } from './name-forms.ts';
import type { TitleLine } from './titles.ts';

/** The one indicator that the title names in full («KẾT QUẢ KẾT NẠP ĐOÀN VIÊN 6 THÁNG …»), else null. */
export function findTitleIndicator(
  lines: readonly TitleLine[],
  forms: readonly NameForm<Indicator>[],
): Indicator | null {
  const title = lines.map(({ text }) => plainForm(text)).join('\n');
  const [only, second] = standingIn(title, forms);
  return only !== undefined && second === undefined ? only : null;
}
