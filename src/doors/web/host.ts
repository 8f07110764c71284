import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { DOOR_FORMS } from '../../contract/wire/wire-forms.ts';
import type { Engine } from '../../engine/engine.ts';
import { BODY_LIMITS, type BodyLimit, bodyLimitOf } from '../body-limits.ts';
import { contentSecurityPolicy, HARDENING_HEADERS } from '../csp.ts';
import { tellFaults, toldFault } from '../faults.ts';
import { readPageFile, withNonce } from '../page-files.ts';
import { createGate, type Gate } from './gate.ts';
import { CALLS, misfitOf } from './method.ts';

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
  readonly patience?: Patience;
};

/** How long the door waits for whoever speaks slowly, in milliseconds. */
export type Patience = {
  /** From the connection to the end of the headers. */
  readonly headers: number;
  /** From the connection to the end of the body; 96 MB take a second on one computer. */
  readonly request: number;
  /** How often both are looked at. */
  readonly between: number;
};

const PATIENCE: Patience = { headers: 10_000, request: 60_000, between: 2_000 };
const MOST_HEADER_BYTES = 16 * 1024;
/** A browser opens six; whoever opens more than these is turned away until others are gone. */
const MOST_CONNECTIONS = 256;

/** Serves the page and the engine on 127.0.0.1 only. Rejects with the system's error if the port is taken. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { patience = PATIENCE } = options;
  const handlers = new Map(BODY_LIMITS.map((limit) => [limit, callsUpTo(limit)]));
  let gate: Gate | null = null;
  const limits = {
    maxHeaderSize: MOST_HEADER_BYTES,
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.between,
    insecureHTTPParser: false,
  };
  const server = createServer(limits, (request, response) => {
    if (gate === null) return refuse(response, 503, 'Chương trình đang khởi động.');
    answer(request, response, gate).catch((error: unknown) => {
      console.error(toldFault(error));
      refuse(response, 500, 'Lỗi của chương trình.');
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
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

  function callsUpTo(maxBodySize: BodyLimit) {
    return new RPCHandler(options.engine.router, {
      plugins: [new BodyLimitPlugin({ maxBodySize })],
      clientInterceptors: [tellFaults],
      customJsonSerializers: DOOR_FORMS,
    });
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const misfit = misfitOf(request);
    if (misfit !== null) {
      if (misfit.status === 405) response.setHeader('Allow', misfit.allowed);
      return refuse(response, misfit.status, misfit.message);
    }
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path.startsWith(CALLS)) {
      const rpc = handlers.get(bodyLimitOf(path));
      const answered = await rpc?.handle(request, response, { prefix: '/rpc' });
      return answered?.matched ? undefined : refuse(response, 404, 'Không có việc này.');
    }
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

/**
 * Somebody at the door, who needs an address: not a page's icon, nor a page left open that goes on
 * asking, nor a frame or a picture of another page, which could fill the window with addresses.
 */
function isVisit({ method, url, headers }: IncomingMessage): boolean {
  const { 'sec-fetch-dest': destination = 'document' } = headers;
  return method === 'GET' && (url ?? '').split('?')[0] === '/' && destination === 'document';
}

function refuse(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of a refused request is not read: the connection ends with the answer.
  if (!response.req.complete) response.setHeader('Connection', 'close');
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
