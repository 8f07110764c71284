import { posix } from 'node:path';
import { layerOf, layers, mayImportLayer, mayImportPackage } from './layers.ts';
import { type Breach, isTest, type Source } from './sources.ts';
import { withoutComments } from './without-comments.ts';

interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Imported names that exist at run time. */
  readonly values: readonly string[];
}

const statement =
  /(?<=^|;)\s*(?:import|export)\s+(type\s+)?((?:[\w$*\s,]|\{[^}]*\})*?)\s*\bfrom\s*(['"])([^'"]+)\3/gm;
const bare = /(?<=^|;)\s*import\s*(['"])([^'"]+)\1/gm;
const call = /\b(?:import|require)\s*\(\s*(['"`])([^'"`]+)\1/g;

/** Static, dynamic, side-effect and type imports, re-exports and `require`. */
export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  const lineAt = (match: RegExpExecArray) =>
    code.slice(0, match.index + match[0].search(/\S/)).split('\n').length;
  const found: Import[] = [];
  for (const match of code.matchAll(statement)) {
    const [, type, names = '', , specifier = ''] = match;
    found.push({
      specifier,
      line: lineAt(match),
      values: type === undefined ? valuesOf(names) : [],
    });
  }
  for (const pattern of [bare, call]) {
    for (const match of code.matchAll(pattern)) {
      found.push({ specifier: match[2] ?? '', line: lineAt(match), values: ['*'] });
    }
  }
  return found;
}

function valuesOf(names: string): readonly string[] {
  return names
    .replace(/[{}]/g, ',')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

export function importBreaches({ path, text }: Source): readonly Breach[] {
  const layer = layerOf(path);
  if (layer === undefined) return [{ path, line: 1, what: 'belongs to no layer' }];
  return importsOf(text).flatMap((one) => {
    const what = faultOf(path, layer, one);
    return what === null ? [] : [{ path, line: one.line, what }];
  });
}

function faultOf(path: string, layer: string, { specifier, values }: Import): string | null {
  const inTest = isTest(path);
  if (specifier.startsWith('node:')) {
    return layers[layer]?.node || inTest ? null : `${layer} uses ${specifier}`;
  }
  if (!specifier.startsWith('.')) {
    const name = packageOf(specifier);
    return mayImportPackage(layer, name, inTest) ? null : `${layer} imports the package ${name}`;
  }
  const target = posix.join(posix.dirname(path), specifier);
  const targetLayer = layerOf(target) ?? target.split('/')[0] ?? '';
  if (inTest && target.startsWith('tests/')) return null;
  if (!mayImportLayer(layer, targetLayer)) return `${layer} imports ${targetLayer}: ${specifier}`;
  // The contract describes what crosses the doors; a rule that it ran would be a second engine.
  const rule = values.find((name) => !/^[A-Z][A-Z0-9_]*$/.test(name));
  if (layer === 'src/contract' && targetLayer === 'src/domain' && rule !== undefined) {
    return `src/contract takes more than types and constants from src/domain: ${rule}`;
  }
  // Schemas bring zod, which probes for `Function('')`: the page's content policy forbids that.
  if (layer.startsWith('src/ui') && targetLayer === 'src/contract' && values.length > 0) {
    return `${layer} takes more than types from src/contract: ${values.join(', ')}`;
  }
  return null;
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
