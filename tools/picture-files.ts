import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

const FILES = [
  '@resvg/resvg-wasm/index_bg.wasm',
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
];

/** Lays beside a bundle what pictures are made with (src/workbooks/picture/picture-files.ts reads it). */
export function pictureFiles(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'picture-files',
    generateBundle() {
      for (const file of FILES) {
        const source = readFileSync(resolve(file));
        this.emitFile({ type: 'asset', fileName: basename(file), source });
      }
    },
  };
}
