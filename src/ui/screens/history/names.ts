/** «Nguyễn Thị Hoa (hoa.nt)»: the name, and the system's user where that is another. */
export function personWords(step: { readonly by: string; readonly account: string }): string {
  return step.account === '' ? step.by : `${step.by} (${step.account})`;
}
