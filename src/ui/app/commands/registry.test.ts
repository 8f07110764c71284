import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { createCommandRegistry } from './registry.ts';

const command = (id: string): Command => ({
  id,
  group: 'work',
  title: id,
  barred: null,
  run: () => undefined,
});
const ids = (commands: readonly Command[]) => commands.map(({ id }) => id);

test('commands come and go with the parts that offer them', () => {
  const registry = createCommandRegistry();
  let lock = command('lock');
  const takeBack = registry.offer(() => [lock]);
  registry.offer(() => [command('help')]);
  lock = command('unlock');
  expect(ids(registry.all())).toEqual(['unlock', 'help']);
  takeBack();
  expect(ids(registry.all())).toEqual(['help']);
});

test('an awaited command is handed over once, when it is offered', () => {
  const registry = createCommandRegistry();
  const handed: Command[] = [];
  registry.awaitCommand('lock', (one) => handed.push(one));
  registry.offer(() => [command('help')]);
  expect(handed).toEqual([]);
  registry.offer(() => [command('lock')]);
  registry.offer(() => [command('lock')]);
  expect(ids(handed)).toEqual(['lock']);
});

test('nothing is handed over to someone who no longer waits', () => {
  const registry = createCommandRegistry();
  const handed: Command[] = [];
  registry.awaitCommand('lock', (one) => handed.push(one));
  registry.awaitNothing();
  registry.offer(() => [command('lock')]);
  expect(handed).toEqual([]);
});
