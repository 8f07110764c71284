import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { os, type RouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pagePort } from './page-port.ts';
import type { Port } from './ports.ts';

const MEGABYTE = 1024 * 1024;

const router = {
  workspace: {
    open: os.input(z.object({ path: z.string() })).handler(({ input }) => input.path.length),
  },
  plan: { set: os.input(z.unknown()).handler(() => 'set') },
  count: os.handler(async function* () {
    for (let i = 0; ; i += 1) {
      await wait(1);
      yield i;
    }
  }),
};

/** The page's end of a port whose other end is served as in the engine's process. */
function open() {
  const { port1, port2 } = new MessageChannel();
  const served: Port = {
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      port2.on(event, (data: unknown) => listener({ data })),
    postMessage: (message) => port2.postMessage(message),
    start: () => port2.start(),
  };
  new RPCHandler(router).upgrade(pagePort(served));
  const client: RouterClient<typeof router> = createORPCClient(
    new RPCLink({ port: port1 as unknown as MessagePort }),
  );
  port1.start();
  return { port: port1, client, close: () => port1.close() };
}

describe('the port of a page', () => {
  let page: ReturnType<typeof open>;
  const lost: unknown[] = [];
  const lose = (reason: unknown) => lost.push(reason);

  beforeEach(() => {
    page = open();
    lost.length = 0;
    process.on('unhandledRejection', lose);
  });
  afterEach(() => {
    page.close();
    process.off('unhandledRejection', lose);
  });

  it('carries calls and streams, and lets a stream go', async () => {
    expect(await page.client.workspace.open({ path: 'Điện Biên' })).toBe(9);
    const seen: number[] = [];
    for await (const number of await page.client.count()) if (seen.push(number) === 3) break;
    expect(seen).toEqual([0, 1, 2]);
  });

  it('takes as much as the browser door, each call by its name', async () => {
    await expect(
      page.client.workspace.open({ path: 'x'.repeat(5 * MEGABYTE) }),
    ).rejects.toMatchObject({ status: 413 });
    await expect(page.client.workspace.open({ path: 'ế'.repeat(2 * MEGABYTE) })).rejects.toThrow();
    expect(await page.client.plan.set('x'.repeat(5 * MEGABYTE))).toBe('set');
    await expect(page.client.plan.set('x'.repeat(49 * MEGABYTE))).rejects.toThrow();
    expect(await page.client.workspace.open({ path: 'after' })).toBe(5);
  });

  it('gives the smallest limit to a call that hides its name', async () => {
    const answered = new Promise<string>((resolve) => page.port.once('message', resolve));
    const b = { json: 'x'.repeat(5 * MEGABYTE) };
    page.port.postMessage(JSON.stringify({ i: '7', p: { b, u: '/plan/set' } }));
    expect(JSON.parse(await answered)).toMatchObject({ i: '7', p: { s: 413 } });
  });

  it('outlives whatever is no message of its page', async () => {
    const { port } = page;
    const call = (p: unknown, more: object = {}) => JSON.stringify({ i: '1', ...more, p });
    for (const message of [
      '',
      'null',
      '[]',
      '{',
      '"text"',
      '{"i":1}',
      '{"i":"1"}',
      '{"i":"1","t":3}',
      '{"i":"1","t":4}',
      '{"i":"1","t":99}',
      '{"__proto__":{"i":"1"},"p":{"u":"/count"}}',
      call(null),
      call([]),
      call({}),
      call({ u: 5 }),
      call({ u: 'http://evil.example/workspace/open' }),
      call({ u: '//evil.example/workspace/open' }),
      call({ u: '/workspace/%zz' }),
      call({ u: '/constructor/constructor' }),
      call({ u: '/__proto__/toString' }),
      call({ u: '/workspace/open', m: 'GET' }),
      call({ u: '/workspace/open', h: 'x' }),
      call({ u: '/workspace/open', h: { 'content-type': {} } }),
      call({ u: '/workspace/open', h: { 'content-disposition': 'attachment; filename=a' } }),
      call({ u: '/workspace/open', h: { 'content-type': 'multipart/form-data' }, b: 'x' }),
      call({ u: '/workspace/open', b: { json: 1, meta: [[99, 'path']], maps: 7 } }),
      call({ u: '/workspace/open', b: { json: {}, meta: [[0, '__proto__', 'polluted']] } }),
      call({ u: '/count' }),
      call({ u: '/count' }),
      7,
      null,
      undefined,
      { i: '1', p: { u: '/workspace/open' } },
      new Uint8Array([0xff, 0xff]),
      new ArrayBuffer(8),
    ]) {
      port.postMessage(message);
    }
    port.postMessage('{"i":"1","t":4}');
    await wait(50);
    expect(await page.client.workspace.open({ path: 'after' })).toBe(5);
    expect(lost).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
