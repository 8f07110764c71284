import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../src/contract/contract.ts';
import { WIRE_FORMS } from '../../../src/contract/wire/wire-forms.ts';
import type { Wire } from './wire.ts';

export type EngineClient = ContractRouterClient<Contract>;

export type OwnPorts = {
  /** Has main hand over a port to its engine, as to a page, but to the test. */
  readonly connect: () => Promise<EngineClient>;
  /** Whether the test took a port that came for the page. */
  readonly takes: (id: number) => boolean;
  readonly has: (id: number) => boolean;
  readonly arrived: (id: number, data: unknown) => void;
};

/** Lets a test speak to the engine as the page does, where the page has no screen for it. */
export function createOwnPorts(main: () => Wire): OwnPorts {
  const ports = new Map<number, MessagePort>();
  let wanted: ((id: number) => void) | null = null;
  return {
    connect: async () => {
      const id = new Promise<number>((resolve) => {
        wanted = resolve;
      });
      main().tell('loaded');
      return createORPCClient(
        new RPCLink({ port: openPort(await id), customJsonSerializers: WIRE_FORMS }),
      );
    },
    takes: (id) => {
      const take = wanted;
      wanted = null;
      take?.(id);
      return take !== null;
    },
    has: (id) => ports.has(id),
    arrived: (id, data) => ports.get(id)?.postMessage(data),
  };

  function openPort(id: number): MessagePort {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port2);
    port2.onmessage = ({ data }) => main().tell('port-message', id, data);
    port1.start();
    return port1;
  }
}
