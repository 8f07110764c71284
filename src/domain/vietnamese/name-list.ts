import { formatCountInText } from './numbers.ts';

/**
 * Names one after the other in a sentence, parted by «;» where a name holds a comma itself. More than
 * `most` are cut: «A, B và 12 đơn vị khác».
 */
export function namesInText(names: readonly string[], most: number): string {
  const between = names.some((name) => name.includes(',')) ? '; ' : ', ';
  if (names.length <= most) return names.join(between);
  const rest = formatCountInText(names.length - most);
  return `${names.slice(0, most).join(between)} và ${rest} đơn vị khác`;
}
