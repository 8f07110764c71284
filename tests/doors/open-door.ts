import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NONCE_PLACEHOLDER } from '../../src/doors/csp.ts';
import { type Patience, startWebHost, type WebHost } from '../../src/doors/web/host.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';

export type OpenDoor = {
  readonly folder: string;
  readonly engine: Engine;
  readonly host: WebHost;
  readonly cookie: string;
  /** Every address that was printed after the first. */
  readonly announced: readonly string[];
  /** The headers of a request that comes in. */
  readonly own: readonly string[];
  /** Sends bytes as they are and answers all that comes back until the door hangs up. */
  readonly say: (text: string) => Promise<string>;
  readonly socket: () => Socket;
  readonly close: () => Promise<void>;
};

/** A browser door on a port of its own, with a page of two files, for requests no client would send. */
export async function openDoor(patience?: Patience): Promise<OpenDoor> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-door-'));
  const pageFolder = join(folder, 'page');
  await mkdir(join(pageFolder, 'assets'), { recursive: true });
  const page = `<script nonce="${NONCE_PLACEHOLDER}" src="/assets/app.js"></script>`;
  await writeFile(join(pageFolder, 'index.html'), page);
  await writeFile(join(pageFolder, 'assets', 'app.js'), 'export {};');
  const engine = createEngine({
    now: () => new Date(),
    actor: 'tester',
    computer: 'here',
    workspaceFolder: join(folder, 'workspaces'),
    stateFolder: null,
    readerEntry: join(folder, 'no-reader.js'),
  });
  const announced: string[] = [];
  const host = await startWebHost({
    engine,
    pageFolder,
    port: 0,
    onNewAddress: (address) => announced.push(address),
    ...(patience === undefined ? {} : { patience }),
  });
  const socket = () => connect({ host: '127.0.0.1', port: host.port });
  const say = (text: string) => heard(socket(), text);
  const { pathname, search } = new URL(host.address);
  const entered = await say(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`,
  );
  const cookie = /^set-cookie: ([^;\r]+)/im.exec(entered)?.[1] ?? '';
  return {
    folder,
    engine,
    host,
    cookie,
    announced,
    own: [
      `Host: 127.0.0.1:${host.port}`,
      `Origin: http://127.0.0.1:${host.port}`,
      `Cookie: ${cookie}`,
    ],
    say,
    socket,
    close: async () => {
      await host.close();
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A request of these lines; the door is asked to hang up after it. */
export function requestOf(line: string, headers: readonly string[], body = ''): string {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  return `${[line, ...headers, 'Connection: close', ...length].join('\r\n')}\r\n\r\n${body}`;
}

/** The status of an answer; 0 where the door hung up without one. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

function heard(socket: Socket, text: string): Promise<string> {
  return new Promise((resolve) => {
    let all = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      all += part;
    });
    // A door that hangs up on somebody who is still speaking resets the connection.
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(all));
    socket.write(text);
  });
}
