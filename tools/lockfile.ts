import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.ts';

/** A package as the lockfile holds it. */
export type Locked = {
  readonly name: string;
  readonly version: string;
  /** Its folder below the checkout, which is also its key in the lockfile. */
  readonly folder: string;
  readonly licence: string;
  /** `sha512-…` as the package manager checks it. */
  readonly integrity: string | null;
  /** Packages that it asks for by name. */
  readonly needs: readonly string[];
};

type Entry = {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
};

const IN = 'node_modules/';

/** Every package of package-lock.json, in its order. */
export function lockedPackages(): readonly Locked[] {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, Entry>> };
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, entry]) => ({
      name: folder.slice(folder.lastIndexOf(IN) + IN.length),
      version: entry.version ?? '',
      folder,
      licence: entry.license ?? 'not told',
      integrity: entry.integrity ?? null,
      needs: Object.keys({
        ...entry.dependencies,
        ...entry.optionalDependencies,
        ...Object.fromEntries(
          Object.entries(entry.peerDependencies ?? {}).filter(
            ([name]) => entry.peerDependenciesMeta?.[name]?.optional !== true,
          ),
        ),
      }),
    }));
}

/** These packages and all that they ask for, each as it is found from where it is asked. */
export function withNeeds(names: readonly string[], locked: readonly Locked[]): readonly Locked[] {
  const byFolder = new Map(locked.map((one) => [one.folder, one]));
  const found = new Set<Locked>();
  const look = (name: string, from: string) => {
    const one = nearest(name, from, byFolder);
    if (one === undefined || found.has(one)) return;
    found.add(one);
    for (const need of one.needs) look(need, one.folder);
  };
  for (const name of names) look(name, '');
  return locked.filter((one) => found.has(one));
}

/** Node's own way: in the package's folder, then in each folder above it. */
function nearest(
  name: string,
  from: string,
  byFolder: ReadonlyMap<string, Locked>,
): Locked | undefined {
  const own = byFolder.get(`${from === '' ? '' : `${from}/`}${IN}${name}`);
  if (own !== undefined || from === '') return own;
  const above = from.lastIndexOf(`/${IN}`);
  return nearest(name, above === -1 ? '' : from.slice(0, above), byFolder);
}
