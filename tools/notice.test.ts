import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockedPackages, withNeeds } from './lockfile.ts';
import { aboutOf, noticeOf } from './notice-text.ts';
import { root } from './project.ts';
import { billOfMaterials } from './sbom.ts';
import { packagesIn, shippedPackages } from './shipped.ts';

const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');

describe('the licences of what is shipped', () => {
  const shipped = shippedPackages();
  const names = shipped.map(({ name }) => name);

  test('NOTICE and the About box say what the lockfile says («node tools/run.mjs notice» writes them)', () => {
    expect(read('NOTICE') === noticeOf(shipped)).toBe(true);
    expect(read('resources', 'about', 'packages.json') === aboutOf(shipped)).toBe(true);
  });

  test('name what the program imports, what lies beside it, and what these ask for', () => {
    for (const name of ['react', 'zrender', 'better-sqlite3', 'electron', '@resvg/resvg-wasm'])
      expect(names).toContain(name);
    for (const name of ['@expo-google-fonts/tinos', '@fontsource-variable/inter', 'zod'])
      expect(names).toContain(name);
    for (const name of ['vitest', 'vite', 'typescript', 'electron-builder', '@playwright/test'])
      expect(names).not.toContain(name);
  });

  test('each package has a licence that lets it be handed on', () => {
    const allowed =
      /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|MIT AND OFL-1\.1|MIT OR GPL-3\.0-or-later|MIT AND Zlib|MIT OR CC0-1\.0)\)?$/;
    for (const { name, licence } of shipped) expect(licence, name).toMatch(allowed);
  });

  test('the words of fonts, of the picture maker and of the charts are in NOTICE', () => {
    const notice = read('NOTICE');
    expect(notice).toContain('SIL OPEN FONT LICENSE');
    expect(notice).toContain('@resvg/resvg-wasm 2.6.2 (MPL-2.0) https://');
    expect(notice).toContain('The Apache Software Foundation');
  });

  test('are beside the program that is installed', () => {
    const packaging = read('electron-builder.yml');
    for (const file of ['LICENSE', 'NOTICE', 'sbom.cdx.json']) expect(packaging).toContain(file);
    expect(existsSync(join(root, 'LICENSE'))).toBe(true);
  });
});

describe('the bill of materials', () => {
  type Component = {
    readonly name: string;
    readonly scope: string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  };
  const bill = JSON.parse(billOfMaterials()) as {
    readonly bomFormat: string;
    readonly specVersion: string;
    readonly serialNumber: string;
    readonly components: readonly Component[];
  };

  test('is CycloneDX and names every locked package with its hash', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(bill.components).toHaveLength(lockedPackages().length);
    for (const { hashes, purl } of bill.components) {
      expect(purl).toMatch(/^pkg:npm\/(?:%40[^/@]+\/)?[^/@]+@[^@]+$/);
      expect(hashes?.[0]?.alg).toBe('SHA-512');
      expect(hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
    }
  });

  test('tells what is shipped from what only builds and tests, the same each time', () => {
    const scope = (name: string) =>
      bill.components.find(({ purl }) => purl.startsWith(`pkg:npm/${name}@`))?.scope;
    expect(scope('better-sqlite3')).toBe('required');
    expect(scope('vitest')).toBe('excluded');
    expect(billOfMaterials()).toBe(billOfMaterials());
  });
});

test('packages are seen in every form of import', () => {
  const text = `import 'a/b.css'; import x from "@c/d/e"; export * from 'f'; await import('g');
    import y from './own.ts'; import z from 'node:fs'; @import 'h/i.css';`;
  expect(packagesIn(text)).toEqual(['a', '@c/d', 'f', 'g', 'h']);
});

test('what a package asks for is found as Node finds it', () => {
  const one = (folder: string, needs: readonly string[] = []) => ({
    ...{ name: folder.split('node_modules/').at(-1) ?? '', version: '1', folder, needs },
    ...{ licence: 'MIT', integrity: null },
  });
  const locked = [
    one('node_modules/a', ['b', 'c']),
    one('node_modules/a/node_modules/b', ['c']),
    one('node_modules/b'),
    one('node_modules/c'),
    one('node_modules/d'),
  ];
  expect(withNeeds(['a'], locked).map(({ folder }) => folder)).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
  ]);
});
