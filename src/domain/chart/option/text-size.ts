import type { ChartLook } from './look.ts';

type Lettering = Pick<ChartLook, 'letter' | 'glyph'>;

/** About how wide a line of text is; a picture without a browser has nothing to measure with. */
export function textWidth(text: string, { letter, glyph }: Lettering): number {
  return [...text].length * letter * glyph;
}

export function widest(texts: readonly string[], lettering: Lettering): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, lettering)));
}

/** A text in at most `lines` lines of `width`, the last one cut off with «…» where it must be. */
export function fitted(text: string, width: number, lines: number, lettering: Lettering): string {
  const broken: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, lettering) <= width) {
      line = longer;
      continue;
    }
    broken.push(line);
    line = word;
  }
  broken.push(line);
  const kept = broken.slice(0, lines);
  const rest = broken.slice(lines - 1).join(' ');
  return [
    ...kept.slice(0, -1),
    cut(broken.length > lines ? rest : (kept.at(-1) ?? ''), width, lettering),
  ].join('\n');
}

function cut(text: string, width: number, lettering: Lettering): string {
  if (textWidth(text, lettering) <= width) return text;
  const room = Math.max(1, Math.floor(width / (lettering.letter * lettering.glyph)) - 1);
  return `${[...text].slice(0, room).join('').trimEnd()}…`;
}
