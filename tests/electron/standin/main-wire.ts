import { createWire, type Handlers, type Wire } from './wire.ts';

const handlers: Record<string, Handlers[string]> = {};

/** The way from the program to the test that started it, which holds the browser. */
export const test: Wire = createWire(
  {
    send: (packet) => process.send?.(packet, undefined, undefined, () => undefined),
    listen: (listener) => process.on('message', listener),
  },
  handlers,
);

/** Lets the test call into the program: as a person, or as the system would. */
export function answerTest(more: Handlers): void {
  Object.assign(handlers, more);
}

process.on('disconnect', () => process.exit(0));
