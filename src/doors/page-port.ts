import { bodyLimitOf } from './body-limits.ts';
import type { Port } from './ports.ts';

/** A port as a handler of calls takes it; listeners get the message itself. */
type CallPort = {
  readonly on: (event: string, listener: (event?: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
};

/** What a message of the protocol is, once it is parsed: a call, or the word that a call is given up. */
type Message = {
  readonly i: string;
  readonly t?: typeof GIVEN_UP;
  readonly p?: { readonly u: string; readonly h?: Readonly<Record<string, string>> };
};

const GIVEN_UP = 4;
/** The client puts the number and the path of a call first; in another order it gets the smallest limit. */
const HEAD = /^\{"i":"(\w{1,40})"(?:,"p":\{"u":"(\/[\w/]{1,200})")?/;

/**
 * A page's port with the limits of the browser door: a call is text, as long as a body there may be,
 * and of the one shape that the page's client writes. Whatever else comes is refused here, since the
 * handler would throw it at nobody, and the engine's process would end.
 */
export function pagePort(port: Port): CallPort {
  const refuse = (id: string | undefined, status: number, code: string) => {
    if (id === undefined) return;
    const json = { defined: false, code, status, message: code };
    port.postMessage(JSON.stringify({ i: id, p: { s: status, b: { json } } }));
  };
  return {
    on: (event, listener) => {
      if (event === 'close') return void port.on('close', () => listener());
      port.on('message', ({ data }) => {
        if (typeof data !== 'string') return;
        const [, id, path = ''] = HEAD.exec(data) ?? [];
        if (Buffer.byteLength(data) > bodyLimitOf(`/rpc${path}`)) {
          return refuse(id, 413, 'PAYLOAD_TOO_LARGE');
        }
        const message = messageIn(data);
        if (message === null) return refuse(id, 400, 'BAD_REQUEST');
        listener({ data: message });
      });
    },
    postMessage: (message) => port.postMessage(message),
  };
}

function messageIn(text: string): Message | null {
  try {
    const message: unknown = JSON.parse(text);
    return isMessage(message) ? message : null;
  } catch {
    return null;
  }
}

function isMessage(message: unknown): message is Message {
  if (!isRecord(message) || typeof message.i !== 'string') return false;
  const { t: type, p: call } = message;
  if (type === GIVEN_UP) return true;
  return type === undefined && isRecord(call) && isCall(call);
}

function isCall({ u: path, h: headers = {}, m: method }: Readonly<Record<string, unknown>>) {
  return (
    typeof path === 'string' &&
    /^\/[\w/]{1,200}$/.test(path) &&
    method === undefined &&
    isRecord(headers) &&
    Object.values(headers).every((value) => typeof value === 'string')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
