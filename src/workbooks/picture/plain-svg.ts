/** What the library adds for a page that answers to the mouse; in numbers that differ at every drawing. */
const FOR_THE_MOUSE = / (?:class="zr[^"]*"|ecmeta_[a-z_]+="[^"]*"|pointer-events="[^"]*")/g;
const TAGS = /<(?:path|text|g|rect|tspan|polyline|polygon|circle)\b[^<>]*>/g;
const HOVER_RULES = /<style[^<>]*>\s*<!\[CDATA\[.*?\]\]>\s*<\/style>/gs;

/** The same picture for programs that only show it: one chart gives one text. */
export function plainSvg(svg: string): string {
  return svg
    .replace(HOVER_RULES, '')
    .replace(TAGS, (tag) => tag.replace(FOR_THE_MOUSE, ''))
    .replace(/\n{2,}/g, '\n');
}
