import { escapeText } from '../package/xml-text.ts';
import { numberText } from './number-text.ts';

/** A formula stands without its «=», in the English names of functions, as the file has it. */
export type CellInput = number | string | null | { readonly formula: string };

/** Excel's own limit of a text. */
export const LONGEST_TEXT = 32_767;

/** What stands inside `<c>`, and the `t` that says so. Texts stand in the cell, not in the shared list. */
export type CellContent = {
  readonly type: string | undefined;
  /** `name` gives a name of this format the prefix that the part uses. */
  readonly xml: (name: (local: string) => string) => string;
};

export function contentOf(value: CellInput): CellContent {
  if (value === null) return { type: undefined, xml: () => '' };
  if (typeof value === 'number') {
    return { type: undefined, xml: (name) => element(name('v'), numberText(value)) };
  }
  if (typeof value === 'object') {
    return { type: undefined, xml: (name) => element(name('f'), escapeText(value.formula)) };
  }
  const text = escapeText(escapeControls(value));
  const space = /^\s|\s$|[\n\t]| {2}/.test(value) ? ' xml:space="preserve"' : '';
  return {
    type: 'inlineStr',
    xml: (name) => element(name('is'), `<${name('t')}${space}>${text}</${name('t')}>`),
  };
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

/**
 * XML has no control characters, so the format writes them `_x0007_`; a text that only looks so has
 * its first underscore written that way (ISO/IEC 29500-1, 22.9.2.19).
 */
function escapeControls(text: string): string {
  return text
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) =>
      character === '\n' || character === '\t' || (character >= '\u0080' && character < '\ud800')
        ? character
        : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
