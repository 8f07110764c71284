import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureBuilt } from './builds.mjs';
import { line, nothing } from './counts.ts';
import { root } from './project.ts';
import { runVitest } from './steps.ts';

const windowsHomes = ['ProgramFiles', 'ProgramFiles(x86)'].flatMap(
  (name) => process.env[name] ?? [],
);

/** The programs these checks need, by the variable that tells the tests where each one is. */
const needed = [
  {
    title: 'LibreOffice',
    variable: 'CHITIEU_SOFFICE',
    names: ['soffice', 'libreoffice', 'soffice.com'],
    elsewhere: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      ...windowsHomes.map((home) => join(home, 'LibreOffice', 'program', 'soffice.com')),
    ],
  },
  {
    title: 'pdftoppm (poppler)',
    variable: 'CHITIEU_PDFTOPPM',
    names: ['pdftoppm', 'pdftoppm.exe'],
    elsewhere: [],
  },
] as const;

const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
const env: Record<string, string> = {};
const missing: string[] = [];
for (const { title, variable, names, elsewhere } of needed) {
  const named = process.env[variable];
  const found = [
    ...(named === undefined ? [] : [named]),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...elsewhere,
  ].find((path) => existsSync(path));
  if (found === undefined) missing.push(title);
  else env[variable] = found;
}

if (missing.length > 0) {
  const counts = line({ ...nothing, skipped: missing.length });
  console.log(`${counts}: missing ${missing.join(' and ')}`);
  process.exitCode = 1;
} else if (!(await ensureBuilt(root, process.execPath, ['node']))) {
  console.log(line({ ...nothing, failed: 1 }));
  process.exitCode = 1;
} else {
  const counts = await runVitest(['office'], env);
  console.log(`\n${line(counts)}`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}
