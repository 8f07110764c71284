import { createStore, type Store } from '../store.ts';
import type { Command } from './command.ts';

type Source = () => readonly Command[];

/** What can be done now, offered by the parts that are on screen. */
export type CommandRegistry = {
  /** Asked anew whenever commands are wanted; the answer takes the offer back. */
  readonly offer: (source: Source) => () => void;
  readonly all: () => readonly Command[];
  /** Grows whenever a part comes or goes. */
  readonly changes: Pick<Store<number>, 'get' | 'subscribe'>;
  /** Hands the command over as soon as some part offers it. */
  readonly awaitCommand: (id: string, act: (command: Command) => void) => void;
  /** Whoever awaited a command has turned to something else. */
  readonly awaitNothing: () => void;
};

export function createCommandRegistry(): CommandRegistry {
  const sources = new Set<Source>();
  const changes = createStore(0);
  let awaited: { readonly id: string; readonly act: (command: Command) => void } | null = null;

  return {
    offer: (source) => {
      sources.add(source);
      changes.set(changes.get() + 1);
      const command = source().find(({ id }) => id === awaited?.id);
      if (command !== undefined) {
        awaited?.act(command);
        awaited = null;
      }
      return () => {
        sources.delete(source);
        changes.set(changes.get() + 1);
      };
    },
    changes,
    all: () => [...sources].flatMap((source) => source()),
    awaitCommand: (id, act) => {
      awaited = { id, act };
    },
    awaitNothing: () => {
      awaited = null;
    },
  };
}
