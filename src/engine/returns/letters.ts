import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { CHARSET_NAMES } from '../../domain/vietnamese/legacy.ts';
import type { ReturnAnswer } from '../../workbooks/layout/context.ts';
import { fileIssue } from '../../workbooks/layout/issues.ts';
import { type DecodedBook, inUnicode } from '../../workbooks/open/old-text.ts';
import type { ReadOutcome } from '../../workbooks/open/reader.ts';

/** How the letters of a file were read; null where it could not be opened. */
export type Letters = Pick<DecodedBook, 'charset' | 'by'> | null;

/** What was opened with its letters in Unicode: as a person said, or as it tells itself. */
export function inLetters(
  raw: ReadOutcome,
  answers: readonly ReturnAnswer[],
): { readonly outcome: ReadOutcome; readonly letters: Letters } {
  if (!raw.ok) return { outcome: raw, letters: null };
  const said = answers.findLast((answer) => answer.type === 'charset');
  const { book, charset, by } = inUnicode(raw.value, said?.charset);
  return { outcome: { ok: true, value: book }, letters: { charset, by } };
}

/** What no font told is said: another encoding would make other names of the same bytes. */
export function lettersIssues(letters: Letters): readonly ReadingIssue[] {
  if (letters?.by !== 'content') return [];
  const name = CHARSET_NAMES[letters.charset];
  return [
    fileIssue(
      'legacy-text',
      `Chữ trong tệp là mã cũ, đọc theo ${name}. Kiểm tra tên đơn vị và chỉ tiêu; chọn lại bảng mã nếu chữ sai.`,
    ),
  ];
}
