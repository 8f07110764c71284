import type { Pointing } from '../../../domain/template/filling.ts';
import type { BookGrids } from '../../open/sheet-grid.ts';
import type { Asked, FormLists, FormMap } from './form-place.ts';
import { recognizeForm } from './recognize.ts';

/** A name that Excel knows a range by: `'Biểu 1'!$D$8:$D$20`. */
export type DefinedName = {
  readonly name: string;
  readonly refersTo: string;
};

export type FormInput = {
  readonly book: BookGrids;
  readonly names: readonly DefinedName[];
  readonly pointings: readonly Pointing[];
  readonly lists: FormLists;
  readonly asked: Asked;
};

/** What goes where in a form: pointed, else by placeholder, else by name, else recognized. */
export function mapForm({ book, lists, asked }: FormInput): FormMap {
  return recognizeForm(book, lists, asked);
}
