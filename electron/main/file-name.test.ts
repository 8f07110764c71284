import { describe, expect, it } from 'vitest';
import { fileNameOf, filtersFor, OPEN_FILTER, WORKSPACE_FILTER } from './file-name.ts';

describe('a suggested name', () => {
  it('keeps Vietnamese letters and its ending', () => {
    expect(fileNameOf('Phụ lục chỉ tiêu Điện Biên 2020.xlsx')).toBe(
      'Phụ lục chỉ tiêu Điện Biên 2020.xlsx',
    );
  });

  it('never carries a folder', () => {
    expect(fileNameOf('../../etc/passwd')).toBe('etc passwd');
    expect(fileNameOf('C:\\Windows\\system.ini')).toBe('C Windows system.ini');
    expect(fileNameOf('..')).toBe('Chi Tieu');
  });

  it('loses what Windows refuses', () => {
    expect(fileNameOf('QĐ 433/QĐ-LĐLĐ: "chỉ tiêu"?.xlsx')).toBe('QĐ 433 QĐ-LĐLĐ chỉ tiêu.xlsx');
    expect(fileNameOf('tên\u0000\n.pdf')).toBe('tên.pdf');
    expect(fileNameOf('x. ')).toBe('x');
  });

  it('is no device of Windows, and shows no ending but its own', () => {
    expect(fileNameOf('CON.xlsx')).toBe('_CON.xlsx');
    expect(fileNameOf('nul')).toBe('_nul');
    expect(fileNameOf('Lpt1.tệp.csv')).toBe('_Lpt1.tệp.csv');
    expect(fileNameOf('Công đoàn.xlsx')).toBe('Công đoàn.xlsx');
    expect(fileNameOf('ảnh\u202egpj.exe')).toBe('ảnh gpj.exe');
    expect(fileNameOf('a\u200b\u2066b\ud800.xlsx')).toBe('a b .xlsx'.replace(' .', '.'));
  });

  it('stays short enough for a file system', () => {
    expect(Buffer.byteLength(fileNameOf(`${'ế'.repeat(4000)}.xlsx`))).toBeLessThan(255);
  });
});

describe('the kinds of file offered', () => {
  it('follow the ending of the name', () => {
    expect(filtersFor('a.CHITIEU')).toEqual([WORKSPACE_FILTER]);
    expect(filtersFor('a.xlsx').map(({ extensions }) => extensions)).toEqual([['xlsx']]);
    expect(filtersFor('a.exe')).toEqual([]);
    expect(filtersFor('gửi.chitieu.age').map(({ extensions }) => extensions)).toEqual([['age']]);
  });

  it('include, to open, a workspace that was sent locked', () => {
    expect(OPEN_FILTER.extensions).toEqual(['chitieu', 'age']);
  });
});
