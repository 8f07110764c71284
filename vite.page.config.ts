import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The page, built once and shown by both windows: Electron's and the browser's. */
export default defineConfig({
  root: join(root, 'src', 'ui'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  // The door that serves the page puts a fresh nonce here with each answer.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: join(root, 'out', 'renderer'),
    emptyOutDir: true,
    minify: true,
    // An office may show the browser door in a browser that is some years old.
    target: ['chrome109', 'edge109', 'firefox115', 'safari16'],
    // Inlined fonts and pictures would need «data:» in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
  },
});
