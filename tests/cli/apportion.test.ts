import { describe, expect, it } from 'vitest';
import { commandLineHere, refusedIn, run } from './command-line.ts';

commandLineHere();

const twoRows = [
  { id: 'a', weight: 412, min: 0, max: null, locked: null },
  { id: 'b', weight: '58.5' },
];

describe('apportion', () => {
  it('answers a request on stdin with JSON, asked for or not', async () => {
    const request = { total: 594, method: 'largest-remainder', step: 1, rows: twoRows };
    const plain = await run(['apportion'], JSON.stringify(request));
    expect(plain.status).toBe(0);
    expect(JSON.parse(plain.stdout)).toEqual({
      total: 594,
      rows: [
        { id: 'a', value: 520, share: '520.144527098831', reason: expect.stringMatching(/520/) },
        { id: 'b', value: 74, share: '73.855472901168', reason: expect.stringMatching(/74/) },
      ],
    });
    const asked = await run(['apportion', '--json'], JSON.stringify(request));
    expect(asked.stdout).toBe(plain.stdout);
  });

  it('takes several bases instead of weights', async () => {
    const answered = await apportion({
      total: 100,
      rows: [{ id: 'a' }, { id: 'b' }],
      bases: [
        { share: '0.6', values: { a: 3, b: 1 } },
        { share: '0.4', values: { a: 1, b: 1 } },
      ],
    });
    expect(answered.rows.map(({ value }) => value)).toEqual([65, 35]);
  });

  it('refuses what is no request, with the path of the field', async () => {
    for (const bad of ['', '{', 'null', '[]', '"594"', '{"total":594}']) {
      expect((await refused(bad)).code, bad).toBe('bad-request');
    }
    const faulty = await refused(JSON.stringify({ total: 10, rows: [{ id: 'a', weight: 'x' }] }));
    expect(faulty.code).toBe('bad-request');
    expect(JSON.stringify(faulty.details)).toContain('weight');
    const twice = { total: 10, rows: [twoRows[1], twoRows[1]] };
    expect((await refused(JSON.stringify(twice))).code).toBe('bad-request');
  });

  it('refuses weights that are all nought and bounds that leave no answer', async () => {
    const nought = { total: 10, rows: [{ id: 'a', weight: 0 }] };
    expect((await refused(JSON.stringify(nought))).code).toBe('zero-basis');
    const full = { total: 10, rows: [{ id: 'a', weight: 1, max: 7 }] };
    expect(await refused(JSON.stringify(full))).toMatchObject({
      code: 'infeasible',
      details: { rows: ['a'], by: 3 },
    });
    const unknown = {
      total: 10,
      rows: [{ id: 'a' }, { id: 'b' }],
      bases: [{ share: '1', values: { a: 1 } }],
    };
    expect((await refused(JSON.stringify(unknown))).code).toBe('unknown-basis');
  });

  it('stays exact where doubles would not', async () => {
    const answered = await apportion({
      total: 9_007_199_254_740_991,
      rows: [
        { id: 'a', weight: '0.1' },
        { id: 'b', weight: '0.2' },
      ],
    });
    expect(answered.rows.map(({ value }) => value)).toEqual([
      3_002_399_751_580_330, 6_004_799_503_160_661,
    ]);
  });
});

type Answered = { readonly rows: readonly { readonly id: string; readonly value: number }[] };

async function apportion(request: unknown): Promise<Answered> {
  const done = await run(['apportion'], JSON.stringify(request));
  expect(done.status, done.stdout + done.stderr).toBe(0);
  return JSON.parse(done.stdout) as Answered;
}

async function refused(input: string) {
  const done = await run(['apportion'], input);
  expect(done.status).toBe(1);
  return refusedIn(done.stdout);
}
