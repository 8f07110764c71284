import { setTimeout as pause } from 'node:timers/promises';
import { createORPCClient } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { ENGINE_PORT, portLink } from './engine-port.ts';

type Doubler = { readonly double: (n: number) => Promise<number> };

/** The part of a window that the link uses. */
function pageWithMessages() {
  const page = Object.assign(new EventTarget(), {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
  }) as unknown as Window;
  const post = (data: unknown, port: MessagePort, source: unknown = page) =>
    page.dispatchEvent(Object.assign(new Event('message'), { data, ports: [port], source }));
  return { post, client: createORPCClient<Doubler>(portLink(page)) };
}

/** The far end of a channel: it counts what arrives and answers nothing. */
function farEnd() {
  const { port1: near, port2: far } = new MessageChannel();
  let received = 0;
  far.addEventListener('message', () => {
    received += 1;
  });
  far.start();
  return { near, received: () => received, close: () => far.close() };
}

describe('the link over a posted port', () => {
  it('holds a call back until the port arrives, then sends it', async () => {
    const { post, client } = pageWithMessages();
    const call = client.double(21);
    const engine = farEnd();
    await pause(10);
    expect(engine.received()).toBe(0);
    post(ENGINE_PORT, engine.near);
    await pause(10);
    expect(engine.received()).toBe(1);
    engine.close();
    await expect(call).rejects.toThrow();
  });

  it('takes no port that another window posts, or that comes under another name', async () => {
    const { post, client } = pageWithMessages();
    const call = client.double(1);
    const stranger = farEnd();
    post(ENGINE_PORT, stranger.near, {});
    post('something-else', stranger.near);
    const engine = farEnd();
    post(ENGINE_PORT, engine.near);
    await pause(10);
    expect([stranger.received(), engine.received()]).toEqual([0, 1]);
    stranger.close();
    engine.close();
    await expect(call).rejects.toThrow();
  });

  it('rejects the calls under way when the port closes, and goes on with the next port', async () => {
    const { post, client } = pageWithMessages();
    const first = farEnd();
    post(ENGINE_PORT, first.near);
    const lost = client.double(1);
    await pause(10);
    first.close();
    await expect(lost).rejects.toThrow();

    const second = farEnd();
    const next = client.double(3);
    post(ENGINE_PORT, second.near);
    await pause(10);
    expect(second.received()).toBe(1);
    second.close();
    await expect(next).rejects.toThrow();
  });
});
