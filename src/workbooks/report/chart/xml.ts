import { escapeText } from '../../template/package/xml-text.ts';
import { xmlCharacters } from '../../xml-characters.ts';

/** Text inside an element; what XML cannot hold at all is left out. */
export function elementText(text: string): string {
  return escapeText(xmlCharacters(text));
}
