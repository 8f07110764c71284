import { err, ok, type Result } from '../../domain/result.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { oleStreams } from './ole-streams.ts';
import type { BookFormat } from './sheet-grid.ts';
import { utf16Of } from './utf16.ts';
import { type GuardedZip, guardZip } from './zip-guard.ts';

const ZIP = Buffer.from('504b0304', 'hex');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** BIFF5 and BIFF8 without a compound file around them: BOF of length 8 or 16. */
const BARE_BIFF = ['09080800', '09081000'].map((hex) => Buffer.from(hex, 'hex'));
const TEXT_NAME = /\.(csv|tsv|txt)$/i;
const MARKUP = /^\s*<(\?xml|!doctype|html|table|head|meta)/i;
const HEAD_BYTES = 1024;

export type Sniffed = {
  readonly format: BookFormat;
  /** Where it is a package: its parts. */
  readonly zip: GuardedZip | null;
};

/** What a file is, by its bytes and not by its name; the name only admits plain text as CSV. */
export function sniff(bytes: Buffer, fileName: string): Result<Sniffed, FileProblem> {
  if (startsWith(bytes, ZIP)) {
    const guarded = guardZip(bytes);
    if (!guarded.ok) return guarded;
    const format = packageFormat(guarded.value);
    return format.ok ? ok({ format: format.value, zip: guarded.value }) : format;
  }
  const format = plainFormat(bytes, fileName);
  return format.ok ? ok({ format: format.value, zip: null }) : format;
}

function plainFormat(bytes: Buffer, fileName: string): Result<BookFormat, FileProblem> {
  if (bytes.length === 0) return err(fileProblem('empty', '0 bytes'));
  if (startsWith(bytes, OLE)) return oleFormat(oleStreams(bytes));
  if (BARE_BIFF.some((magic) => startsWith(bytes, magic))) return ok('xls');
  if (MARKUP.test(bytes.toString('latin1', 0, HEAD_BYTES))) {
    return err(fileProblem('unsupported', 'markup'));
  }
  return TEXT_NAME.test(fileName) && isText(bytes)
    ? ok('csv')
    : err(fileProblem('not-a-workbook', 'no known signature'));
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

function packageFormat(zip: GuardedZip): Result<BookFormat, FileProblem> {
  const names = new Set(zip.names.map((name) => name.toLowerCase()));
  if (names.has('[content_types].xml')) {
    if (names.has('xl/workbook.xml')) return ok('xlsx');
    if (names.has('xl/workbook.bin')) return ok('xlsb');
    return err(fileProblem('not-a-workbook', 'office package without a workbook'));
  }
  const manifest = zip.part('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data')) return err(fileProblem('password-protected'));
  const kind = zip.part('mimetype')?.toString('latin1') ?? '';
  if (names.has('content.xml') && /opendocument\.spreadsheet/.test(kind)) return ok('ods');
  if ([...names].some((name) => name.endsWith('.iwa'))) {
    return err(fileProblem('unsupported', 'Numbers'));
  }
  return err(fileProblem('not-a-workbook', 'archive without a workbook'));
}

function oleFormat(streams: readonly string[] | null): Result<BookFormat, FileProblem> {
  if (streams === null) return err(fileProblem('damaged', 'compound file without a directory'));
  const names = new Set(streams.map((name) => name.toLowerCase()));
  if (names.has('encryptedpackage')) return err(fileProblem('password-protected'));
  return names.has('workbook') || names.has('book')
    ? ok('xls')
    : err(fileProblem('not-a-workbook', 'compound file without a workbook'));
}

/** Plain text has no NUL bytes, except UTF-16. */
function isText(bytes: Buffer): boolean {
  return !bytes.includes(0) || utf16Of(bytes) !== null;
}
