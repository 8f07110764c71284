import { xmlCharacters } from '../xml-characters.ts';

/** A text as XML can hold it: what it cannot is left out, tabs and odd line ends become plain ones. */
export function plainText(text: string): string {
  return xmlCharacters(text.replace(/\r\n?/g, '\n').replace(/\t/g, ' '));
}
