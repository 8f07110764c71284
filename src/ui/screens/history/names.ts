import { compareVietnamese } from '../../../domain/vietnamese/names.ts';

/** Things with a code and a name as choices, in the order of the dictionary. */
export function byName(
  things: readonly { readonly code: string; readonly name: string }[],
): { readonly value: string; readonly label: string }[] {
  return things
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => compareVietnamese(a.label, b.label));
}
