import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import { leftOutside } from './tools/bundles.ts';
import { pictureFiles } from './tools/picture-files.ts';

const root = import.meta.dirname;
const main = join(root, 'electron', 'main');

/**
 * The desktop door's own processes. The page is not built here: vite.page.config.ts makes it once
 * for both doors.
 */
export default defineConfig({
  main: {
    plugins: [pictureFiles()],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        external: leftOutside,
        input: {
          index: join(main, 'index.ts'),
          'engine-host': join(main, 'engine-host.ts'),
          reader: join(root, 'src', 'workbooks', 'open', 'reader-main.ts'),
          'backup-worker': join(root, 'src', 'store', 'backups', 'worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but electron: it must be one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: join(root, 'electron', 'preload', 'index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
});
