import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../contract/contract.ts';
import { WIRE_FORMS } from '../../contract/wire/wire-forms.ts';
import { EngineGoneError, portLink } from './engine-port.ts';

export type Engine = ContractRouterClient<Contract>;

/** The engine behind a MessagePort in the desktop window, over HTTP on this machine in a browser. */
export function connect(page: Window): Engine {
  const link: ClientLink<Record<never, never>> =
    page.chitieuShell === undefined
      ? new HttpLink({
          url: `${page.location.origin}/rpc`,
          customJsonSerializers: WIRE_FORMS,
          fetch: askHost,
        })
      : portLink(page);
  return createORPCClient<Engine>(link);
}

/** A host that answers nothing is gone; what it refuses it answers. */
async function askHost(request: Request, init: RequestInit): Promise<Response> {
  try {
    return await fetch(request, init);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new EngineGoneError('No answer from the host');
  }
}
