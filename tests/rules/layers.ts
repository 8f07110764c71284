/** What the files of a layer may import, besides files of their own layer. */
export interface Layer {
  readonly layers: readonly string[];
  /** Package names; `*` at the end stands for any rest. */
  readonly packages: readonly string[];
  readonly node: boolean;
}

/** The table of docs/architecture.md. A path belongs to the longest name that it begins with. */
export const layers: Readonly<Record<string, Layer>> = {
  'src/domain': { layers: [], packages: [], node: false },
  'src/contract': { layers: ['src/domain'], packages: ['zod', '@orpc/contract'], node: false },
  // Runs at both ends of a door, so it brings no package into the page.
  'src/contract/wire': { layers: ['src/domain'], packages: [], node: false },
  'src/store': {
    layers: ['src/domain'],
    packages: ['better-sqlite3', 'kysely', 'age-encryption'],
    node: true,
  },
  'src/workbooks': {
    layers: ['src/domain'],
    packages: ['exceljs', '@e965/xlsx', 'docx', 'saxes', 'echarts', '@resvg/resvg-wasm'],
    node: true,
  },
  'src/engine': {
    layers: ['src/domain', 'src/contract', 'src/store', 'src/workbooks', 'resources'],
    packages: ['zod', '@orpc/contract', '@orpc/server'],
    node: true,
  },
  'src/doors': {
    layers: ['src/engine', 'src/contract'],
    packages: ['zod', 'commander', '@orpc/*'],
    node: true,
  },
  'src/ui': {
    layers: ['src/contract', 'src/domain', 'resources'],
    packages: [
      'react',
      'react-dom',
      '@mantine/*',
      '@tanstack/react-query',
      '@orpc/contract',
      '@orpc/client',
      '@orpc/tanstack-query',
      'i18next',
      'react-i18next',
      'get-nonce',
      'driver.js',
      '@fontsource-variable/inter',
      '@expo-google-fonts/tinos',
    ],
    node: false,
  },
  'src/ui/charts': {
    layers: ['src/ui', 'src/contract', 'src/domain'],
    packages: ['react', '@mantine/*', 'i18next', 'react-i18next', 'echarts'],
    node: false,
  },
  'src/ui/grid': {
    layers: ['src/ui', 'src/contract', 'src/domain'],
    packages: [
      'react',
      '@mantine/*',
      'i18next',
      'react-i18next',
      'ag-grid-*',
      '@ag-grid-community/*',
      'jsep',
    ],
    node: false,
  },
  electron: {
    layers: ['src/doors', 'src/engine', 'src/contract'],
    packages: ['electron', '@orpc/*'],
    node: true,
  },
};

/** Tests read fixtures and are written with these. */
const forTests = ['vitest', 'fast-check'];

export function layerOf(path: string): string | undefined {
  return Object.keys(layers)
    .filter((name) => path.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Layers below another one's name are part of it for everyone else. */
export function mayImportLayer(from: string, to: string): boolean {
  if (from === to || to.startsWith(`${from}/`)) return true;
  return layers[from]?.layers.some((name) => to === name || to.startsWith(`${name}/`)) ?? false;
}

export function mayImportPackage(from: string, name: string, inTest: boolean): boolean {
  if (inTest && forTests.includes(name)) return true;
  return (layers[from]?.packages ?? []).some((allowed) =>
    allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed,
  );
}
