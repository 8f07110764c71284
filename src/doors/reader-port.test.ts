import { expect, it } from 'vitest';
import { createReaderPorts } from './reader-port.ts';

it('waits no longer than it may for a reader that main cannot start', async () => {
  const asked: unknown[] = [];
  const ports = createReaderPorts({ postMessage: (message) => asked.push(message) }, 20);
  await expect(ports.start()).rejects.toThrow('no reader');
  expect(asked).toEqual([{ type: 'start-reader', id: 1 }]);
});
