import { SaxesParser } from 'saxes';

/** An element with the places of its parts in the text that it was read from. */
export type XmlElement = {
  /** With its prefix, as written. */
  readonly name: string;
  /** Without a prefix. */
  readonly local: string;
  /** By their names as written, decoded. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside it, decoded, without that of its children. */
  readonly text: string;
  /** Of its «<». */
  readonly start: number;
  /** Behind the «>» of its start tag. */
  readonly contentStart: number;
  /** Of the «<» of its end tag; `contentStart` where it closes itself. */
  readonly contentEnd: number;
  /** Behind its last «>». */
  readonly end: number;
  readonly selfClosing: boolean;
};

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  children: XmlElement[];
};

/** The root element of an XML text; null where the text is not well-formed. */
export function parseXml(text: string): XmlElement | null {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof NotWellFormed) return null;
    throw error;
  }
}

class NotWellFormed extends Error {}

function parse(text: string): XmlElement | null {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let root: XmlElement | null = null;
  parser.on('error', ({ message }) => {
    throw new NotWellFormed(message);
  });
  parser.on('text', (piece) => {
    const inside = open.at(-1);
    if (inside) inside.text += piece;
  });
  parser.on('cdata', (piece) => {
    const inside = open.at(-1);
    if (inside) inside.text += piece;
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const at = parser.position;
    const element: Growing = {
      name,
      local: localName(name),
      attributes,
      children: [],
      text: '',
      // A «<» stands nowhere inside a tag of well-formed text.
      start: text.lastIndexOf('<', at - 1),
      contentStart: at,
      contentEnd: at,
      end: at,
      selfClosing: isSelfClosing,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element || element.selfClosing) return;
    element.end = parser.position;
    element.contentEnd = text.lastIndexOf('</', element.end - 1);
  });
  parser.write(text).close();
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first child of that local name. */
export function child(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((one) => one.local === local);
}

/** The children of that local name. */
export function childrenOf(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.filter((one) => one.local === local);
}

/** Every element of that local name at any depth, itself included, in the order of the text. */
export function descendants(element: XmlElement, local: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (one: XmlElement) => {
    if (one.local === local) found.push(one);
    one.children.forEach(visit);
  };
  visit(element);
  return found;
}

/** The name of an element of the same prefix: `c` beside `<x:row>` is `x:c`. */
export function siblingName({ name, local }: XmlElement, wanted: string): string {
  return name.slice(0, name.length - local.length) + wanted;
}

/** An attribute by its local name, whatever its prefix: `r:id`, `d3p1:id`. */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  const plain = element.attributes[local];
  if (plain !== undefined) return plain;
  const key = Object.keys(element.attributes).find((name) => localName(name) === local);
  return key === undefined ? undefined : element.attributes[key];
}
