import { openWorkspace } from '../open.ts';
import { readSectors } from '../sectors.ts';

// Run as a process of its own: opens a workspace, tells its parent how that went, and stays.
const [, , file = '', mode = 'read'] = process.argv;
const opened =
  mode === 'write'
    ? await openWorkspace(file, { mode: 'write', holder: 'Trần Văn Bình' })
    : await openWorkspace(file, { mode: 'read' });
if (opened.ok) await readSectors(opened.value);
process.send?.(opened.ok ? 'open' : opened.error.code);
process.on('message', async () => {
  if (opened.ok) await opened.value.close();
  process.exit(0);
});
