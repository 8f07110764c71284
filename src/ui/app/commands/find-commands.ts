import { searchKey } from '../../../domain/vietnamese/names.ts';
import type { Command } from './command.ts';

/**
 * The commands whose name holds every typed word, marks and capitals ignored: «phan bo» finds
 * «Phân bổ». Names that begin with what was typed come first, else the order stays.
 */
export function foundCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = searchKey(typed);
  if (wanted === '') return commands;
  const words = wanted.split(' ');
  return commands
    .map((command) => ({ command, name: searchKey(command.title) }))
    .filter(({ name }) => words.every((word) => name.includes(word)))
    .sort((a, b) => rank(a.name, wanted) - rank(b.name, wanted))
    .map(({ command }) => command);
}

function rank(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  return name.includes(wanted) ? 1 : 2;
}
