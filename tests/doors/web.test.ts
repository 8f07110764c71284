import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../src/contract/contract.ts';
import { WIRE_FORMS } from '../../src/contract/wire/wire-forms.ts';
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from '../../src/doors/csp.ts';
import { startWebHost, type WebHost } from '../../src/doors/web/host.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Asked = {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

const SECRET = 'must not be read';
const PAGE = `<script nonce="${NONCE_PLACEHOLDER}" src="/app.js"></script>`;

/** Real requests to the real host with the real engine behind it, as a browser or an attacker sends them. */
describe('the browser door', () => {
  let folder: string;
  let engine: Engine;
  let host: WebHost;
  let cookie: string;
  const announced: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chitieu-web-'));
    await mkdir(join(folder, 'page'));
    await writeFile(join(folder, 'page', 'index.html'), PAGE);
    await writeFile(join(folder, 'page', 'app.js'), 'export {};');
    await writeFile(join(folder, 'secret.js'), SECRET);
    await mkdir(join(folder, 'page-of-another'));
    await writeFile(join(folder, 'page-of-another', 'secret.js'), SECRET);
    engine = createEngine({
      now: () => new Date(),
      actor: 'tester',
      computer: 'here',
      workspaceFolder: join(folder, 'workspaces'),
      stateFolder: null,
      readerEntry: join(folder, 'no-reader.js'),
    });
    host = await startWebHost({
      engine,
      pageFolder: join(folder, 'page'),
      port: 0,
      onNewAddress: (address) => announced.push(address),
    });
    cookie = cookieOf(await ask({ path: pathOf(host.address) }));
  });

  afterAll(async () => {
    await host?.close();
    await engine?.close();
    await rm(folder, { recursive: true, force: true });
  });

  function ask({ path = '/', method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        { host: '127.0.0.1', port: host.port, path, method, headers, agent: false },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  const inside = (asked: Asked) => ask({ ...asked, headers: { cookie, ...asked.headers } });
  const own = () => `http://127.0.0.1:${host.port}`;
  const call = (headers: Readonly<Record<string, string>>, procedure = 'workspace/info') =>
    inside({
      path: `/rpc/${procedure}`,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"json":{}}',
    });

  describe('the key', () => {
    it('is a token that opens once and becomes a cookie that only this site gets', async () => {
      const spent = await ask({ path: pathOf(host.address) });
      expect(spent.status).toBe(403);
      const fresh = announced.at(-1) ?? '';
      expect(fresh).not.toBe(host.address);

      const first = await ask({ path: pathOf(fresh) });
      expect(first.status).toBe(303);
      expect(first.headers.location).toBe('/');
      const attributes = (first.headers['set-cookie']?.[0] ?? '').split('; ').slice(1);
      expect(attributes).toEqual(['HttpOnly', 'SameSite=Strict', 'Path=/']);
      expect((await ask({ path: pathOf(fresh) })).status).toBe(403);
    });

    it('is spent by whoever is in already too, and by no question but a visit', async () => {
      await ask({});
      const fresh = announced.at(-1) ?? '';
      for (const method of ['HEAD', 'POST', 'OPTIONS'])
        expect(
          (await ask({ path: pathOf(fresh), method, headers: { origin: own() } })).status,
        ).toBe(403);
      const visit = await inside({ path: pathOf(fresh) });
      expect([visit.status, visit.headers.location]).toEqual([303, '/']);
      expect((await ask({ path: pathOf(fresh) })).status).toBe(403);
    });

    it('stays good while a browser asks for an icon or an old page goes on calling', async () => {
      await ask({});
      const fresh = announced.at(-1) ?? '';
      for (const path of ['/favicon.ico', '/rpc/workspace/info', '/app.js']) await ask({ path });
      expect(announced.at(-1)).toBe(fresh);
      expect((await ask({ path: pathOf(fresh) })).status).toBe(303);
    });

    it('is wanted for the page, its files and every call', async () => {
      for (const headers of [{}, { cookie: `chitieu-${host.port}=guess` }, { cookie: 'x' }]) {
        for (const path of [
          '/',
          '//',
          '/app.js',
          '/nothing',
          '/rpc/workspace/info',
          '/?ma=',
          '/?ma=x',
        ]) {
          const answer = await ask({ path, headers });
          expect(answer.status, path).toBe(403);
          expect(answer.body).not.toContain('script');
        }
      }
      const posted = await ask({
        path: '/rpc/workspace/info',
        method: 'POST',
        headers: { origin: own() },
      });
      expect(posted.status).toBe(403);
    });

    it('is never told to somebody without it', async () => {
      const { body, headers } = await ask({});
      const token = new URL(announced.at(-1) ?? '').searchParams.get('ma') ?? 'missing';
      expect(body + JSON.stringify(headers)).not.toContain(token);
    });
  });

  it('is there on 127.0.0.1 only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, scopeid }) => !internal && (scopeid ?? 0) === 0)
      .map(({ address }) => address);
    for (const address of ['::1', '127.0.0.2', ...others]) {
      expect(await answersAt(address, host.port), address).toBe(false);
    }
    expect(await answersAt('127.0.0.1', host.port)).toBe(true);
  });

  it('hears no other name, as a page elsewhere would use after rebinding it to this machine', async () => {
    const names = [
      'evil.example',
      `evil.example:${host.port}`,
      '127.0.0.1',
      `0.0.0.0:${host.port}`,
    ];
    for (const name of [...names, `127.0.0.1:${host.port}.evil.example`, `[::1]:${host.port}`]) {
      expect((await inside({ headers: { host: name } })).status, name).toBe(403);
    }
    expect((await inside({ headers: { host: `localhost:${host.port}` } })).status).toBe(200);
  });

  it('hears no other origin, and no call without one', async () => {
    const port = host.port;
    for (const origin of [
      'https://evil.example',
      'null',
      'http://127.0.0.1',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port}.evil.example`,
    ]) {
      expect((await call({ origin })).status, origin).toBe(403);
      expect((await inside({ headers: { origin } })).status, origin).toBe(403);
    }
    expect((await call({})).status).toBe(403);
    expect((await call({ origin: own() })).status).toBe(200);
  });

  it('lets no other site read what it answers', async () => {
    const answers = await Promise.all([
      inside({}),
      call({ origin: own() }),
      inside({ method: 'OPTIONS', headers: { origin: own() } }),
      ask({ method: 'OPTIONS', headers: { origin: 'https://evil.example' } }),
    ]);
    for (const { headers } of answers) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('changes nothing by a mere link', async () => {
    const answer = await inside({ path: '/rpc/history/undo?data=%7B%22json%22%3A%7B%7D%7D' });
    expect(answer.status).toBe(405);
  });

  it('serves files of the page and none beside it', async () => {
    expect((await inside({ path: '/app.js' })).status).toBe(200);
    for (const path of [
      '/../secret.js',
      '/%2e%2e/secret.js',
      '/..%2fsecret.js',
      '/..%5csecret.js',
      '/%2e%2e%2fsecret.js',
      '/a/../../secret.js',
      '/../page-of-another/secret.js',
      '/%2e%2e%2fpage-of-another%2fsecret.js',
      '//secret.js',
      '//',
      '/%00/../secret.js',
      '/app.js%00.html',
      '/%ff',
      `/${encodeURIComponent(join(folder, 'secret.js'))}`,
      '/.',
      '/..',
    ]) {
      const answer = await inside({ path });
      expect(answer.body, path).not.toContain(SECRET);
      expect(answer.status, path).toBe(404);
    }
  });

  it('puts the policy on the page, with a nonce of its own for each answer', async () => {
    const [first, second] = await Promise.all([inside({}), inside({ path: '/index.html' })]);
    const nonces = [first, second].map(({ body }) => /nonce="(.+?)"/.exec(body)?.[1] ?? '');
    expect(nonces[0]).toMatch(/^[\w-]{22}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.headers['content-security-policy']).toBe(contentSecurityPolicy(nonces[0] ?? ''));
    expect(second.headers['content-security-policy']).toBe(contentSecurityPolicy(nonces[1] ?? ''));
    expect(first.body).not.toContain(NONCE_PLACEHOLDER);
    expect(contentSecurityPolicy('n')).not.toMatch(/unsafe|\*|https?:/);
  });

  it('refuses a body beyond its limit before it has read it', async () => {
    const answer = await new Promise<number>((resolve, reject) => {
      const sent = httpRequest(
        {
          host: '127.0.0.1',
          port: host.port,
          path: '/rpc/workspace/info',
          method: 'POST',
          headers: {
            cookie,
            origin: own(),
            'content-type': 'application/json',
            'content-length': String(500 * 2 ** 20),
          },
          agent: false,
        },
        (response) => {
          resolve(response.statusCode ?? 0);
          sent.destroy();
        },
      );
      sent.on('error', reject);
      sent.write('{"json":');
    });
    expect(answer).toBe(413);
  });

  it('answers what it cannot make sense of without a word of its inside', async () => {
    const malformed = await inside({
      path: '/rpc/plan/view',
      method: 'POST',
      headers: { origin: own(), 'content-type': 'application/json' },
      body: '{"json": {"year": "\u0000", ',
    });
    const answers = [malformed, await call({ origin: own() }, 'plan/view')];
    answers.push(await call({ origin: own() }, 'no/such/procedure'));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 404]);
    for (const { body } of answers) expect(body).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b/);
  });

  it('carries a whole session to the engine and back', async () => {
    const client: ContractRouterClient<Contract> = createORPCClient(
      new RPCLink({
        url: `${own()}/rpc`,
        headers: { cookie, origin: own() },
        customJsonSerializers: WIRE_FORMS,
      }),
    );
    expect(await client.workspace.info({})).toBeNull();
    const path = join(folder, 'workspaces', 'Điện Biên.chitieu');
    await mkdir(join(folder, 'workspaces'));
    const made = await client.workspace.create({ path, programme: 'dien-bien-2020' });
    expect(made.path).toBe(path);
    await expect(
      client.workspace.open({ path: join(folder, 'none.chitieu') }),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'not-found' } });

    const { units, indicators } = await client.plan.view({ year: 2020 });
    const indicator = indicators.find(({ baseline }) => baseline)?.code ?? '';
    const changes = Array.from({ length: 12 }, (_, years) =>
      units.slice(1).map(({ code: unit }, i) => {
        const period = String(2020 - years);
        return { kind: 'baseline' as const, indicator, unit, sector: '', period, value: i };
      }),
    ).flat();
    await client.plan.set({ changes, what: 'Số liệu căn cứ' });
    const view = await client.plan.view({ year: 2020 });
    expect(view.figures.length).toBeGreaterThan(100);
    expect(view).toEqual(await createRouterClient(engine.router).plan.view({ year: 2020 }));
  });
});

function pathOf(address: string): string {
  return address.slice(new URL(address).origin.length);
}

function cookieOf({ headers }: Answer): string {
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

function answersAt(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2_000 });
    const answer = (there: boolean) => {
      socket.destroy();
      resolve(there);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}
