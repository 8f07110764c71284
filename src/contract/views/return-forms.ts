import type { FormCorrections, FormShape } from '../../domain/returns/form.ts';

export type ReturnFormView = {
  readonly id: string;
  readonly name: string;
  readonly shape: FormShape;
  readonly corrections: FormCorrections;
  /** Who remembered or changed it last, and when (an instant). */
  readonly by: string;
  readonly at: string;
};

/** What a file would tell under other answers. */
export type AnswersPreview = {
  readonly before: ReadAmount;
  readonly after: ReadAmount;
  /** The first figures that would be read, or read otherwise. */
  readonly changed: readonly PreviewedFigure[];
};

/** `sound` of the figures may be stored, the others are held back. */
export type ReadAmount = { readonly figures: number; readonly sound: number };

export type PreviewedFigure = {
  readonly sheet: string;
  readonly cell: string;
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly value: number | null;
};

export type ImportedForms = {
  /** Null while indicators are to be matched, and where nothing is new. */
  readonly step: number | null;
  readonly forms: readonly {
    readonly name: string;
    /** `left-out`: nothing of it has a meaning here. */
    readonly state: 'new' | 'replaced' | 'same' | 'left-out';
  }[];
  /** Nothing is stored before each of these is matched by a person. */
  readonly unknown: readonly {
    readonly code: string;
    readonly name: string;
    readonly candidates: readonly string[];
  }[];
};
