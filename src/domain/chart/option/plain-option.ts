/** An ECharts option as plain data; this layer knows the library's words but not the library. */
export type PlainOption = { readonly [key: string]: PlainValue };

export type PlainValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | ((value: number) => string)
  | readonly PlainValue[]
  | PlainOption;
