import { expect, test } from 'vitest';
import { zipEntries } from '../open/zip-entries.ts';
import { inflateEntry } from '../open/zip-guard.ts';
import { archiveBytes, openArchive } from './archive.ts';
import { compressed, zipArchive } from './zip-writer.ts';

const names = ['một.xml', 'hai.xml', 'ba.xml'];
const plain = Buffer.from(
  zipArchive(names.map((name) => compressed(name, Buffer.from(`<a>${name}</a>`.repeat(9))))),
);

/** With a comment at its end, and its directory in another order than its entries. */
function unusual(): Buffer {
  const start = plain.readUInt32LE(plain.length - 6);
  const list = plain.subarray(start, plain.length - 22);
  const second = list.indexOf(Buffer.from('504b0102', 'hex'), 4);
  const end = Buffer.from(plain.subarray(plain.length - 22));
  const comment = Buffer.from('Mẫu biểu');
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([
    plain.subarray(0, start),
    list.subarray(second),
    list.subarray(0, second),
    end,
    comment,
  ]);
}

/** The sizes of the first entry and its place as 64-bit numbers beside, as streams of .NET write them. */
function wide(): Buffer {
  const start = plain.readUInt32LE(plain.length - 6);
  const record = Buffer.from(plain.subarray(start));
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  field.writeBigUInt64LE(BigInt(record.readUInt32LE(24)), 4);
  field.writeBigUInt64LE(BigInt(record.readUInt32LE(20)), 12);
  field.writeBigUInt64LE(BigInt(record.readUInt32LE(42)), 20);
  for (const at of [20, 24, 42]) record.writeUInt32LE(0xffffffff, at);
  record.writeUInt16LE(field.length, 30);
  const nameEnd = 46 + record.readUInt16LE(28);
  const bytes = Buffer.concat([
    plain.subarray(0, start),
    record.subarray(0, nameEnd),
    field,
    record.subarray(nameEnd),
  ]);
  bytes.writeUInt32LE(bytes.readUInt32LE(bytes.length - 10) + field.length, bytes.length - 10);
  return bytes;
}

function changed(bytes: Buffer, name: string, text: string): Buffer {
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error('no archive');
  return Buffer.from(archiveBytes(archive.value, new Map([[name, Buffer.from(text)]])));
}

function contents(bytes: Buffer): readonly (readonly [string, string])[] {
  const entries = zipEntries(bytes);
  if (!entries.ok) throw new Error(JSON.stringify(entries.error));
  return entries.value.map((entry) => {
    const content = inflateEntry(bytes, entry, 9999);
    return [entry.name, content.ok ? content.value.toString() : 'damaged'] as const;
  });
}

test.each([
  ['an ordinary archive', plain],
  ['one with a comment and a directory in another order', unusual()],
  ['one with 64-bit sizes', wide()],
])('%s keeps its other entries and their order when one changes', (_, bytes) => {
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error('no archive');
  expect(Buffer.from(archiveBytes(archive.value, new Map())).equals(bytes)).toBe(true);
  const before = contents(bytes);
  for (const name of names) {
    const after = contents(changed(bytes, name, 'mới'));
    expect(after).toEqual(before.map(([one, text]) => [one, one === name ? 'mới' : text]));
  }
  const longer = changed(bytes, 'một.xml', 'x'.repeat(5000));
  expect(contents(longer).slice(-1)).toEqual(
    before.slice(-1).map(([one, text]) => [one, one === 'một.xml' ? 'x'.repeat(5000) : text]),
  );
});

test('the comment at the end stays', () => {
  expect(changed(unusual(), 'hai.xml', 'mới').toString('utf8')).toMatch(/Mẫu biểu$/);
});
