import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { Command } from './command.ts';
import { isPressed } from './keys.ts';
import { type CommandRegistry, createCommandRegistry } from './registry.ts';

const GESTURES = ['keydown', 'pointerdown'] as const;

const CommandsContext = createContext<CommandRegistry | null>(null);

/** Keeps what the parts below it can do, and listens for the keys of it. */
export function CommandsProvider(props: { readonly children: ReactNode }) {
  const [registry] = useState(createCommandRegistry);
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const command = registry.all().find((one) => answers(one, event));
      if (command === undefined) return;
      event.preventDefault();
      // Also where it is barred: a key right behind an edit comes before the page knows that there
      // is something to undo, and the engine says why it refuses.
      command.run();
    }
    window.addEventListener('keydown', onKey);
    // Before the key that asks for a command, not behind it.
    for (const type of GESTURES) window.addEventListener(type, registry.awaitNothing, true);
    return () => {
      window.removeEventListener('keydown', onKey);
      for (const type of GESTURES) window.removeEventListener(type, registry.awaitNothing, true);
    };
  }, [registry]);
  return <CommandsContext value={registry}>{props.children}</CommandsContext>;
}

export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(CommandsContext);
  if (registry === null) throw new Error('useCommandRegistry outside of CommandsProvider');
  return registry;
}

/** Offers commands while the component is on screen; they are made when someone looks for them. */
export function useCommands(commands: () => readonly Command[]): void {
  const registry = useCommandRegistry();
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => registry.offer(() => latest.current()), [registry]);
}

function answers({ keys = [], reach }: Command, event: KeyboardEvent): boolean {
  if (!keys.some((chord) => isPressed(chord, event))) return false;
  if (reach !== 'dialogs' && document.querySelector('[aria-modal="true"]') !== null) return false;
  return reach !== undefined || !isTextField(event.target);
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target.isContentEditable)
  );
}
