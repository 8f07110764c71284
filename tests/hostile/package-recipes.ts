import { constants, crc32, deflateRawSync } from 'node:zlib';
import { type PlainEntry, zipOf } from '../fixtures/returns/zip.ts';
import { book, bookParts, bookWith, many, ONE_ROW, relationships, rowsOf } from './book.ts';
import type { Recipe } from './recipe.ts';

const MEGABYTE = 2 ** 20;
const text = (name: string, content: string): PlainEntry => ({
  name,
  content: Buffer.from(content),
});

/** An .xlsx whose package or whose XML is the harm. */
export const packageRecipes: readonly Recipe[] = [
  one('1 GB in one part', ['too-large'], () => bookWith([zeros('xl/media/a.bin', 1024)])),
  slow('1 GB in the sheet itself', ['too-large'], () =>
    bookWith([zeros('xl/worksheets/sheet1.xml', 1024)]),
  ),
  slow('1 GB that says it is 10 bytes', ['too-large'], () =>
    bookWith([{ ...zeros('xl/a.bin', 1024), statedSize: 10 }]),
  ),
  one('10 bytes that say they are 4 GB', ['damaged'], () =>
    bookWith([{ ...text('xl/a.bin', '0123456789'), statedSize: 0xfffffff0 }]),
  ),
  slow('1 GB in 40 parts of 26 MB', ['too-large'], () =>
    bookWith(Array.from({ length: 40 }, (_, i) => zeros(`xl/media/${i}.bin`, 26))),
  ),
  slow('an archive in an archive in an archive, 1 GB at last', ['read'], () => {
    const inner = zipOf([zeros('a.bin', 1024)]);
    const middle = zipOf([{ name: 'inner.zip', content: inner }]);
    return bookWith([
      { name: 'xl/embeddings/a.zip', content: zipOf([{ name: 'b.zip', content: middle }]) },
    ]);
  }),
  slow('150.000 relationships to 4.000 parts', ['read'], () =>
    bookWith([
      ...Array.from({ length: 4000 }, (_, i) => text(`xl/${i}`, '')),
      text('xl/worksheets/_rels/sheet1.xml.rels', relationships(150_000)),
    ]),
  ),
  slow('500.000 cells and no styles', ['read'], () =>
    book({ rows: rowsOf(25_000, 20, (place) => `<c r="${place}"><v>1</v></c>`), styles: '' }),
  ),
  one('two entries of the same bytes', ['damaged'], overlapping),
  slow('60.000 entries', ['too-large'], () =>
    zipOf([...bookParts({}), ...Array.from({ length: 60_000 }, (_, i) => text(`xl/${i}`, ''))]),
  ),
  one('an entry with a password', ['password-protected'], () =>
    bookWith([{ ...text('xl/a.xml', '<x/>'), flags: 1 }]),
  ),
  one('a document type with entities in entities', ['unsupported'], () =>
    bookWith([
      text(
        'xl/sharedStrings.xml',
        `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "lol">${many(9, (i) => `<!ENTITY ${'abcdefghijk'[i + 1]} "${`&${'abcdefghijk'[i]};`.repeat(10)}">`)}]><sst><si><t>&j;</t></si></sst>`,
      ),
    ]),
  ),
  one('a document type of a file of this computer', ['unsupported'], () =>
    bookWith([
      text(
        'xl/sharedStrings.xml',
        '<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>',
      ),
    ]),
  ),
  one('a document type in UTF-16', ['unsupported'], () =>
    bookWith([
      {
        name: 'xl/sharedStrings.xml',
        content: Buffer.from(
          '\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE s [<!ENTITY a "b">]><sst/>',
          'utf16le',
        ),
      },
    ]),
  ),
  one('a million elements in each other', ['too-large'], () =>
    bookWith([
      text(
        'xl/worksheets/sheet1.xml',
        `<worksheet>${'<a>'.repeat(1e6)}${'</a>'.repeat(1e6)}</worksheet>`,
      ),
    ]),
  ),
  slow('a million elements in each other in UTF-16', ['too-large'], () =>
    bookWith([
      {
        name: 'xl/workbook.xml',
        content: Buffer.from(
          `\ufeff<workbook>${'<a>'.repeat(1e6)}${'</a>'.repeat(1e6)}</workbook>`,
          'utf16le',
        ),
      },
    ]),
  ),
  slow('an attribute of 40 MB', ['too-large'], () =>
    bookWith([
      text(
        'xl/worksheets/sheet1.xml',
        `<worksheet a="${'x'.repeat(40e6)}"><sheetData>${ONE_ROW}</sheetData></worksheet>`,
      ),
    ]),
  ),
  slow('200.000 attributes', ['read', 'too-large', 'damaged'], () =>
    bookWith([
      text(
        'xl/worksheets/sheet1.xml',
        `<worksheet ${many(200_000, (i) => `a${i}="" `)}><sheetData>${ONE_ROW}</sheetData></worksheet>`,
      ),
    ]),
  ),
  one('tags that never end', ['read', 'damaged', 'empty', 'too-large'], () =>
    bookWith([
      text(
        'xl/worksheets/sheet1.xml',
        `<worksheet><sheetData>${'<row r="1"><c r="A1"><v>1'.repeat(100_000)}`,
      ),
    ]),
  ),
  one('a sheet in another encoding than it says', ['read', 'damaged', 'empty'], () =>
    bookWith([
      text(
        'xl/worksheets/sheet1.xml',
        `<?xml version="1.0" encoding="IBM037"?><worksheet><sheetData>${ONE_ROW}</sheetData></worksheet>`,
      ),
    ]),
  ),
  slow('rows hidden behind a letter before the XML', ['too-large', 'too-slow'], () =>
    bookWith([
      text(
        'xl/worksheets/sheet1.xml',
        `x<worksheet><sheetData>${'<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(1_600_000)}</sheetData></worksheet>`,
      ),
    ]),
  ),
  one('cut off in the middle', ['damaged'], () => book({}).subarray(0, 900)),
  one('bytes in the middle changed', ['damaged'], () => {
    const bytes = book({});
    return bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 40);
  }),
  one('a package of links to itself', ['damaged', 'not-a-workbook', 'read', 'empty'], () =>
    bookWith([
      text(
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="r1" Type="worksheet" Target="workbook.xml"/></Relationships>',
      ),
    ]),
  ),
];

function one(what: string, ends: Recipe['ends'], make: () => Buffer): Recipe {
  return { what, fileName: 'a.xlsx', ends, make };
}

/** So many megabytes of zeros, without ever holding them. */
function zeros(name: string, megabytes: number): PlainEntry {
  const piece = deflateRawSync(Buffer.alloc(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH });
  const zero = Buffer.alloc(MEGABYTE);
  let statedCrc = 0;
  for (let count = 0; count < megabytes; count += 1) statedCrc = crc32(zero, statedCrc);
  const packed = Buffer.concat([...new Array<Buffer>(megabytes).fill(piece), Buffer.from([3, 0])]);
  return { name, content: Buffer.alloc(0), packed, statedSize: megabytes * MEGABYTE, statedCrc };
}

function overlapping(): Buffer {
  const bytes = zipOf([text('a', 'x'.repeat(50)), text('a', 'x'.repeat(50))]);
  const second = bytes.lastIndexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(0, second + 42);
  bytes.write('b', second + 46);
  return bytes;
}

function slow(what: string, ends: Recipe['ends'], make: () => Buffer): Recipe {
  return { ...one(what, ends, make), slow: true };
}
