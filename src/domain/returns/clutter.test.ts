import { expect, it } from 'vitest';
import { isClutter, lastPart } from './clutter.ts';

it('tells returns from what programs leave beside them', () => {
  const clutter = ['~$Mường Ảng.xlsx', 'a/Thumbs.db', '.DS_Store', '__MACOSX/a.xlsx', '.git/a.csv'];
  expect(clutter.filter((path) => !isClutter(path))).toEqual([]);
  expect(['Mường Ảng.xlsx', 'Đợt 1/báo cáo.docx', 'a.b.xls'].filter(isClutter)).toEqual([]);
});

it('takes a name from its folders', () => {
  expect(['Đợt 1/a.xlsx', 'a.xlsx'].map(lastPart)).toEqual(['a.xlsx', 'a.xlsx']);
});
