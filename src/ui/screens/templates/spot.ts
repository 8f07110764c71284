/** A cell of a form that is looked at; its name is '' where only the sheet is. */
export type Spot = { readonly sheet: string; readonly cell: string };
