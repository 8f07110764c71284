import { expect, test } from 'vitest';
import { importBreaches, importsOf } from './imports.ts';
import { describe, readSources } from './sources.ts';

function fault(path: string, text: string): string {
  return importBreaches({ path, text })
    .map(({ what }) => what)
    .join('; ');
}

test('every file keeps to what its layer may import', () => {
  const sources = readSources(['src', 'electron'], /\.tsx?$/);
  expect(sources.length).toBeGreaterThan(10);
  expect(describe(sources.flatMap(importBreaches))).toBe('');
});

test('every form of import is seen', () => {
  const text = `
    import 'a';
    import b, { type B } from "b";
    import type { C } from 'c';
    import {
      d,
    } from 'd';
    import * as e from 'e';
    export * from 'f';
    export { g } from 'g';
    const h = await import('h');
    type I = import('i').I;
    const j = require('j');
    // import 'k';
    const l = "from 'l'";
    type M = 'import' | 'm';`;
  expect(
    importsOf(text)
      .map(({ specifier }) => specifier)
      .sort(),
  ).toEqual([...'abcdefghij']);
});

test('a layer may not look up', () => {
  expect(fault('src/domain/a.ts', "import '../engine/b.ts'")).toContain('src/engine');
  expect(fault('src/store/a.ts', "import type { B } from '../contract/b.ts'")).toContain(
    'contract',
  );
  expect(fault('src/doors/cli/a.ts', "import { b } from '../../store/b.ts'")).toContain(
    'src/store',
  );
  expect(fault('src/ui/a.tsx', "await import('../engine/b.ts')")).toContain('src/engine');
  expect(fault('src/engine/a.ts', "import { b } from '../store/b.ts'")).toBe('');
});

test('a package stays in the layer that owns it', () => {
  expect(fault('src/engine/a.ts', "import Database from 'better-sqlite3'")).toContain(
    'better-sqlite3',
  );
  expect(fault('src/store/a.ts', "import { Migrator } from 'kysely/migration'")).toBe('');
  expect(fault('src/engine/a.ts', "import { read } from '@e965/xlsx'")).toContain('@e965/xlsx');
  expect(fault('src/ui/app/a.tsx', "import { x } from 'ag-grid-community'")).toContain('ag-grid');
  expect(fault('src/ui/grid/a.tsx', "import { x } from 'ag-grid-community'")).toBe('');
  expect(fault('src/doors/web.ts', "import { app } from 'electron'")).toContain('electron');
  expect(fault('src/domain/a.ts', "import { z } from 'zod'")).toContain('zod');
  expect(fault('src/ui/a.ts', "import { z } from 'zod'")).toContain('zod');
});

test('the domain, the contract and the page know nothing of Node', () => {
  for (const layer of ['domain', 'contract', 'ui']) {
    expect(fault(`src/${layer}/a.ts`, "import { join } from 'node:path'")).toContain('node:path');
    expect(fault(`src/${layer}/a.test.ts`, "import { join } from 'node:path'")).toBe('');
  }
});

test('the contract takes types and constants from the domain, no rules', () => {
  const from = "from '../domain/unit.ts'";
  expect(fault('src/contract/a.ts', `import type { Unit } ${from}`)).toBe('');
  expect(fault('src/contract/a.ts', `import { UNIT_KINDS, type Unit } ${from}`)).toBe('');
  expect(fault('src/contract/a.ts', `import { rename } ${from}`)).toContain('rename');
});

test('a file outside every layer is a breach', () => {
  expect(fault('src/helpers/a.ts', '')).toContain('no layer');
});

test('the page takes only types from the contract', () => {
  const path = 'src/ui/app/a.tsx';
  expect(fault(path, "import type { Contract } from '../../contract/contract.ts'")).toBe('');
  expect(fault(path, "import { pathSchema } from '../../contract/schemas/keys.ts'")).toContain(
    'pathSchema',
  );
});
