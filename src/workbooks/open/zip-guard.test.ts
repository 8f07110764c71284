import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookParts, zipOf } from '../../../tests/fixtures/returns/zip.ts';
import { LIMITS } from './limits.ts';
import { guardZip } from './zip-guard.ts';

const RETURNS = join(import.meta.dirname, '../../../tests/fixtures/returns');
const SHEET = workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>');
const text = (name: string, content: string) => ({ name, content: Buffer.from(content) });

function codeOf(bytes: Buffer): string {
  const guarded = guardZip(bytes);
  return guarded.ok ? 'ok' : guarded.error.code;
}

describe('the guard in front of ZIP packages', () => {
  it('lets a sound package through and shows its parts', () => {
    const guarded = guardZip(zipOf(SHEET));
    expect(guarded.ok && guarded.value.names).toContain('xl/workbook.xml');
    expect(guarded.ok && guarded.value.part('xl/workbook.xml')?.toString()).toContain('BC');
  });

  it.each(['muong-ang.xlsx', 'nam-po.xlsx', 'muong-ang-libreoffice.xlsx', 'tong-hop.ods'])(
    'lets %s through, whichever program wrote it',
    (file) => {
      expect(codeOf(readFileSync(join(RETURNS, file)))).toBe('ok');
    },
  );

  it('stops a bomb by what it inflates to, even if its header states a small size', () => {
    const zeros = Buffer.alloc(LIMITS.zipPartBytes + 1);
    expect(codeOf(zipOf([{ name: 'a', content: zeros, statedSize: 10 }]))).toBe('too-large');
  });

  it('stops parts that are too large only together', () => {
    const zeros = Buffer.alloc(LIMITS.zipTotalBytes / 2 - 10);
    const parts = ['a', 'b', 'c'].map((name) => ({ name, content: zeros }));
    expect(codeOf(zipOf(parts))).toBe('too-large');
  });

  it('stops a package of too many entries', () => {
    const entries = Array.from({ length: LIMITS.zipEntries + 1 }, (_, i) => text(`e${i}`, ''));
    expect(codeOf(zipOf(entries))).toBe('too-large');
  });

  it.each([
    ['a wrong checksum', zipOf([{ ...text('a', 'x'), statedCrc: 1 }]), 'damaged'],
    ['a size that is not true', zipOf([{ ...text('a', 'x'), statedSize: 9 }]), 'damaged'],
    ['two parts of one name', zipOf([text('a', 'x'), text('A', 'y')]), 'damaged'],
    ['an encrypted part', zipOf([{ ...text('a', 'x'), flags: 1 }]), 'password-protected'],
    ['an unknown compression', zipOf([{ ...text('a', 'x'), method: 14 }]), 'unsupported'],
    [
      'a document type',
      zipOf([text('a.xml', '<!DOCTYPE x [<!ENTITY y "z">]><x/>')]),
      'unsupported',
    ],
    [
      'a document type in UTF-16',
      zipOf([{ name: 'a.xml', content: Buffer.from('<!DOCTYPE x><x/>', 'utf16le') }]),
      'unsupported',
    ],
    ['bytes behind its end', Buffer.concat([zipOf(SHEET), Buffer.from('more')]), 'damaged'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('lets a drawn emblem in, which begins with a document type', () => {
    const svg = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>';
    expect(codeOf(zipOf([...SHEET, text('xl/media/image1.svg', svg)]))).toBe('ok');
  });

  it('refuses entries that lie over each other', () => {
    const bytes = zipOf([text('a', 'x'.repeat(50)), text('a', 'x'.repeat(50))]);
    const second = bytes.lastIndexOf(Buffer.from('504b0102', 'hex'));
    bytes.writeUInt32LE(0, second + 42);
    bytes.write('b', second + 46);
    expect(codeOf(bytes)).toBe('damaged');
  });

  it('never throws and never lets a change through unnoticed that alters a part', () => {
    const sound = zipOf(SHEET);
    const before = guardZip(sound);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(sound);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const guarded = guardZip(bytes);
        if (!guarded.ok || !before.ok) return;
        for (const name of guarded.value.names) {
          if (!before.value.names.includes(name)) continue;
          expect(guarded.value.part(name)).toEqual(before.value.part(name));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('refuses every truncation', () => {
    const sound = zipOf(SHEET);
    for (let length = 4; length < sound.length; length += 7) {
      expect(codeOf(sound.subarray(0, length))).toBe('damaged');
    }
  });
});
