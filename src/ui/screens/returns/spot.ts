/** The place of a cell that is looked at; `cell` '' is the sheet as a whole. */
export type Spot = { readonly sheet: string; readonly cell: string };
