import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { WIRE_FORMS } from '../../contract/wire/wire-forms.ts';
import type { Engine } from '../../engine/engine.ts';
import { contentSecurityPolicy, HARDENING_HEADERS } from '../csp.ts';
import { tellFaults } from '../faults.ts';
import { readPageFile, withNonce } from '../page-files.ts';
import { createGate, type Gate } from './gate.ts';

export type WebHost = {
  readonly port: number;
  /** The address to open, with its one-time token. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

export type WebHostOptions = {
  readonly engine: Engine;
  /** The folder of the built page. */
  readonly pageFolder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Called with a new address when somebody comes without a key, so that it can be printed. */
  readonly onNewAddress: (address: string) => void;
};

/** 50 dropped workbooks of 1 MB each travel as base64 in one request. */
const MAX_BODY_BYTES = 96 * 1024 * 1024;
const SLOW_CLIENT_MS = 30_000;

/** Serves the page and the engine on 127.0.0.1 only. Rejects with the system's error if the port is taken. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const rpc = new RPCHandler(options.engine.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })],
    clientInterceptors: [tellFaults],
    customJsonSerializers: WIRE_FORMS,
  });
  let gate: Gate | null = null;
  const server = createServer((request, response) => {
    if (gate === null) return refuse(response, 503, 'Chương trình đang khởi động.');
    answer(request, response, gate).catch((error: unknown) => {
      console.error(error);
      refuse(response, 500, 'Lỗi của chương trình.');
    });
  });
  server.headersTimeout = SLOW_CLIENT_MS;
  await listen(server, options.port);
  const port = (server.address() as AddressInfo).port;
  gate = createGate(port);

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    door: Gate,
  ): Promise<void> {
    for (const [name, value] of Object.entries(HARDENING_HEADERS)) response.setHeader(name, value);
    const verdict = door.judge(request);
    switch (verdict.type) {
      case 'wrong-host':
      case 'wrong-origin':
        return refuse(response, 403, 'Yêu cầu không đến từ máy này.');
      case 'no-key':
        if (isVisit(request)) options.onNewAddress(door.newAddress());
        return refuse(
          response,
          403,
          'Địa chỉ này đã dùng hoặc đã hết hạn. Mở địa chỉ mới vừa hiện ở cửa sổ khởi động chương trình.',
        );
      case 'take-cookie':
        response.writeHead(303, { Location: '/', 'Set-Cookie': verdict.cookie }).end();
        return;
      case 'come-in':
        return serve(request, response);
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc' });
    if (matched) return;
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = await readPageFile(options.pageFolder, path);
    if (file === undefined) return refuse(response, 404, 'Không có trang này.');
    response.setHeader('Content-Type', file.contentType);
    if (!file.isPage) {
      response.end(file.bytes);
      return;
    }
    const nonce = randomBytes(16).toString('base64url');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
    response.end(withNonce(file.bytes, nonce));
  }

  return {
    port,
    address: gate.newAddress(),
    close: () => close(server),
  };
}

/** Somebody at the door, who needs an address: not a page's icon, nor a page left open that goes on asking. */
function isVisit({ method, url }: IncomingMessage): boolean {
  return method === 'GET' && (url ?? '').split('?')[0] === '/';
}

function refuse(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(message);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
