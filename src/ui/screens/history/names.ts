import { compareVietnamese } from '../../../domain/vietnamese/names.ts';

/** Things with a code and a name as choices, in the order of the dictionary. */
export function byName(
  things: readonly { readonly code: string; readonly name: string }[],
): { readonly value: string; readonly label: string }[] {
  return things
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => compareVietnamese(a.label, b.label));
}

/** «Nguyễn Thị Hoa (hoa.nt)»: the name, and the system's user where that is another. */
export function personWords(step: { readonly by: string; readonly account: string }): string {
  return step.account === '' ? step.by : `${step.by} (${step.account})`;
}
