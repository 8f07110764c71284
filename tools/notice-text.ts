import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locked } from './lockfile.ts';
import { root } from './project.ts';

const TELLS_LICENCE = /^(?:licen[cs]e|notice|copying|ofl)/i;
const RULE = '='.repeat(80);

/** The NOTICE of these packages: what each is, whose, under which licence, and the licences' own words. */
export function noticeOf(packages: readonly Locked[]): string {
  const texts = new Map<string, string[]>();
  for (const one of packages) {
    for (const text of licenceTexts(one)) {
      texts.set(text, [...(texts.get(text) ?? []), `${one.name} ${one.version}`]);
    }
  }
  const list = packages.map((one) => `- ${one.name} ${one.version} (${one.licence})${madeAt(one)}`);
  return [
    'Chỉ Tiêu',
    'Copyright (c) 2026 The Chỉ Tiêu maintainers. MIT, see LICENSE.',
    '',
    'The program is made with the packages below. Where a licence asks for the source (MPL-2.0:',
    'https://mozilla.org/MPL/2.0/), it is at the address beside the name, unchanged.',
    '',
    ...list,
    ...[...texts].flatMap(([text, names]) => ['', RULE, ...names, RULE, '', text]),
    '',
  ].join('\n');
}

/** What the About box tells: the program's own version, and each package. */
export function aboutOf(packages: readonly Locked[]): string {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const list = packages.map(({ name, version, licence }) => ({ name, version, licence }));
  return `${JSON.stringify({ version: own.version, packages: list }, null, 2)}\n`;
}

function licenceTexts({ folder }: Locked): readonly string[] {
  const here = join(root, folder);
  const told = readdirSync(here).filter((name) => TELLS_LICENCE.test(name));
  const files = told.flatMap((name) => {
    const path = join(here, name);
    return statSync(path).isDirectory()
      ? readdirSync(path).map((inner) => join(path, inner))
      : [path];
  });
  return files
    .toSorted()
    .map((path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '');
}

function madeAt({ folder }: Locked): string {
  const path = join(root, folder, 'package.json');
  if (!existsSync(path)) return '';
  const { repository } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly repository?: string | { readonly url?: string };
  };
  const told = typeof repository === 'string' ? repository : repository?.url;
  if (told === undefined) return '';
  const address = told
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/^github:/, '')
    .replace(/\.git$/, '');
  return ` ${address.includes('://') ? address : `https://github.com/${address}`}`;
}
