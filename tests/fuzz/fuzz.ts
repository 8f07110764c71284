import fc from 'fast-check';
import { confine } from './confine.ts';
import { keeping, nearly } from './from-schema.ts';
import type { Procedure } from './json-schema.ts';
import { faultIn } from './judge.ts';
import type { Site } from './site.ts';
import { anything } from './values.ts';
import { bodyOf, hostileBody } from './wire.ts';

export type Fault = { readonly procedure: string; readonly body: string; readonly what: string };

export type Tally = {
  readonly sent: number;
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly faults: readonly Fault[];
  /** The longest that one answer took, in milliseconds. */
  readonly slowest: number;
};

/** After so many requests the workspace is put back, which random removals would have emptied. */
const IN_A_ROW = 1000;
const MOST_FAULTS = 5;

/** A reading is no part of the workspace, and is used up in memory alone. */
const changesReading = (procedure: string) => procedure.startsWith('return');

/** Sends so many random requests to one procedure: a third keep its schema, a third nearly do. */
export async function fuzz(
  site: Site,
  { name, input }: Procedure,
  count: number,
  seed: number,
): Promise<Tally> {
  const known = site.known(name);
  const bodies = fc.oneof(
    { weight: 4, arbitrary: keeping(input, known).map(written) },
    { weight: 4, arbitrary: nearly(input, known).map(written) },
    { weight: 2, arbitrary: anything.map(written) },
    { weight: 2, arbitrary: hostileBody },
  );
  const statuses = new Map<number, number>();
  const faults: Fault[] = [];
  let slowest = 0;
  for (let sent = 0; sent < count; sent += IN_A_ROW) {
    if (sent > 0) await (changesReading(name) ? site.renew() : site.renewIfUsed());
    const numRuns = Math.min(IN_A_ROW, count - sent);
    for (const body of fc.sample(bodies, { numRuns, seed: seed + sent })) {
      const began = performance.now();
      const reply = await site.send(name, body);
      slowest = Math.max(slowest, performance.now() - began);
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
      const what = faultIn(reply);
      if (what !== null && faults.length < MOST_FAULTS) {
        faults.push({ procedure: name, body: body.slice(0, 1000), what });
      }
    }
  }
  return { sent: count, statuses, faults, slowest };

  function written(value: unknown): string {
    return bodyOf(confine(value, site.folder));
  }
}
