import { expect, it } from 'vitest';
import { isClutter } from '../../domain/returns/clutter.ts';
import { chosenFiles, type Drop, type DroppedEntry, droppedFiles } from './dropped-files.ts';

function fileEntry(name: string): DroppedEntry {
  const file = (done: (file: File) => void) => done(new File(['x'], name));
  return Object.assign({ isFile: true, isDirectory: false, name }, { file });
}

/** Tells its entries two at a time, as a browser does by the hundred. */
function folderEntry(name: string, entries: readonly DroppedEntry[]): DroppedEntry {
  const createReader = () => {
    let at = 0;
    const readEntries = (done: (some: readonly DroppedEntry[]) => void) => {
      done(entries.slice(at, at + 2));
      at += 2;
    };
    return { readEntries };
  };
  return Object.assign({ isFile: false, isDirectory: true, name }, { createReader });
}

function drop(entries: readonly DroppedEntry[], files: readonly File[] = []): Drop {
  return { items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files };
}

it('finds the files of folders within folders, called by their way', async () => {
  const inner = folderEntry('Đợt 2', [fileEntry('Tủa Chùa.xls')]);
  const names = ['c.xlsx', '~$c.xlsx', 'Thumbs.db', 'b.xlsx', 'a.xlsx'];
  const folder = folderEntry('Đợt 1', [...names.map(fileEntry), inner]);
  const files = await droppedFiles(drop([folder, fileEntry('rời.csv')]), isClutter);
  expect(files.map(({ name }) => name)).toEqual([
    'Đợt 1/a.xlsx',
    'Đợt 1/b.xlsx',
    'Đợt 1/c.xlsx',
    'Đợt 1/Đợt 2/Tủa Chùa.xls',
    'rời.csv',
  ]);
});

it('leaves none out in silence of more files than are taken at a time', async () => {
  const entries = Array.from({ length: 2003 }, (_, at) => fileEntry(`${at}.csv`));
  const files = await droppedFiles(drop([folderEntry('Cả ổ', entries)]), isClutter);
  expect(files).toHaveLength(2001);
});

it('takes plain files as they are', async () => {
  const file = new File(['x'], 'a.xlsx');
  expect(await droppedFiles(drop([fileEntry('a.xlsx')], [file]), isClutter)).toEqual([file]);
});

it('calls the files of a chosen folder by their way', () => {
  const inFolder = (path: string) =>
    Object.defineProperty(new File(['x'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
      value: path,
    });
  const files = [inFolder('Đợt 1/a.xlsx'), inFolder('Đợt 1/~$a.xlsx')];
  expect(chosenFiles(files, isClutter).map(({ name }) => name)).toEqual(['Đợt 1/a.xlsx']);
});
