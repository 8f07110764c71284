import { StandardRPCJsonSerializer } from '@orpc/client/standard';
import fc from 'fast-check';
import { WIRE_FORMS } from '../../src/contract/wire/wire-forms.ts';

const serializer = new StandardRPCJsonSerializer({ customJsonSerializers: [...WIRE_FORMS] });

/** A request's body as the page's client would write it. */
export function bodyOf(input: unknown): string {
  const [json, meta] = serializer.serialize(input);
  return JSON.stringify({ json, meta });
}

const hostileMeta = fc.array(
  fc
    .tuple(
      fc.oneof(fc.integer({ min: -1, max: 25 }), fc.constantFrom('1', null)),
      fc.array(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'json', 'path'), fc.nat(3)), {
        maxLength: 3,
      }),
    )
    .map(([type, path]) => [type, ...path]),
  { maxLength: 3 },
);

/** Packed lists that say they hold more than they do. */
const hostilePacked = fc.constantFrom(
  '{"count":500000,"fields":{}}',
  '{"count":-1,"fields":null}',
  '{"count":1e9}',
  '{"count":"x","fields":{"kind":"target"}}',
  '[]',
  'null',
);

/** Bodies that no client writes: other marks of types, half a JSON, none at all. */
export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.oneof(fc.jsonValue({ maxDepth: 2 }), hostilePacked), hostileMeta)
    .map(([json, meta]) => JSON.stringify({ json, meta })),
  hostilePacked.map((packed) =>
    JSON.stringify({ json: { changes: packed }, meta: [[22, 'changes']] }),
  ),
  hostilePacked.map((packed) =>
    JSON.stringify({ json: { changes: packed }, meta: [[21, 'changes']] }),
  ),
  fc.string({ maxLength: 60 }),
  fc.string({ maxLength: 40 }).map((text) => `{"json":{"path":"${text}`),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
  fc.integer({ min: 10, max: 20_000 }).map((depth) => `{"json":${'['.repeat(depth)}`),
  fc
    .integer({ min: 10, max: 20_000 })
    .map((depth) => `{"json":${'['.repeat(depth)}${']'.repeat(depth)}}`),
  fc.constant('{"json":{"__proto__":{"polluted":1}},"meta":[]}'),
);
