import { commit } from '../command.ts';
import { figureRow } from '../figures.ts';
import { openWorkspace } from '../open.ts';
import { must, SOMEBODY, target } from './temp-workspace.ts';

// Run as a process of its own until it is killed: says after each step which value is now stored.
const [, , file = ''] = process.argv;
const store = must(await openWorkspace(file, { mode: 'write' }));
for (let value = 1; ; value += 1) {
  const rows = ['dien-bien-phu', 'muong-lay'].map((unit) => figureRow(target({ unit, value })));
  must(await commit(store, { ...SOMEBODY, what: `Ghi ${value}` }, rows));
  process.send?.(value);
}
