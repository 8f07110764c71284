import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildName, buildNames, fingerprint, writeBuildStamp } from './builds.mjs';
import { runChild } from './child.mjs';
import { entries, root } from './project.ts';
import { billOfMaterials } from './sbom.ts';

const commands: Readonly<Record<BuildName, readonly string[]>> = {
  node: [entries.vite, 'build', '--config', 'vite.cli.config.ts'],
  page: [entries.vite, 'build', '--config', 'vite.page.config.ts'],
  // It warns that there is no page among its configurations: that one is built above.
  desktop: [entries.electronVite, 'build', '--logLevel', 'error'],
};

async function build(name: BuildName): Promise<boolean> {
  const print = fingerprint(root, name);
  const status = await runChild(process.execPath, commands[name], { cwd: root, stdio: 'inherit' });
  if (status !== 0) return false;
  writeBuildStamp(root, name, print);
  return true;
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !buildNames.some((known) => known === name));
if (unknown !== undefined) {
  console.error(`${unknown}: one of ${buildNames.join(', ')}`);
  process.exit(2);
}
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out', 'sbom.cdx.json'), billOfMaterials());
for (const name of buildNames) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`Đang dựng: ${name}`);
  if (!(await build(name))) process.exit(1);
}
