import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aboutOf, noticeOf } from './notice-text.ts';
import { root } from './project.ts';
import { shippedPackages } from './shipped.ts';

/** Writes NOTICE and the About box's list anew; a test compares them with the lockfile. */
const packages = shippedPackages();
writeFileSync(join(root, 'NOTICE'), noticeOf(packages));
mkdirSync(join(root, 'resources', 'about'), { recursive: true });
writeFileSync(join(root, 'resources', 'about', 'packages.json'), aboutOf(packages));
console.log(`NOTICE: ${packages.length} packages`);
