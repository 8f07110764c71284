import type { Failure } from '../../../domain/error.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { LIMITS } from '../../open/limits.ts';
import { type Sniffed, sniff } from '../../open/sniff.ts';
import type { GuardedZip } from '../../open/zip-guard.ts';
import { openArchive } from '../../zip/archive.ts';
import { CONTENT_TYPES_PART, contentTypeOf, readContentTypes } from './content-types.ts';
import { refusal, refusalOf } from './refusals.ts';
import {
  partText,
  relationshipsOf,
  type TemplateKind,
  type TemplatePackage,
  type TemplateSheet,
} from './template-package.ts';
import { attributeOf, child, parseXml, type XmlElement } from './xml-tree.ts';

const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** 200.000 cells are 8 MB. */
const LARGEST_SHEET_BYTES = 24 * 2 ** 20;
/**
 * Parts are read as trees here, in the engine's own memory, and an element takes 450 bytes. A form of
 * 200.000 cells has 450.000.
 */
const MOST_ELEMENTS = 500_000;

/** By the content type of the workbook part. */
const KINDS: ReadonlyMap<string, TemplateKind> = new Map([
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', 'xltx'],
  ['application/vnd.ms-excel.sheet.macroenabled.main+xml', 'xlsm'],
  ['application/vnd.ms-excel.template.macroenabled.main+xml', 'xltm'],
]);

/**
 * Opens an office's own workbook to change cells in it. Every part is inflated once against the
 * limits and its checksum; refused with a reason: no workbook, .xls/.xlsb/.ods, damaged, encrypted,
 * signed, too large. `bytes` must not be changed afterwards: the package keeps them.
 */
export function openTemplate(
  bytes: Uint8Array,
  fileName: string,
): Result<TemplatePackage, Failure> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > LIMITS.fileBytes) return err(refusal(fileName, 'too-large', 'file size'));
  const sniffed = sniff(buffer, fileName);
  if (!sniffed.ok) return err(refusalOf(fileName, sniffed.error));
  const zip = packageOf(sniffed.value);
  if (zip === null) return err(refusal(fileName, 'older-format', sniffed.value.format));
  if (zip.elements > MOST_ELEMENTS) {
    return err(refusal(fileName, 'too-large', `${zip.elements} elements`));
  }
  if (isSigned(zip)) return err(refusal(fileName, 'signed'));
  const archive = openArchive(buffer);
  if (!archive.ok) return err(refusalOf(fileName, archive.error));
  const bare: TemplatePackage = {
    fileName,
    kind: 'xlsx',
    strict: false,
    names: zip.names,
    workbookPart: '',
    sheets: [],
    archive: archive.value,
    original: zip.part,
    changed: new Map(),
  };
  return withWorkbook(bare);
}

function packageOf({ format, zip }: Sniffed): GuardedZip | null {
  return format === 'xlsx' ? zip : null;
}

function isSigned({ names, part }: GuardedZip): boolean {
  if (names.some((name) => /^_xmlsignatures\//i.test(name))) return true;
  return part('_rels/.rels')?.includes('digital-signature/origin') ?? false;
}

function withWorkbook(bare: TemplatePackage): Result<TemplatePackage, Failure> {
  const { fileName } = bare;
  const types = readContentTypes(partText(bare, CONTENT_TYPES_PART)?.text ?? '');
  if (types === null) return err(refusal(fileName, 'damaged', CONTENT_TYPES_PART));
  const workbookPart = relationshipsOf(bare, '').find(
    ({ kind, external }) => kind === 'officeDocument' && !external,
  )?.target;
  const root = parseXml(partText(bare, workbookPart ?? '')?.text ?? '');
  if (workbookPart === undefined || root === null) {
    return err(refusal(fileName, 'damaged', 'workbook part'));
  }
  const namespace = namespaceOf(root);
  const kind = KINDS.get((contentTypeOf(types, workbookPart) ?? '').toLowerCase());
  if (kind === undefined || root.local !== 'workbook' || namespace === null) {
    return err(refusal(fileName, 'not-a-workbook', 'workbook part'));
  }
  const pkg = { ...bare, kind, workbookPart, strict: namespace === STRICT_NAMESPACE };
  const sheets = sheetsOf(pkg, root);
  if (sheets === null) return err(refusal(fileName, 'damaged', 'list of sheets'));
  const large = sheets.find(({ part }) => sizeOf(pkg, part) > LARGEST_SHEET_BYTES);
  if (large) return err(refusal(fileName, 'too-large', large.name));
  return ok({ ...pkg, sheets });
}

function sizeOf({ archive }: TemplatePackage, part: string): number {
  return archive.entries.find(({ entry }) => entry.name === part)?.entry.size ?? 0;
}

function namespaceOf({ name, local, attributes }: XmlElement): string | null {
  const prefix = name.slice(0, -local.length).replace(':', '');
  const namespace = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`];
  return namespace === NAMESPACE || namespace === STRICT_NAMESPACE ? namespace : null;
}

/** Null where a sheet of the list has no part. */
function sheetsOf(pkg: TemplatePackage, root: XmlElement): readonly TemplateSheet[] | null {
  const targets = new Map(relationshipsOf(pkg, pkg.workbookPart).map((one) => [one.id, one]));
  const parts = new Set(pkg.names);
  const sheets = (child(root, 'sheets')?.children ?? []).map((sheet) => {
    const target = targets.get(attributeOf(sheet, 'id') ?? '');
    if (!target || !parts.has(target.target)) return null;
    return {
      name: sheet.attributes.name ?? '',
      kind: target.kind,
      part: target.target,
      visible: (sheet.attributes.state ?? 'visible') === 'visible',
    };
  });
  return sheets.includes(null) ? null : sheets.filter((sheet) => sheet !== null);
}
