/** Where a chart is drawn and with what; lengths in CSS pixels. */
export type ChartLook = {
  readonly width: number;
  readonly height: number;
  readonly font: string;
  /** Size of the letters of names and labels. */
  readonly letter: number;
  /** Mean width of a letter in parts of its size. */
  readonly glyph: number;
  /** Whether title and subtitle stand in the picture itself. */
  readonly heading: boolean;
  readonly colours: ChartColours;
};

export type ChartColours = {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly hairline: string;
  /** Results are filled, targets an outline around a light ground: told apart without colour. */
  readonly result: string;
  readonly target: string;
  readonly targetEdge: string;
};

/** For slides, Word and print: black letters on white, bars that differ in grey, too. */
export const PAPER_COLOURS: ChartColours = {
  ground: '#ffffff',
  ink: '#1b1f24',
  soft: '#4b535d',
  hairline: '#c9ced5',
  result: '#1d4f91',
  target: '#eef1f5',
  targetEdge: '#57606a',
};

// The library writes it between double quotes.
const PAPER_FONT = "Tinos, 'Times New Roman', 'Liberation Serif', serif";
const LETTERS_ACROSS = 74;
const LEAST_LETTER = 11;

/** A picture that stands alone: the larger it is, the larger its letters. */
export function paperLook(width: number, height: number): ChartLook {
  return {
    width,
    height,
    font: PAPER_FONT,
    letter: Math.max(LEAST_LETTER, Math.round(width / LETTERS_ACROSS)),
    glyph: 0.5,
    heading: true,
    colours: PAPER_COLOURS,
  };
}
