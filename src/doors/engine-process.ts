import { hostname, userInfo } from 'node:os';
import { createRouterClient, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { Failure } from '../contract/failure.ts';
import type { WorkspaceInfo } from '../contract/views/workspace.ts';
import { DOOR_FORMS } from '../contract/wire/wire-forms.ts';
import { answer } from '../engine/answer.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { atWork, sharedState } from './backup-places.ts';
import { tellFaults, toldFault } from './faults.ts';
import { pagePort } from './page-port.ts';
import type { EngineRequest, EngineSettings, ParentPort, Port, ToEngine } from './ports.ts';
import { readerEntry } from './reader-entry.ts';
import { createReaderPorts } from './reader-port.ts';

/**
 * The engine in a process of its own inside Electron. It answers the page through the ports that
 * main hands over, and main itself through `parent`. What main asks is done in turn, and a page is
 * let in only after what was asked before it: it never sees a workspace half open.
 */
export function serveEngine(parent: ParentPort, settings: EngineSettings): void {
  const readers = createReaderPorts(parent);
  const engine = createEngine({
    now: () => new Date(),
    actor: userInfo().username,
    account: userInfo().username,
    computer: hostname(),
    workspaceFolder: settings.workspaceFolder,
    stateFolder: settings.stateFolder,
    backups: atWork(sharedState()),
    readerEntry: readerEntry(),
    startReader: readers.start,
  });
  const tellWorkspace = (path: string | null) => parent.postMessage({ type: 'workspace', path });
  const pages = new RPCHandler(engine.router, {
    customJsonSerializers: DOOR_FORMS,
    clientInterceptors: [
      tellFaults,
      async ({ path, next }) => {
        const output = await next();
        const change = workspaceAfter(path, output);
        if (change !== undefined) tellWorkspace(change);
        return output;
      },
    ],
  });

  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => unknown) => {
    turn = turn.then(work);
  };

  parent.on('message', ({ data, ports: [port] }) => {
    // Only main holds the other end of this port.
    const message = data as ToEngine;
    switch (message.type) {
      case 'request':
        inTurn(async () => {
          const problem = await problemOf(() => perform(engine, message.request, tellWorkspace));
          parent.postMessage({ type: 'answer', id: message.id, problem });
        });
        return;
      case 'page':
        inTurn(() => port && letIn(port));
        return;
      case 'reader':
        if (port) readers.arrived(message.id, port);
        return;
      case 'reader-gone':
        readers.gone(message.id, { outOfMemory: message.outOfMemory });
        return;
      default:
        message satisfies never;
    }
  });

  function letIn(port: Port): void {
    pages.upgrade(pagePort(port));
    port.start();
  }
}

async function perform(
  engine: Engine,
  request: EngineRequest,
  tellWorkspace: (path: string | null) => void,
): Promise<void> {
  const { workspace } = createRouterClient(engine.router);
  switch (request.type) {
    case 'open':
      return tellWorkspace((await workspace.open({ path: request.path })).path);
    case 'open-ready': {
      const { path } = await answer(engine.openReadyWorkspace());
      return tellWorkspace(path);
    }
    case 'close-workspace':
      await workspace.close({});
      return tellWorkspace(null);
    case 'shut-down':
      return engine.close();
    default:
      request satisfies never;
  }
}

/** The file that is open after a page's call; undefined where the call changes nothing about that. */
function workspaceAfter(call: readonly string[], output: unknown): string | null | undefined {
  switch (call.join('.')) {
    case 'workspace.open':
    case 'workspace.create':
      return (output as WorkspaceInfo).path;
    case 'workspace.close':
      return null;
    default:
      return undefined;
  }
}

async function problemOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') {
      return (error.data as Failure).message;
    }
    console.error(toldFault(error));
    return 'Chương trình gặp lỗi khi mở hoặc đóng hồ sơ. Số liệu đã lưu trong tệp vẫn còn nguyên.';
  }
}
