import { describe, expect, test } from 'vitest';
import { parseApportionRequest } from './parse-request.ts';

const ROW = { id: 'a', weight: 1 };

function refusal(json: unknown) {
  const request = parseApportionRequest(json);
  if (request.ok) throw new Error('The request was read');
  return { code: request.error.code, path: request.error.details?.path };
}

describe('a faulty request names its field', () => {
  test.each([
    [null, ''],
    ['text', ''],
    [[], ''],
    [{ mode: 'sideways' }, 'mode'],
    [{ mode: 'two-way' }, 'rows'],
    [{}, 'total'],
    [{ total: -1, rows: [ROW] }, 'total'],
    [{ total: 1.5, rows: [ROW] }, 'total'],
    [{ total: '594', rows: [ROW] }, 'total'],
    [{ total: 2 ** 53, rows: [ROW] }, 'total'],
    [{ total: 1 }, 'rows'],
    [{ total: 1, rows: {} }, 'rows'],
    [{ total: 1, rows: [7] }, 'rows[0]'],
    [{ total: 1, rows: [ROW], method: 'hamilton' }, 'method'],
    [{ total: 1, rows: [ROW], step: 0 }, 'step'],
    [{ total: 1, rows: [ROW], step: 2.5 }, 'step'],
    [{ total: 1, rows: [{ weight: 1 }] }, 'rows[0].id'],
    [{ total: 1, rows: [{ id: '', weight: 1 }] }, 'rows[0].id'],
    [{ total: 1, rows: [ROW, ROW] }, 'rows[1].id'],
    [{ total: 1, rows: [ROW, { id: 'b' }] }, 'rows[1].weight'],
    [{ total: 1, rows: [ROW, { id: 'b', weight: -0.5 }] }, 'rows[1].weight'],
    [{ total: 1, rows: [ROW, { id: 'b', weight: '1,5' }] }, 'rows[1].weight'],
    [{ total: 1, rows: [{ ...ROW, min: -1 }] }, 'rows[0].min'],
    [{ total: 1, rows: [{ ...ROW, max: 1.5 }] }, 'rows[0].max'],
    [{ total: 1, rows: [{ ...ROW, locked: '3' }] }, 'rows[0].locked'],
    [{ total: 1, rows: [{ ...ROW, label: 3 }] }, 'rows[0].label'],
    [{ total: 1, rows: [{ ...ROW, lock: 'A' }] }, 'rows[0].lock'],
    [{ total: 1, rows: [ROW], bases: [{ share: 1, values: { a: 1 } }] }, 'rows[0].weight'],
    [{ total: 1, rows: [{ id: 'a' }], bases: [] }, 'bases'],
    [{ total: 1, rows: [{ id: 'a' }], bases: [{ values: { a: 1 } }] }, 'bases[0].share'],
    [{ total: 1, rows: [{ id: 'a' }], bases: [{ share: 1 }] }, 'bases[0].values'],
    [
      { total: 1, rows: [{ id: 'a' }], bases: [{ share: 1, values: { a: 'x' } }] },
      'bases[0].values.a',
    ],
  ])('%j at «%s»', (json, path) => {
    expect(refusal(json)).toEqual({ code: 'bad-request', path });
  });
});

test('a value that a base lacks is an unknown basis', () => {
  const rows = [{ id: 'a' }, { id: 'b' }];
  const bases = [{ share: 1, values: { a: 1, b: null } }];
  expect(refusal({ total: 1, rows, bases }).code).toBe('unknown-basis');
});

test('what may be left out takes its documented value', () => {
  expect(parseApportionRequest({ total: 3, rows: [{ id: 'a', weight: '2.50' }] })).toEqual({
    ok: true,
    value: {
      mode: 'one-way',
      total: 3,
      method: 'largest-remainder',
      step: 1,
      rows: [{ id: 'a', min: 0, max: null, locked: null }],
      basis: { kind: 'weights', weights: [{ numerator: 25n, denominator: 10n }] },
    },
  });
});
