import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyLimitOf } from '../../src/doors/body-limits.ts';
import { type OpenDoor, openDoor, requestOf, statusOf } from './open-door.ts';

const JSON_TYPE = 'Content-Type: application/json';
const MEGABYTE = 1024 * 1024;

/** Bytes over real sockets, as no browser sends them. */
describe('the browser door, spoken to by hand', () => {
  let door: OpenDoor;

  beforeAll(async () => {
    door = await openDoor();
  });
  afterAll(() => door?.close());

  const status = async (text: string) => statusOf(await door.say(text));
  const call = (headers: readonly string[], body = '{"json":{}}', path = '/rpc/workspace/info') =>
    status(requestOf(`POST ${path} HTTP/1.1`, headers, body));
  const withHost = (...hosts: readonly string[]) =>
    status(
      requestOf('GET / HTTP/1.1', [
        ...hosts.map((host) => `Host: ${host}`),
        `Cookie: ${door.cookie}`,
      ]),
    );

  test('knows its own host in one spelling, once', async () => {
    const { port } = door.host;
    expect(await withHost(`127.0.0.1:${port}`)).toBe(200);
    expect(await withHost(`localhost:${port}`)).toBe(200);
    for (const host of [
      `LOCALHOST:${port}`,
      `localhost.:${port}`,
      'localhost',
      `127.1:${port}`,
      `0x7f000001:${port}`,
      `2130706433:${port}`,
      `127.0.0.1:0${port}`,
      `127.0.0.1:${port + 1}`,
      `127.0.0.1:${port} evil.example`,
      `user@127.0.0.1:${port}`,
      `[::1]:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      `[0:0:0:0:0:0:0:1]:${port}`,
      '',
    ]) {
      expect(await withHost(host), host).toBe(403);
    }
    expect(await withHost(`127.0.0.1:${port}`, 'evil.example')).not.toBe(200);
    expect(await withHost('evil.example', `127.0.0.1:${port}`)).not.toBe(200);
    expect(await withHost()).toBe(400);
  });

  test('prints a new address for somebody at the door, and for no frame of another page', async () => {
    const visit = (...more: readonly string[]) =>
      status(requestOf('GET / HTTP/1.1', [`Host: 127.0.0.1:${door.host.port}`, ...more]));
    const before = door.announced.length;
    for (const dest of ['iframe', 'image', 'empty'])
      expect(await visit('Sec-Fetch-Mode: navigate', `Sec-Fetch-Dest: ${dest}`), dest).toBe(403);
    expect(door.announced).toHaveLength(before);
    await visit('Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document');
    await visit();
    expect(door.announced).toHaveLength(before + 2);
  });

  test('hears one origin, its own, and no page that another site shows', async () => {
    const [host = '', origin = '', cookie = ''] = door.own;
    const own = [host, cookie, JSON_TYPE];
    expect(await call([...own, origin])).toBe(200);
    for (const other of [
      `Origin: HTTP://127.0.0.1:${door.host.port}`,
      `Origin: http://127.0.0.1:${door.host.port}/`,
      `Origin: http://[::1]:${door.host.port}`,
      'Origin: null',
      'Origin:',
    ]) {
      expect(await call([...own, other]), other).toBe(403);
    }
    expect(await call([...own, origin, 'Origin: https://evil.example'])).toBe(403);
    expect(await call([...own, 'Origin: https://evil.example', origin])).toBe(403);
    expect(await call([...own, origin, 'Sec-Fetch-Site: same-origin'])).toBe(200);
    for (const site of ['cross-site', 'same-site'])
      expect(await call([...own, origin, `Sec-Fetch-Site: ${site}`]), site).toBe(403);
    const read = (...more: readonly string[]) =>
      status(requestOf('GET /assets/app.js HTTP/1.1', [host, cookie, ...more]));
    expect(await read('Sec-Fetch-Site: same-origin', 'Sec-Fetch-Mode: cors')).toBe(200);
    expect(await read('Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors')).toBe(403);
  });

  test('has a method for each path and names it where another is used', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const answer = await door.say(requestOf(`${method} /assets/app.js HTTP/1.1`, door.own));
      expect(statusOf(answer), method).toBe(405);
      expect(answer).toContain('Allow: GET, HEAD');
      expect(answer.toLowerCase()).not.toContain('access-control');
    }
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await door.say(requestOf(`${method} /rpc/workspace/info HTTP/1.1`, door.own));
      expect(statusOf(answer), method).toBe(405);
      expect(answer.toLowerCase()).not.toContain('access-control');
    }
    const tunnel = await door.say(
      `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
    );
    expect(statusOf(tunnel)).not.toBe(200);
    const proxied = requestOf('GET http://evil.example/ HTTP/1.1', door.own);
    expect(await status(proxied)).toBe(400);
  });

  test('reads JSON only: what a form of another site can send is no call', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
      'application/jsonx',
    ]) {
      expect(await call([...door.own, `Content-Type: ${type}`]), type).toBe(415);
    }
    expect(await call(door.own)).toBe(415);
    expect(await call([...door.own, 'Content-Type: application/json; charset=utf-8'])).toBe(200);
  });

  test('shows no folder, and no file by another spelling of its path', async () => {
    for (const path of [
      '/assets',
      '/assets/',
      '/assets/.',
      '/assets/..',
      '/assets/%2e%2e/%2e%2e/secret.js',
      '/assets/..%2f..%2fsecret.js',
      '/assets/..%5c..%5csecret.js',
      '/assets\\..\\..\\secret.js',
      '/%252e%252e/secret.js',
      '/assets/app.js%00',
      '/assets/app.js%2f',
      '/C:/Windows/win.ini',
      '/%5c%5cserver%5cshare%5ca.js',
    ]) {
      expect(await status(requestOf(`GET ${path} HTTP/1.1`, door.own)), path).toBe(404);
    }
  });

  test('bounds a body by what the call carries, told or dripped', async () => {
    const large = `{"json":{"path":"${'x'.repeat(5 * MEGABYTE)}"}}`;
    const headers = [...door.own, JSON_TYPE];
    const isGone = (code: number) => code === 413 || code === 0;
    expect(isGone(await call(headers, large, '/rpc/workspace/open'))).toBe(true);
    for (const spelt of ['/rpc/plan%2Fset', '/rpc/plan/%73et', '/rpc/plan//set']) {
      const code = await call(headers, large, spelt);
      expect(isGone(code) || code === 404, spelt).toBe(true);
    }
    expect(await call(headers, large, '/rpc/plan/set')).toBe(400);

    const part = `${(65536).toString(16)}\r\n${'x'.repeat(65536)}\r\n`;
    const chunked = [...headers, 'Transfer-Encoding: chunked'];
    const sent = `${requestOf('POST /rpc/workspace/open HTTP/1.1', chunked)}${part.repeat(100)}0\r\n\r\n`;
    expect(isGone(await status(sent))).toBe(true);
    expect(await call(headers)).toBe(200);
    expect(bodyLimitOf('/rpc/returns/handIn')).toBeGreaterThan(70 * MEGABYTE);
  });

  test('refuses huge headers and two lengths of one body, and goes on', async () => {
    const huge = `X-Long: ${'x'.repeat(20 * 1024)}`;
    expect(await status(requestOf('GET / HTTP/1.1', [...door.own, huge]))).toBe(431);
    const many = Array.from({ length: 3000 }, (_, i) => `X-${i}: y`);
    expect(await status(requestOf('GET / HTTP/1.1', [...door.own, ...many]))).toBe(431);
    const smuggled = [...door.own, JSON_TYPE, 'Content-Length: 5', 'Transfer-Encoding: chunked'];
    expect(await status(requestOf('POST /rpc/workspace/info HTTP/1.1', smuggled))).toBe(400);
    expect(await call([...door.own, JSON_TYPE, 'Content-Length: 3'])).toBe(400);
    expect(await status('\u0016\u0003\u0001\u0000 not http\r\n\r\n')).toBe(400);
    expect(await call([...door.own, JSON_TYPE])).toBe(200);
  });

  test('tells no secret in a refusal, in the page or in its headers', async () => {
    const stranger = await door.say(requestOf('GET / HTTP/1.1', door.own.slice(0, 1)));
    const token = new URL(door.announced.at(-1) ?? '').searchParams.get('ma') ?? 'none';
    const session = door.cookie.split('=')[1] ?? 'none';
    const answers = [
      stranger,
      await door.say(requestOf('GET / HTTP/1.1', door.own)),
      await door.say(requestOf('GET /nothing HTTP/1.1', door.own)),
      await door.say(
        requestOf('POST /rpc/workspace/start HTTP/1.1', [...door.own, JSON_TYPE], '{"json":{}}'),
      ),
    ];
    expect(answers.map(statusOf)).toEqual([403, 200, 404, 200]);
    for (const answer of answers) {
      expect(answer).not.toContain(token);
      expect(answer).not.toContain(session);
      expect(answer).not.toContain(door.folder.concat('/page'));
    }
  });

  test('answers everyone with a policy that lets nothing run', async () => {
    for (const line of ['GET /assets/app.js HTTP/1.1', 'GET /nothing HTTP/1.1']) {
      const answer = await door.say(requestOf(line, door.own));
      expect(answer, line).toContain("Content-Security-Policy: default-src 'none'");
      expect(answer, line).toContain('X-Frame-Options: DENY');
    }
  });
});

describe('the browser door and whoever speaks slowly', () => {
  let door: OpenDoor;
  const open: Socket[] = [];

  beforeAll(async () => {
    door = await openDoor({ headers: 600, request: 1200, between: 100 });
  });
  afterAll(async () => {
    for (const socket of open) socket.destroy();
    await door?.close();
  });

  /** Sends a beginning and then a byte now and then; answers how long the door bore with it. */
  async function drip(beginning: string): Promise<number> {
    const socket = door.socket();
    open.push(socket);
    socket.on('error', () => undefined).resume();
    const began = performance.now();
    const closed = once(socket, 'close');
    socket.write(beginning);
    const timer = setInterval(() => socket.writable && socket.write('x'), 50);
    await Promise.race([closed, wait(8_000, undefined, { ref: false })]);
    clearInterval(timer);
    return performance.now() - began;
  }

  test('waits neither for headers nor for a body without end', async () => {
    const headers = drip('GET / HTTP/1.1\r\nX-Slow: ');
    const body = drip(
      `${requestOf('POST /rpc/workspace/info HTTP/1.1', [...door.own, JSON_TYPE, 'Content-Length: 100000'])}`,
    );
    const silent = drip('');
    for (const took of await Promise.all([headers, body, silent])) expect(took).toBeLessThan(6_000);
  });

  test('answers others meanwhile', async () => {
    for (let i = 0; i < 200; i += 1) open.push(idle(door));
    await wait(50);
    expect(statusOf(await door.say(requestOf('GET / HTTP/1.1', door.own)))).toBe(200);
  });
});

test('the browser door holds no more connections than it said', async () => {
  // So patient that none is closed for being slow.
  const door = await openDoor({ headers: 60_000, request: 60_000, between: 1000 });
  const sockets = Array.from({ length: 300 }, () => idle(door));
  const closed = () => sockets.filter(({ closed }) => closed).length;
  await expect.poll(closed, { timeout: 10_000 }).toBe(300 - 256);
  for (const socket of sockets) socket.destroy();
  await door.close();
});

function idle(door: OpenDoor): Socket {
  const socket = door.socket();
  socket.on('error', () => undefined).resume();
  socket.write('GET / HTTP/1.1\r\n');
  return socket;
}
