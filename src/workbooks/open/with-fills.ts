import { archiveBytes, openArchive } from '../zip/archive.ts';
import type { GuardedZip } from './zip-guard.ts';

const TYPES = '[Content_Types].xml';
const STYLES = 'xl/styles.xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const ANY_FILL = /<(?:\w+:)?fill[\s/>]/;
const NO_FILL = '<fills count="1"><fill/></fills>';
const PLAIN_STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${NO_FILL}<cellXfs count="1"><xf/></cellXfs></styleSheet>`;

/**
 * The bytes of an .xlsx with a fill among its styles. Programs that write plain tables leave fills or
 * all styles away, and SheetJS 0.20.3 then throws and catches an error at each cell (`safe_format`),
 * which takes some 15 times as long as the reading.
 */
export function withFills(bytes: Buffer, zip: GuardedZip): Buffer {
  const text = (name: string) => zip.part(name)?.toString('utf8') ?? '';
  const before = { types: text(TYPES), styles: text(STYLES) };
  const styles = before.styles === '' ? PLAIN_STYLES : withFill(before.styles);
  const types = withStylesType(before.types);
  if (types === before.types && styles === before.styles) return bytes;
  const archive = openArchive(bytes);
  if (!archive.ok) return bytes;
  const changes = new Map([
    [TYPES, Buffer.from(types)],
    [STYLES, Buffer.from(styles)],
  ]);
  return Buffer.from(archiveBytes(archive.value, changes));
}

/** Styles that say otherwise where they lie are left to themselves: such a book is read slowly. */
function withStylesType(types: string): string {
  if (types.includes(STYLES_TYPE)) return types;
  const override = `<Override PartName="/${STYLES}" ContentType="${STYLES_TYPE}"/>`;
  return types.replace(/<\/(?:\w+:)?Types>\s*$/, (end) => `${override}${end}`);
}

function withFill(styles: string): string {
  if (ANY_FILL.test(styles)) return styles;
  return styles.replace(/<\/(?:\w+:)?styleSheet>\s*$/, (end) => `${NO_FILL}${end}`);
}
