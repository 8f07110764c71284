import fs from 'node:fs';
import { unfinishedIn } from '../backups/unfinished.ts';

// A child process that has begun a backup in a folder and does not come to its end.
const [, , folder = ''] = process.argv;
fs.writeFileSync(unfinishedIn(folder), 'nửa chừng');
process.send?.('begun');
process.on('disconnect', () => process.exit());
