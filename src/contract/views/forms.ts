import type { IsoDate } from '../../domain/unit.ts';

/** What the blank returns of a period would say. */
export type FormsView = {
  /** The suggested name of an archive of all of them. */
  readonly archive: string;
  readonly units: readonly {
    readonly unit: string;
    readonly name: string;
    readonly file: string;
  }[];
  readonly indicators: readonly { readonly indicator: string; readonly name: string }[];
  readonly year: number;
  /** Where the pre-filled targets come from. */
  readonly targets:
    | { readonly state: 'issued'; readonly number: string; readonly date: IsoDate | null }
    | { readonly state: 'draft'; readonly name: string }
    | { readonly state: 'none' };
  readonly due: IsoDate | null;
  readonly sendTo: string;
};

export type WrittenForms = {
  /** Of the archive, or the folder. */
  readonly name: string;
  readonly path: string | null;
  /** `path` is null for a form inside an archive. */
  readonly written: readonly {
    readonly unit: string;
    readonly name: string;
    readonly path: string | null;
  }[];
  readonly base64: string | null;
};
