import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locked, lockedPackages, withNeeds } from './lockfile.ts';
import { root } from './project.ts';

/** Laid beside the bundles by file name (tools/picture-files.ts), and what the window is. */
const BESIDE = ['@resvg/resvg-wasm', '@expo-google-fonts/tinos', 'electron'];
/** Only its own files go to a user; what it asks for fetches it. */
const ALONE = 'electron';

/**
 * The packages that reach a user: those the program imports, and all that these ask for. Bundling
 * leaves parts of some away, so it may name more than is there, never less.
 */
export function shippedPackages(): readonly Locked[] {
  const names = new Set([...importedPackages(), ...BESIDE]);
  const locked = lockedPackages().map((one) => (one.name === ALONE ? { ...one, needs: [] } : one));
  const shipped = withNeeds([...names], locked).filter(({ name }) => !name.startsWith('@types/'));
  // One package may lie in several folders.
  const once = new Map(shipped.map((one) => [labelOf(one), one]));
  return [...once.values()].toSorted((one, other) => (labelOf(one) < labelOf(other) ? -1 : 1));
}

function labelOf({ name, version }: Locked): string {
  return `${name}@${version}`;
}

function importedPackages(): readonly string[] {
  return ['src', 'electron']
    .flatMap((folder) => sourcesBelow(join(root, folder)))
    .flatMap((path) => packagesIn(readFileSync(path, 'utf8')));
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sourcesBelow(path);
    return /\.(?:tsx?|css)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const IMPORT =
  /(?:\bfrom|\bimport|@import|\burl\(|\bimport\(|\brequire\()\s*['"]([^'".][^'"]*)['"]/g;

/** Names of packages that a source imports: «@a/b/c.css» is «@a/b», «node:fs» is none. */
export function packagesIn(text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, specifier = '']) => {
    if (specifier.startsWith('node:') || specifier.startsWith('virtual:')) return [];
    const parts = specifier.split('/');
    return [parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')];
  });
}
