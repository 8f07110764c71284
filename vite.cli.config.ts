import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { leftOutside } from './tools/bundles.ts';
import { pictureFiles } from './tools/picture-files.ts';

const root = import.meta.dirname;

/** Everything that runs on Node outside Electron; they share what they have in common. */
const inputs = {
  cli: 'src/doors/cli/main.ts',
  web: 'src/doors/web-main.ts',
  reader: 'src/workbooks/open/reader-main.ts',
  'backup-worker': 'src/store/backups/worker.ts',
};

export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  plugins: [pictureFiles()],
  ssr: {
    target: 'node',
    // One bundle starts several times faster than hundreds of files do.
    noExternal: true,
  },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out/node',
    // A watched build replaces files under a host that runs and waits for just these to change.
    emptyOutDir: !process.argv.includes('--watch'),
    minify: false,
    rolldownOptions: {
      external: leftOutside,
      input: Object.fromEntries(
        Object.entries(inputs)
          .map(([name, path]) => [name, join(root, path)] as const)
          .filter(([, path]) => existsSync(path)),
      ),
      output: {
        format: 'esm',
        entryFileNames: '[name].js',
        // In the same folder, so that import.meta.dirname means the same in every file.
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
