/**
 * What goes between Electron's main process and the engine's process. Neither side's types reach
 * the other: main knows Electron, the engine does not.
 */

/** A MessagePort as both processes see it. Nothing arrives before `start`. */
export type Port = {
  readonly on: {
    (event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
    (event: 'close', listener: () => void): unknown;
  };
  readonly postMessage: (message: unknown) => void;
  readonly start: () => void;
};

/** The way from the engine's process to main; it carries ports inwards only. */
export type ParentPort = {
  readonly on: (
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly Port[] }) => void,
  ) => unknown;
  readonly postMessage: (message: FromEngine) => void;
};

/** What the engine's process is started with. */
export type EngineSettings = {
  readonly workspaceFolder: string;
  readonly stateFolder: string;
};

/** What main asks of the engine by itself; the page asks through a port of its own. */
export type EngineRequest =
  | { readonly type: 'open'; readonly path: string }
  /** The workspace that stands ready; made on first start. */
  | { readonly type: 'open-ready' }
  | { readonly type: 'close-workspace' }
  /** Closes the workspace file for good; nothing is answered after this. */
  | { readonly type: 'shut-down' };

export type ToEngine =
  | { readonly type: 'request'; readonly id: number; readonly request: EngineRequest }
  /** With the page's port. */
  | { readonly type: 'page' }
  /** With the port of the reader that was asked for. */
  | { readonly type: 'reader'; readonly id: number }
  | { readonly type: 'reader-gone'; readonly id: number; readonly outOfMemory: boolean };

export type FromEngine =
  /** `problem` says in Vietnamese why it could not be done; null where it was. */
  | { readonly type: 'answer'; readonly id: number; readonly problem: string | null }
  /** The workspace file that is open now, whoever opened it. */
  | { readonly type: 'workspace'; readonly path: string | null }
  /** A workbook reader is wanted: only main can start processes. */
  | { readonly type: 'start-reader'; readonly id: number }
  | { readonly type: 'stop-reader'; readonly id: number };
