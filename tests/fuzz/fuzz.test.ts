import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { confine } from './confine.ts';
import { fuzz } from './fuzz.ts';
import { procedures } from './json-schema.ts';
import { faultIn } from './judge.ts';
import { openSite, type Site } from './site.ts';

/** Few, since this runs with every test; `npm run bench -- faults-fuzz` sends 10.000 to each. */
const EACH = 24;
const SEED = 20_260_101;

describe('random requests', () => {
  let site: Site;
  const rejections: unknown[] = [];
  const note = (reason: unknown) => rejections.push(reason);

  beforeAll(async () => {
    process.on('unhandledRejection', note);
    site = await openSite();
  }, 120_000);
  let group = '';
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    process.off('unhandledRejection', note);
    await site?.close();
  });

  test.each(procedures().map((procedure) => [procedure.name, procedure] as const))(
    'to %s are answered with a value or a known refusal',
    async (name, procedure) => {
      const [named = ''] = name.split('/');
      if (named !== group || named === 'workspace') await site.renew();
      group = named;
      const { faults } = await fuzz(site, procedure, EACH, SEED);
      expect(faults).toEqual([]);
      expect(rejections).toEqual([]);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      expect('polluted' in {}).toBe(false);
      expect(site.strayed()).toEqual([]);
    },
    120_000,
  );
});

test('every procedure of the contract is reached', () => {
  const names = procedures().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(70);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('workspace/open');
  expect(names).toContain('reports/own/save');
});

test('a fault is told from a refusal', () => {
  const refused = (data: object) => ({ status: 422, text: JSON.stringify({ json: { data } }) });
  expect(faultIn(refused({ code: 'not-found', message: 'Không có tệp này.' }))).toBeNull();
  expect(faultIn(refused({ code: 'ENOENT', message: 'x' }))).toContain('without code');
  expect(faultIn(refused({ code: 'exists', message: '' }))).toContain('without code');
  expect(faultIn({ status: 500, text: '' })).toContain('500');
  expect(faultIn({ status: 0, text: 'no answer' })).toContain('no answer');
  expect(faultIn({ status: 400, text: 'Error\n    at run (a.ts:1:2)' })).toContain('inside');
  expect(faultIn({ status: 200, text: '{"json":null}' })).toBeNull();
});

test('no made-up text names a place outside its folder', () => {
  const folder = '/safe/inside';
  for (const text of [
    '/etc/passwd',
    '\\\\server\\x',
    'C:\\x',
    'file:///etc',
    ' /etc',
    '/safe/inside/../../x',
  ]) {
    expect(confine({ out: [text] }, folder), text).toEqual({
      out: [expect.stringMatching(/^\/safe\/inside\/absolute\/(?!.*\.\.)/)],
    });
  }
  expect(confine('../'.repeat(20), folder)).toBe('../'.repeat(4) + './'.repeat(16));
  expect(confine('LĐLĐ tỉnh', folder)).toBe('LĐLĐ tỉnh');
});
