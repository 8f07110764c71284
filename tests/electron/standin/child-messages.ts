/** What passes between main and a process that it forked. */
export type ToChild =
  | { readonly type: 'message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly type: 'port-message'; readonly id: number; readonly data: unknown }
  | { readonly type: 'port-closed'; readonly id: number };

export type FromChild =
  | { readonly type: 'message'; readonly data: unknown }
  | { readonly type: 'port-message'; readonly id: number; readonly data: unknown }
  | { readonly type: 'port-closed'; readonly id: number };
