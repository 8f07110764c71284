import { EventEmitter } from 'node:events';
import { answerTest } from './main-wire.ts';

type RequestHandler = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
) => void;
type NetworkHandler = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel?: boolean }) => void,
) => void;

/** Electron grants whatever has no handler. */
export class Session extends EventEmitter {
  #request: RequestHandler = (_contents, _permission, answer) => answer(true);
  #check: (contents: null, permission: string) => boolean = () => true;
  #device: (details: object) => boolean = () => true;
  #network: NetworkHandler = (_details, answer) => answer({});

  readonly webRequest = {
    onBeforeRequest: (handler: NetworkHandler) => {
      this.#network = handler;
    },
  };

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: (contents: null, permission: string) => boolean): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.#device = handler;
  }

  mayUse(permission: string): boolean[] {
    const granted: boolean[] = [];
    this.#request(null, permission, (answer) => granted.push(answer));
    return [...granted, this.#check(null, permission), this.#device({ deviceType: permission })];
  }

  /** What a page starts by a link with `download`, by an address that is no page, or by itself. */
  mayDownload(): boolean {
    let refused = false;
    const event = {
      preventDefault: () => {
        refused = true;
      },
    };
    this.emit('will-download', event, {}, null);
    return !refused;
  }

  mayFetch(url: string): boolean {
    let cancelled = false;
    this.#network({ url }, ({ cancel }) => {
      cancelled = cancel === true;
    });
    return !cancelled;
  }
}

export const session = { defaultSession: new Session() };

answerTest({
  'may-use': (permission: string) => session.defaultSession.mayUse(permission),
  'may-download': () => session.defaultSession.mayDownload(),
  'may-fetch': (url: string) => session.defaultSession.mayFetch(url),
});
