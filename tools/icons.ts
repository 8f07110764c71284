import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { root } from './project.ts';

/** Draws icon.png and icon.ico from icon.svg. Run by hand after a change, and commit the files. */
const folder = join(root, 'resources', 'icons');
/** Linux and macOS ask for 512 pixels at least. */
const LARGE = 512;
const ICO_SIZES = [16, 32, 48, 256] as const;

const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: [...args],
  env: { ...process.env, ...env },
});
try {
  const page = await browser.newPage();
  await writeFile(join(folder, 'icon.png'), await drawn(page, LARGE));
  const pictures: { size: number; png: Buffer }[] = [];
  for (const size of ICO_SIZES) pictures.push({ size, png: await drawn(page, size) });
  await writeFile(join(folder, 'icon.ico'), icoOf(pictures));
} finally {
  await browser.close();
}

async function drawn(page: Page, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** An .ico may hold PNGs as they are (Windows Vista and later): a header, an entry each, the files. */
function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = 6 + 16 * pictures.length;
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    // 0 stands for 256.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)]);
}
