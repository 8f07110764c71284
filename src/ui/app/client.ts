import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../contract/contract.ts';
import { WIRE_FORMS } from '../../contract/wire/wire-forms.ts';
import { portLink } from './engine-port.ts';

export type Engine = ContractRouterClient<Contract>;

/** The engine behind a MessagePort in the desktop window, over HTTP on this machine in a browser. */
export function connect(page: Window): Engine {
  const link: ClientLink<Record<never, never>> =
    page.chitieuShell === undefined
      ? new HttpLink({ url: `${page.location.origin}/rpc`, customJsonSerializers: WIRE_FORMS })
      : portLink(page);
  return createORPCClient<Engine>(link);
}
