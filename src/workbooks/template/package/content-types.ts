import { parseXml, type XmlElement } from './xml-tree.ts';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** The content type of a part by the list of the package; null where the list does not know it. */
export function contentTypeOf(list: XmlElement, part: string): string | null {
  const name = `/${part}`.toLowerCase();
  const own = list.children.find(
    ({ local, attributes }) => local === 'Override' && attributes.PartName?.toLowerCase() === name,
  );
  if (own) return own.attributes.ContentType ?? null;
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const shared = list.children.find(
    ({ local, attributes }) =>
      local === 'Default' && attributes.Extension?.toLowerCase() === ending,
  );
  return shared?.attributes.ContentType ?? null;
}

/** The list of content types; null where it is no such list. */
export function readContentTypes(xml: string): XmlElement | null {
  const root = parseXml(xml);
  return root?.local === 'Types' ? root : null;
}
