import { join } from 'node:path';
import { MessageChannelMain, utilityProcess, type WebContents } from 'electron';
import type { EngineRequest, EngineSettings, FromEngine, ToEngine } from '../../src/doors/ports.ts';
import { ENGINE_PORT_CHANNEL } from '../channels.ts';
import { type Reader, startReader } from './reader.ts';

export type EngineLink = {
  /** Answers null, or why it could not be done, in Vietnamese. */
  readonly ask: (request: EngineRequest) => Promise<string | null>;
  /** Hands the page a port to the engine. */
  readonly letIn: (page: WebContents) => void;
  /** Closes the workspace file cleanly and ends the process. */
  readonly end: () => Promise<void>;
};

export type EngineOptions = {
  readonly settings: EngineSettings;
  readonly onWorkspace: (path: string | null) => void;
  /** The process has ended without having been told to. */
  readonly onDeath: () => void;
};

/** What a virus scanner may hold up a last write by. After it the file is whole too, only not tidied. */
const PATIENCE_MS = 15_000;
const GONE = 'Phần xử lý số liệu đã dừng.';

/** Starts the engine in a process of its own. */
export function startEngine({ settings, onWorkspace, onDeath }: EngineOptions): EngineLink {
  const child = utilityProcess.fork(
    join(import.meta.dirname, 'engine-host.js'),
    [JSON.stringify(settings)],
    { serviceName: 'Chi Tieu engine' },
  );
  const readers = new Map<number, Reader>();
  const answers = new Map<number, (problem: string | null) => void>();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let lastId = 0;
  let mayEnd = false;

  const send = (message: ToEngine) => child.postMessage(message);

  // Nothing but the program's own engine holds the other end.
  child.on('message', (message: FromEngine) => {
    switch (message.type) {
      case 'answer':
        answers.get(message.id)?.(message.problem);
        answers.delete(message.id);
        return;
      case 'workspace':
        return onWorkspace(message.path);
      case 'start-reader':
        return giveReader(message.id);
      case 'stop-reader':
        readers.get(message.id)?.kill();
        return;
      default:
        message satisfies never;
    }
  });

  child.once('exit', () => {
    for (const reader of readers.values()) reader.kill();
    for (const answer of answers.values()) answer(GONE);
    if (!mayEnd) onDeath();
  });

  function giveReader(id: number): void {
    const reader = startReader((outOfMemory) => {
      readers.delete(id);
      send({ type: 'reader-gone', id, outOfMemory });
    });
    readers.set(id, reader);
    child.postMessage({ type: 'reader', id } satisfies ToEngine, [reader.port]);
  }

  function ask(request: EngineRequest): Promise<string | null> {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      answers.set(id, resolve);
      send({ type: 'request', id, request });
    });
  }

  return {
    ask,
    letIn: (page) => {
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ type: 'page' } satisfies ToEngine, [port1]);
      page.postMessage(ENGINE_PORT_CHANNEL, null, [port2]);
    },
    end: async () => {
      mayEnd = true;
      const timer = setTimeout(() => child.kill(), PATIENCE_MS);
      await Promise.race([ask({ type: 'shut-down' }), ended]);
      clearTimeout(timer);
      child.kill();
      await ended;
    },
  };
}
