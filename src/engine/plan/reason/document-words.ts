import type { Figure } from '../../../domain/figure.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import { readProgrammes } from '../../../store/programmes.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import type { Opened } from './told.ts';
import { LINE } from './words.ts';

/** Where a figure of a programme stands in its document. */
export async function documentReason(
  view: Readable,
  { indicator }: Figure,
  source: { readonly programme: string; readonly paragraph: string },
): Promise<{ readonly words: string; readonly opened: Opened }> {
  const programme = (await readProgrammes(view)).find(({ id }) => id === source.programme);
  const title = programme?.title ?? 'văn bản';
  const quote = programme?.indicators.find(
    (entry) => entry.code === indicator && entry.paragraph === source.paragraph,
  )?.quote;
  return {
    words: `theo ${title}, mục ${source.paragraph}${quote === undefined ? '' : `: «${quote}»`}`,
    opened: [
      { what: LINE.document, amount: title },
      { what: LINE.paragraph, amount: source.paragraph },
      ...(quote === undefined ? [] : [{ what: LINE.quote, amount: quote }]),
    ],
  };
}

/** «594», «70%», or «8.000–11.000». */
export function shownValue({ value, valueTo }: Figure, sign: string): string {
  const ends = [value, valueTo].filter((end) => end !== null).map((end) => formatDecimal(end));
  return `${ends.join('–')}${sign}`;
}
