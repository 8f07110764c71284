import type { Cell, DataValidation, FillPattern } from 'exceljs';
import type { Asked } from './form-rows.ts';

/** A pale yellow that a black-and-white printer leaves white. */
const FILL: FillPattern = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFFFF6D6' },
};

const WHOLE = 'Số nguyên từ 0 trở lên';
/** Larger numbers are no figures of a unit, and computers keep no more digits exactly. */
const MOST = 999_999_999_999;

/** Makes a cell one that is filled in: not locked, coloured, and checked while it is typed. */
export function openCell(cell: Cell, asked: Asked): void {
  cell.style = {
    ...cell.style,
    fill: FILL,
    numFmt: formatOf(asked),
    protection: { locked: false },
  };
  cell.dataValidation = validationOf(asked);
}

/** Makes a cell of words one that may be changed. */
export function openText(cell: Cell, filled: boolean): void {
  cell.style = {
    ...cell.style,
    protection: { locked: false },
    ...(filled ? { fill: FILL } : {}),
  };
}

function formatOf(asked: Asked): string {
  return asked === 'count' || asked === 'change' ? '#,##0' : 'General';
}

function validationOf(asked: Asked): DataValidation {
  switch (asked) {
    case 'count':
      return {
        ...between('whole', 0, MOST),
        ...words(
          WHOLE,
          'Nhập liền các chữ số, ví dụ 7500. Để trống nếu chưa có số liệu.',
          'Ô này nhận số nguyên từ 0 trở lên. Nhập liền các chữ số, không dùng dấu chấm, dấu phẩy: 7500.',
        ),
      };
    case 'change':
      return {
        ...between('whole', -MOST, MOST),
        ...words(
          'Số nguyên; giảm thì ghi số âm',
          'Nhập liền các chữ số, ví dụ 7500 hoặc -120. Để trống nếu chưa có số liệu.',
          'Ô này nhận số nguyên. Giảm thì ghi số âm, ví dụ -120.',
        ),
      };
    case 'decimal':
      return {
        ...between('decimal', 0, MOST),
        ...words(
          'Số từ 0 trở lên',
          'Có thể có phần lẻ. Để trống nếu chưa có số liệu.',
          'Ô này nhận số từ 0 trở lên.',
        ),
      };
    case 'percent':
      return {
        ...between('decimal', 0, 100),
        ...words(
          'Tỷ lệ % từ 0 đến 100',
          'Nhập 70 cho 70%. Để trống nếu chưa có số liệu.',
          'Ô này nhận tỷ lệ % từ 0 đến 100. Nhập 70 cho 70%.',
        ),
      };
    case 'any-percent':
      return {
        ...between('decimal', 0, 1000),
        ...words(
          'Tỷ lệ %',
          'Nhập 70 cho 70%; có thể vượt 100. Để trống nếu chưa có số liệu.',
          'Ô này nhận tỷ lệ % từ 0 trở lên. Nhập 70 cho 70%.',
        ),
      };
  }
}

function between(type: 'whole' | 'decimal', least: number, most: number): DataValidation {
  return {
    type,
    operator: 'between',
    formulae: [least, most],
    allowBlank: true,
    errorStyle: 'stop',
    showErrorMessage: true,
    showInputMessage: true,
  };
}

/** Excel takes 32 letters of a title and 255 of a message. */
function words(promptTitle: string, prompt: string, error: string) {
  return { promptTitle, prompt, errorTitle: 'Số chưa đúng', error };
}
