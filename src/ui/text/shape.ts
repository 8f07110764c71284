/** The keys of a namespace as it is written in Vietnamese; every other language has the same ones. */
export type TextsLike<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : TextsLike<T[K]>;
};
