import { CFB, utils, type WorkBook, write } from '@e965/xlsx';
import { guardZip } from '../../src/workbooks/open/zip-guard.ts';
import { zipOf } from '../fixtures/returns/zip.ts';
import type { Recipe } from './recipe.ts';

const MILLION = 1_000_000;
const ANY: Recipe['ends'] = ['read', 'damaged', 'empty', 'too-large', 'too-slow', 'not-a-workbook'];

/** .xls and .xlsb: records that lie about lengths and places, and chains of sectors in circles. */
export const binaryRecipes: readonly Recipe[] = [
  xls('a record longer than the file', ANY, () =>
    bare([row(0x0203, 65_535, number(0, 0).subarray(4))]),
  ),
  slowXls('50 MB of empty records', ANY, () => bare([Buffer.alloc(49e6, row(0x0033, 0))])),
  xls('a table of four thousand million texts', ANY, () =>
    bare([number(0, 0)], [row(0x00fc, 8, Buffer.alloc(8, 0xff))]),
  ),
  slowXls('a table of texts in 40 MB of empty ones', ANY, () => bare([number(0, 0)], texts(40e6))),
  slowXls('a link on every cell', ['too-large', 'too-slow', 'damaged'], () =>
    bare([number(0, 0), row(0x01b8, 80, link())]),
  ),
  slowXls('four million merged cells', ['too-large', 'too-slow'], () =>
    bare([number(0, 0), ...merges(4000)]),
  ),
  slowXls('100.000 sheets in one place', ANY, () => bare([number(0, 0)], [], 100_000)),
  slowXls('a thousand sheets over 2 MB of records', ANY, () =>
    bare([Buffer.alloc(2e6, number(1, 1))], [], 1000),
  ),
  slowXls('a million names', ANY, () => bare([number(0, 0)], [Buffer.alloc(19 * MILLION, name())])),
  slowXls('a million styles', ANY, () =>
    bare([number(0, 0)], [Buffer.alloc(24 * MILLION, row(0x00e0, 20))]),
  ),
  slowXls('two million cells over each other', ['read'], () =>
    bare([Buffer.alloc(36e6, number(3, 3))]),
  ),
  xls('a formula of 60.000 bytes in brackets', ANY, () =>
    bare([row(0x0006, 22 + 8000, formula(8000))]),
  ),
  xls('sectors in a circle', ANY, () =>
    compound((bytes, sector) => bytes.writeUInt32LE(0, sector(0))),
  ),
  xls('every sector followed by itself', ANY, () =>
    compound((bytes, sector) => {
      for (let index = 0; index < 128; index += 1)
        bytes.writeUInt32LE(index, sector(0) + index * 4);
    }),
  ),
  xls('a directory in a circle', ANY, () =>
    compound((bytes, sector) => {
      const directory = bytes.readUInt32LE(48);
      bytes.writeUInt32LE(directory, sector(0) + directory * 4);
    }),
  ),
  xls('four thousand million tables of sectors', ANY, () =>
    compound((bytes) => bytes.writeUInt32LE(0xffffffff, 44)),
  ),
  xls('further tables of sectors in a circle', ANY, () =>
    compound((bytes) => {
      bytes.writeUInt32LE(0, 68);
      bytes.writeUInt32LE(0xfffffff0, 72);
    }),
  ),
  xls('a sector of 2^31 bytes', ANY, () => compound((bytes) => bytes.writeUInt16LE(31, 30))),
  slowXlsb('a million merged cells', ['too-large'], () =>
    Buffer.alloc(19 * MILLION, wide(176, Buffer.alloc(16))),
  ),
  xlsb('a cell in row 4.000.000.000', ANY, () => {
    const header = Buffer.alloc(17);
    header.writeUInt32LE(4_000_000_000, 0);
    return Buffer.concat([wide(0, header), wide(5, Buffer.alloc(16))]);
  }),
  slowXlsb('30 MB of cells', ANY, () => Buffer.alloc(30e6, wide(5, Buffer.alloc(16)))),
  slowXlsb('twenty million empty records', ANY, () =>
    Buffer.alloc(60e6, Buffer.from([0xfe, 0x7f, 0])),
  ),
  slowXlsb('a link on every cell', ['too-large', 'too-slow', 'damaged'], () => {
    const data = Buffer.alloc(32);
    data.writeUInt32LE(1_048_575, 4);
    data.writeUInt32LE(16_383, 12);
    return wide(494, data);
  }),
];

function xls(what: string, ends: Recipe['ends'], make: () => Buffer): Recipe {
  return { what: `.xls: ${what}`, fileName: 'a.xls', ends, make };
}

