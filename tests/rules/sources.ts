import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A file of the project: its path from the root with «/» on every system, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What a rule found: where, and what is wrong there. */
export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

const root = dirname(dirname(import.meta.dirname));
const made = new Set(['node_modules', 'out', 'dist', '.build', '.git', 'coverage', 'test-results']);

/** Every file below these folders (or these files) whose name fits; what is built is left out. */
export function readSources(places: readonly string[], name: RegExp): readonly Source[] {
  return places
    .flatMap((place) => filesBelow(join(root, place)))
    .filter((path) => name.test(path))
    .map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** One breach for each match, with its line. */
export function breachesOf(path: string, text: string, pattern: RegExp, what: string): Breach[] {
  return [...text.matchAll(pattern)].map((match) => ({
    path,
    line: text.slice(0, match.index).split('\n').length,
    what: `${what}: ${match[0].trim().slice(0, 80)}`,
  }));
}

/** One line for each, as an editor makes a link of. */
export function describe(breaches: readonly Breach[]): string {
  return breaches.map(({ path, line, what }) => `${path}:${line} ${what}`).join('\n');
}
