import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const soffice = process.env.CHITIEU_SOFFICE ?? 'soffice';
const pdftoppm = process.env.CHITIEU_PDFTOPPM ?? 'pdftoppm';
const pdftotext = join(dirname(pdftoppm), basename(pdftoppm).replace('ppm', 'text'));

/** 0 is «always»: else LibreOffice believes the values that a workbook keeps beside its formulas. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook in LibreOffice, recalculates it and saves it as `ending`; answers the new file's path. */
export async function convert(file: string, ending: Ending): Promise<string> {
  const [converted = ''] = await convertAll(dirname(file), [file], ending);
  return converted;
}

type Ending = 'pdf' | 'xlsx' | 'xls' | 'ods';

/** `convert` for many files in one start of LibreOffice; their names differ before the ending. */
export async function convertAll(
  folder: string,
  files: readonly string[],
  ending: Ending,
): Promise<readonly string[]> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const out = join(folder, 'out');
  await run(soffice, [
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    '--headless',
    '--convert-to',
    ending,
    '--outdir',
    out,
    ...files,
  ]);
  return files.map((file) => join(out, `${basename(file, extname(file))}.${ending}`));
}

/** How many pages a PDF has, by its list of pages. */
export async function pageCount(pdf: string): Promise<number> {
  const text = (await readFile(pdf)).toString('latin1');
  return [...text.matchAll(/\/Type\s*\/Page(?![a-zA-Z])/g)].length;
}

export type Page = {
  readonly width: number;
  readonly height: number;
  /** Grey levels from 0 (black) to 255, row by row. */
  readonly pixels: Uint8Array;
  readonly text: string;
};

/** The pages of a PDF as they print, at 25.4 dots an inch: one pixel is one millimetre. */
export async function pagesOf(pdf: string): Promise<readonly Page[]> {
  const prefix = join(dirname(pdf), 'page');
  await run(pdftoppm, ['-r', '25.4', '-gray', pdf, prefix]);
  const images = (await readdir(dirname(pdf))).filter((name) => name.endsWith('.pgm')).sort();
  const { stdout } = await run(pdftotext, ['-layout', pdf, '-']);
  const texts = stdout.split('\f');
  return Promise.all(
    images.map(async (name, index) => ({
      ...pixelsOf(await readFile(join(dirname(pdf), name))),
      text: texts[index] ?? '',
    })),
  );
}

/** Parts of a millimetre count as a pixel more. */
export function isA4({ width, height }: Page, orientation: 'portrait' | 'landscape'): boolean {
  const [expectedWidth, expectedHeight] = orientation === 'portrait' ? [210, 297] : [297, 210];
  return Math.abs(width - expectedWidth) <= 1 && Math.abs(height - expectedHeight) <= 1;
}

/** The lowest millimetre of a page that has ink on it; -1 on an empty page. */
export function lowestInk(page: Page): number {
  const last = page.pixels.findLastIndex((grey) => grey < 200);
  return Math.floor(last / page.width);
}

/** The leftmost and the rightmost millimetre with ink. */
export function inkAcross({ pixels, width }: Page): readonly [number, number] {
  let left = width;
  let right = -1;
  pixels.forEach((grey, index) => {
    if (grey >= 200) return;
    left = Math.min(left, index % width);
    right = Math.max(right, index % width);
  });
  return [left, right];
}

function pixelsOf(pgm: Buffer): Pick<Page, 'width' | 'height' | 'pixels'> {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40));
  if (header === null) throw new Error('Not a grey image');
  return {
    width: Number(header[1]),
    height: Number(header[2]),
    pixels: pgm.subarray(header[0].length),
  };
}
