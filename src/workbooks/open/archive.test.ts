import { describe, expect, it } from 'vitest';
import { workbookParts, zipOf } from '../../../tests/fixtures/returns/zip.ts';
import { archivedFiles } from './archive.ts';
import { LIMITS } from './limits.ts';

const UTF8 = 0x800;

function paths(bytes: Buffer): unknown {
  const files = archivedFiles(bytes);
  return files?.ok ? files.value.map(({ path }) => path) : files?.error.code;
}

/** A ZIP file of one entry whose name is these bytes. */
function named(rawNames: readonly Buffer[], flags = 0): Buffer {
  return zipOf(rawNames.map((rawName) => ({ ...text(''), rawName, flags })));
}

const text = (name: string, content = 'a') => ({ name, content: Buffer.from(content) });

describe('an archive of returns', () => {
  it('gives its files, but no folders and nothing that programs leave', () => {
    const names = ['Đợt 1/', 'Đợt 1/a.xlsx', 'b.csv', '__MACOSX/._b.csv', '~$b.xlsx', 'Thumbs.db'];
    const bytes = zipOf(names.map((name) => text(name)));
    expect(paths(bytes)).toEqual(['Đợt 1/a.xlsx', 'b.csv']);
    const files = archivedFiles(bytes);
    const [first] = files?.ok ? files.value : [];
    expect(first?.content.ok && first.content.value.toString()).toBe('a');
  });

  it('names no place outside of itself', () => {
    const names = ['../../a.xlsx', '/etc/b.xlsx', 'C:\\x\\..\\c.xlsx', './d.xlsx'];
    expect(paths(zipOf(names.map((name) => text(name))))).toEqual([
      'a.xlsx',
      'etc/b.xlsx',
      'x/c.xlsx',
      'd.xlsx',
    ]);
  });

  it.each([
    ['UTF-8 that says so', Buffer.from('Mường Ảng.xlsx'), UTF8, 'Mường Ảng.xlsx'],
    ['UTF-8 that does not', Buffer.from('Mường Ảng.xlsx'), 0, 'Mường Ảng.xlsx'],
    // «Điện Biên» of a Vietnamese Windows: its tone marks are bytes of their own.
    ['windows-1258', Buffer.from('d069eaf26e204269ea6e2e786c73', 'hex'), 0, 'Điện Biên.xls'],
    ['code page 437', Buffer.from('82746174203237ae2e786c73', 'hex'), 0, 'état 27«.xls'],
  ])('reads names in %s', (_, raw, flags, expected) => {
    expect(paths(named([raw], flags))).toEqual([expected]);
  });

  it('holds several files whose names are in no encoding of today', () => {
    const raw = ['d069eaf26e204269ea6e2e786c73', '82746174203237ae2e786c73'];
    const names = raw.map((hex) => Buffer.from(hex, 'hex'));
    expect(paths(named(names))).toEqual(['Điện Biên.xls', 'état 27«.xls']);
  });

  it('is no workbook, and a workbook is none', () => {
    expect(paths(zipOf(workbookParts('')))).toBeUndefined();
    expect(paths(Buffer.from('%PDF-1.4'))).toBeUndefined();
  });

  it('is refused where it cannot be opened soundly', () => {
    expect(paths(zipOf([]))).toBe('empty');
    expect(paths(zipOf([text('a/')]))).toBe('empty');
    expect(paths(zipOf([{ ...text('a.xlsx'), flags: 1 }]))).toBe('password-protected');
    expect(paths(zipOf([text('a.xlsx')]).subarray(0, 40))).toBe('damaged');
    const large = Buffer.concat([zipOf([text('a.xlsx')]), Buffer.alloc(LIMITS.fileBytes)]);
    expect(paths(large)).toBe('too-large');
    expect(paths(zipOf(Array.from({ length: 1001 }, (_, i) => text(`${i}.xlsx`))))).toBe(
      'too-large',
    );
  });

  it('loses one file that is damaged, not the others', () => {
    const files = archivedFiles(zipOf([{ ...text('a.xlsx'), statedCrc: 1 }, text('b.xlsx')]));
    const codes = files?.ok
      ? files.value.map(({ content }) => (content.ok ? 'ok' : content.error.code))
      : [];
    expect(codes).toEqual(['damaged', 'ok']);
  });
});
