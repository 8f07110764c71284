import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locked, lockedPackages } from './lockfile.ts';
import { root } from './project.ts';
import { shippedPackages } from './shipped.ts';

/**
 * The bill of materials (CycloneDX 1.5) of the lockfile: `required` is what reaches a user,
 * `excluded` what only builds and tests. The same lockfile gives the same text, so it has no date.
 */
export function billOfMaterials(): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Named;
  const own = { name, version };
  const shipped = new Set(shippedPackages().map(label));
  const components = lockedPackages().map((one) => componentOf(one, shipped.has(label(one))));
  const print = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(print)}`,
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': label(own), ...own },
    },
    components,
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}

type Named = { readonly name: string; readonly version: string };

function label({ name, version }: Named): string {
  return `${name}@${version}`;
}

function componentOf({ name, version, folder, licence, integrity }: Locked, isShipped: boolean) {
  const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': folder,
    ...(group === undefined ? {} : { group }),
    name: bare ?? name,
    version,
    scope: isShipped ? 'required' : 'excluded',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [{ expression: licence }],
    ...(integrity === null ? {} : { hashes: [hashOf(integrity)] }),
  };
}

/** `sha512-` and base64, as the bill wants it. */
function hashOf(integrity: string): { readonly alg: string; readonly content: string } {
  const [kind = '', base64 = ''] = integrity.split('-', 2);
  return {
    alg: kind.replace('sha', 'SHA-'),
    content: Buffer.from(base64, 'base64').toString('hex'),
  };
}

function uuidOf(print: string): string {
  const part = (from: number, to: number) => print.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-5${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}
