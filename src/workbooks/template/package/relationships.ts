import { posix } from 'node:path';
import { parseXml } from './xml-tree.ts';

export type Relationship = {
  readonly id: string;
  /** The last word of its type, the same in transitional and strict files: `worksheet`, `drawing`. */
  readonly kind: string;
  readonly type: string;
  /** The name of a part of the package; as written where it points outside. */
  readonly target: string;
  readonly external: boolean;
};

/** The part with the relationships of a part; those of the package itself for `''`. */
export function relationshipsPart(part: string): string {
  const { dir, base } = posix.parse(part);
  return posix.join(dir, '_rels', `${base}.rels`);
}

/** The relationships of a part, read from the XML text of its relationships part; null if it is no XML. */
export function readRelationships(part: string, xml: string): readonly Relationship[] | null {
  const root = parseXml(xml);
  if (root === null) return null;
  return root.children
    .filter(({ local }) => local === 'Relationship')
    .map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const external = TargetMode === 'External';
      return {
        id: Id,
        kind: Type.slice(Type.lastIndexOf('/') + 1),
        type: Type,
        target: external ? Target : partName(part, Target),
        external,
      };
    });
}

/** Targets are URIs, relative to the part or from the root of the package. */
function partName(source: string, target: string): string {
  const path = unescaped(target.split('#')[0] ?? '').replaceAll('\\', '/');
  if (path.startsWith('/')) return posix.normalize(path.slice(1));
  return posix.join(posix.dirname(source), path);
}

function unescaped(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
