export type Lettering = { readonly size: number; readonly bold?: boolean };

/** Advance widths of Times New Roman in thousandths of the size; other characters count as a digit. */
const REGULAR = advances({
  180: "'",
  200: '|',
  250: ' \u00a0,.',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr·',
  389: 'Js',
  444: '?acez',
  556: 'FPS',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐ',
  778: '&m',
  833: '%',
  889: 'M',
  944: 'W',
  1000: '—…',
});

const BOLD = advances({
  250: ' \u00a0,.',
  278: "'/\\il",
  333: '!()-:;[]`fjt·',
  389: 'Is',
  444: 'cerz',
  556: 'Sbdhknpquđ',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQ',
  833: '&m',
  944: 'M',
  1000: '%W—…',
});

const DIGIT = 500;
/** The horn of ơ and ư widens the letter; every other mark stands above or below it. */
const HORN = '\u031b';
const HORN_WIDTH = 55;
const COMBINING = /\p{M}/u;
/** Latin letters, marks, letters with Vietnamese marks: parted once, for it takes longer than all else. */
const LETTERS = [
  [0x20, 0x24f],
  [0x300, 0x36f],
  [0x1ea0, 0x1ef9],
] as const;
const MARKED_REGULAR = marked(REGULAR);
const MARKED_BOLD = marked(BOLD);

function marked(table: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const widths = new Map(table);
  for (const [first, last] of LETTERS) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      widths.set(letter, partedWidth(letter, table));
    }
  }
  return widths;
}

function partedWidth(letter: string, table: ReadonlyMap<string, number>): number {
  let thousandths = 0;
  for (const part of letter.normalize('NFD')) {
    if (part === HORN) thousandths += HORN_WIDTH;
    else if (!COMBINING.test(part)) thousandths += table.get(part) ?? DIGIT;
  }
  return thousandths;
}

function advances(groups: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width)] as const),
    ),
  );
}

/** Width of one line of Times New Roman, in points. */
export function textWidth(text: string, { size, bold = false }: Lettering): number {
  const table = bold ? MARKED_BOLD : MARKED_REGULAR;
  let thousandths = 0;
  for (const letter of text) {
    thousandths += table.get(letter) ?? partedWidth(letter, table);
  }
  return (thousandths * size) / 1000;
}

/** Width of the longest word: a column narrower than that breaks it in the middle. */
export function longestWord(text: string, lettering: Lettering): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => textWidth(word, lettering)));
}

/** How many lines a text takes in a cell of `width` points; at least one. */
export function lineCount(text: string, width: number, lettering: Lettering): number {
  const space = textWidth(' ', lettering);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const needed = textWidth(word, lettering);
      if (used > 0 && used + space + needed <= width) {
        used += space + needed;
        continue;
      }
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(needed / width) - 1);
      used = needed;
    }
  }
  return lines;
}
