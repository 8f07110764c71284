import { dirname, join } from 'node:path';

/** The checkout's own folder. */
export const root = dirname(import.meta.dirname);

/** The JavaScript that each developer tool starts with; `.bin` is not relied upon (see run.mjs). */
export const entries = {
  biome: join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  electronVite: join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  playwright: join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
  tsc: join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  vite: join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
  vitest: join(root, 'node_modules', 'vitest', 'vitest.mjs'),
} as const;
