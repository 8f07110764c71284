import type { Indicator } from '../../domain/indicator.ts';
import { type NameForm, plainForm, standingIn } from './name-forms.ts';
import type { Titles } from './titles.ts';

/** The one indicator that the title names in full («KẾT QUẢ KẾT NẠP ĐOÀN VIÊN 6 THÁNG …»), else null. */
export function findTitleIndicator(
  { own, all }: Titles,
  forms: readonly NameForm<Indicator>[],
): Indicator | null {
  for (const lines of [own, all]) {
    const named = standingIn(lines.map(({ text }) => plainForm(text)).join('\n'), forms);
    const [only] = named;
    if (only !== undefined) return named.length === 1 ? only : null;
  }
  return null;
}
