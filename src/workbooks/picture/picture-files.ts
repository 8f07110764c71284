import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** What pictures need besides code: the renderer and the letters of Times New Roman's metrics. */
const PACKAGED = {
  renderer: '@resvg/resvg-wasm/index_bg.wasm',
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
} as const;

export type PictureFile = keyof typeof PACKAGED;

/** Beside the bundle, where the build puts them (tools/picture-files.ts); in a checkout in their packages. */
export async function readPictureFile(name: PictureFile): Promise<Buffer> {
  const packaged = PACKAGED[name];
  const beside = join(import.meta.dirname, basename(packaged));
  return readFile(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(packaged));
}
