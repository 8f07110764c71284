import type { ClientLink, ClientOptions } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { WIRE_FORMS } from '../../contract/wire/wire-forms.ts';

/** The tag under which the preload posts the port to the engine; the port cannot cross contextBridge. */
export const ENGINE_PORT = 'chitieu:engine-port';

type NoContext = Record<never, never>;
type Link = ClientLink<NoContext>;

/** How long a call waits for a port: at the start, and after the engine was started anew. */
const PORT_PATIENCE_MS = 15_000;

export class EngineGoneError extends Error {}

/**
 * Calls over the newest port that was posted to the page. A call on a closed port would never
 * settle, so a closed port is forgotten at once and the calls under way are rejected.
 */
export function portLink(page: Window): Link {
  let current: Link | null = null;
  const arrivals = new Set<(link: Link) => void>();
  const underWay = new Set<(reason: Error) => void>();

  page.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source !== page || event.data !== ENGINE_PORT || port === undefined) return;
    const link = new RPCLink<NoContext>({ port, customJsonSerializers: WIRE_FORMS });
    port.addEventListener('close', () => {
      if (current === link) current = null;
      for (const reject of [...underWay]) reject(new EngineGoneError('The port was closed'));
    });
    port.start();
    current = link;
    for (const arrive of [...arrivals]) arrive(link);
  });

  function arrival(): Promise<Link> {
    return new Promise((resolve, reject) => {
      const arrive = (link: Link) => {
        page.clearTimeout(timer);
        arrivals.delete(arrive);
        resolve(link);
      };
      const timer = page.setTimeout(() => {
        arrivals.delete(arrive);
        reject(new EngineGoneError('No port to the engine'));
      }, PORT_PATIENCE_MS);
      arrivals.add(arrive);
    });
  }

  return {
    async call(path: readonly string[], input: unknown, options: ClientOptions<NoContext>) {
      const link = current ?? (await arrival());
      return new Promise<unknown>((resolve, reject) => {
        underWay.add(reject);
        link
          .call(path, input, options)
          .then(resolve, reject)
          .finally(() => underWay.delete(reject));
      });
    },
  };
}