function xlsb(what: string, ends: Recipe['ends'], records: () => Buffer): Recipe {
  const make = () => {
    const sound = guardZip(write(smallBook(), { type: 'buffer', bookType: 'xlsb' }));
    if (!sound.ok) throw new Error(sound.error.message);
    const { names, part } = sound.value;
    return zipOf(
      names.map((name) => {
        const content = part(name) ?? Buffer.alloc(0);
        return {
          name,
          content: name.endsWith('sheet1.bin') ? Buffer.concat([content, records()]) : content,
        };
      }),
    );
  };
  return { what: `.xlsb: ${what}`, fileName: 'a.xlsb', ends, make };
}

function slowXls(what: string, ends: Recipe['ends'], make: () => Buffer): Recipe {
  return { ...xls(what, ends, make), slow: true };
}

function slowXlsb(what: string, ends: Recipe['ends'], records: () => Buffer): Recipe {
  return { ...xlsb(what, ends, records), slow: true };
}

function smallBook(): WorkBook {
  const made = utils.book_new();
  utils.book_append_sheet(
    made,
    utils.aoa_to_sheet([
      ['Đơn vị', 12],
      ['Mường Ảng', 5],
    ]),
    'BC',
  );
  return made;
}

/** A record of BIFF8; the length may differ from that of the data. */
function row(type: number, length: number, data: Buffer = Buffer.alloc(length)): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(length, 2);
  return Buffer.concat([head, data]);
}

/** A stream of BIFF8 without a compound file around it, with `sheets` sheets in one place. */
function bare(cells: readonly Buffer[], globals: readonly Buffer[] = [], sheets = 1): Buffer {
  const begin = (kind: number) => {
    const data = Buffer.alloc(16);
    data.writeUInt16LE(0x0600, 0);
    data.writeUInt16LE(kind, 2);
    return row(0x0809, 16, data);
  };
  const end = row(0x000a, 0);
  const listed = (place: number, index: number) => {
    const data = Buffer.alloc(18);
    data.writeUInt32LE(place, 0);
    data.writeUInt8(10, 6);
    data.write(`S${String(index).padStart(9, '0')}`, 8, 'latin1');
    return row(0x0085, 18, data);
  };
  const place = 20 + sheets * 22 + globals.reduce((sum, one) => sum + one.length, 0) + 4;
  return Buffer.concat([
    begin(5),
    ...Array.from({ length: sheets }, (_, index) => listed(place, index)),
    ...globals,
    end,
    begin(16),
    ...cells,
    end,
  ]);
}

function number(atRow: number, column: number): Buffer {
  const data = Buffer.alloc(14);
  data.writeUInt16LE(atRow, 0);
  data.writeUInt16LE(column, 2);
  data.writeDoubleLE(7, 6);
  return row(0x0203, 14, data);
}

function texts(bytes: number): readonly Buffer[] {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(0xffffffff, 0);
  head.writeUInt32LE(0xffffffff, 4);
  const pieces = Array.from({ length: Math.ceil(bytes / 8000) }, () => row(0x003c, 8000));
  return [row(0x00fc, 8, head), ...pieces];
}

function link(): Buffer {
  const data = Buffer.alloc(80);
  data.writeUInt16LE(0xffff, 2);
  data.writeUInt16LE(0xffff, 6);
  Buffer.from('d0c9ea79f9bace118c8200aa004ba90b', 'hex').copy(data, 8);
  data.writeUInt32LE(2, 24);
  data.writeUInt32LE(8, 28);
  data.writeUInt32LE(2, 32);
  return data;
}

function merges(records: number): readonly Buffer[] {
  const data = Buffer.alloc(2 + 1000 * 8);
  data.writeUInt16LE(1000, 0);
  return Array.from({ length: records }, () => row(0x00e5, data.length, data));
}

function name(): Buffer {
  const data = Buffer.alloc(15);
  data.writeUInt8(0, 3);
  return row(0x0018, 15, data);
}

function formula(length: number): Buffer {
  const data = Buffer.alloc(22 + length, 0x15);
  data.fill(0, 0, 22);
  data.writeUInt16LE(length, 20);
  return data;
}

/** A sound .xls of which `harm` changes bytes; `sector` tells where a table of sectors lies. */
function compound(harm: (bytes: Buffer, sector: (table: number) => number) => void): Buffer {
  const made: Buffer = write(smallBook(), { type: 'buffer', bookType: 'xls' });
  const copy = Buffer.from(
    CFB.write(CFB.read(made, { type: 'buffer' }), { type: 'buffer' }) as Buffer,
  );
  harm(copy, (table) => (copy.readUInt32LE(76 + table * 4) + 1) * 512);
  return copy;
}

/** A record of .xlsb: number and length take a byte for each seven bits. */
function wide(type: number, data: Buffer): Buffer {
  const head = type < 128 ? [type] : [(type & 0x7f) | 0x80, type >> 7];
  return Buffer.concat([Buffer.from([...head, data.length]), data]);
}
