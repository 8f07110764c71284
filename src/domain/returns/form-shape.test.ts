import { describe, expect, it } from 'vitest';
import type { FormShape, ReturnForm } from './form.ts';
import { alikeForms, correctionsFor, formOf, formText, lastYearIn } from './form-shape.ts';

const SHAPE: FormShape = {
  names: 'unit',
  nameColumn: 1,
  columns: [['tt'], ['đơn vị'], ['knm', 'giao'], ['knm', 'đạt'], ['tlc']],
  title: ['biểu 1'],
};

function form(parts: Partial<FormShape> = {}, id = 'a'): ReturnForm {
  const meaning = { type: 'ignore' as const };
  return {
    id,
    name: id,
    shape: { ...SHAPE, title: null, ...parts },
    corrections: {
      columns: [
        { column: 2, meaning },
        { column: 4, meaning },
      ],
      rows: [],
      dash: null,
    },
  };
}

describe('words of a form', () => {
  it.each([
    ['KẾT QUẢ  thực hiện', 'Kết quả\nthực hiện'],
    ['Hoà giải', 'Hòa giải'],
    ['Thực hiện năm 2020', 'Thực hiện năm 2020'.normalize('NFD')],
  ])('«%s» and «%s» are the same', (one, other) => {
    expect(formText(one, 2020)).toBe(formText(other, 2020));
  });

  it('count years from that of the table', () => {
    expect(formText('Thực hiện 2020', 2020)).toBe(formText('Thực hiện 2021', 2021));
    expect(formText('Thực hiện 2019', 2020)).not.toBe(formText('Thực hiện 2020', 2020));
    expect(lastYearIn(['2019', 'Năm 2020'])).toBe(2020);
    expect(lastYearIn(['TT'])).toBeNull();
  });

  it('keep what stands in brackets, and marks', () => {
    expect(formText('Đoàn viên (nữ)', null)).not.toBe(formText('Đoàn viên (nam)', null));
    expect(formText('Tân Thành', null)).not.toBe(formText('Tân Thạnh', null));
  });
});

describe('the form of a table', () => {
  it('is the one whose header is the very same', () => {
    expect(formOf(SHAPE, [form()])?.id).toBe('a');
    const moved = [['tt'], ['đơn vị'], ['knm', 'đạt'], ['knm', 'giao'], ['tlc']];
    expect(formOf({ ...SHAPE, columns: moved }, [form()])).toBeNull();
    expect(formOf({ ...SHAPE, columns: [...SHAPE.columns, ['mới']] }, [form()])).toBeNull();
    expect(formOf({ ...SHAPE, names: 'indicator' }, [form()])).toBeNull();
  });

  it('needs the same title where the form asks for one, and some title at all', () => {
    const titled = form({ title: ['biểu 1'] }, 'b');
    expect(formOf(SHAPE, [form(), titled])?.id).toBe('b');
    expect(formOf({ ...SHAPE, title: ['biểu 2'] }, [titled])).toBeNull();
    expect(formOf({ ...SHAPE, title: [] }, [form({ title: [] })])).toBeNull();
  });

  it('is only offered where most of the columns are the same', () => {
    const longer = { ...SHAPE, columns: [...SHAPE.columns, ['mới']] };
    expect(alikeForms(longer, [form()]).map(({ id }) => id)).toEqual(['a']);
    const other = { ...SHAPE, columns: [['tt'], ['đơn vị'], ['khác']] };
    expect(alikeForms(other, [form()])).toEqual([]);
    expect(alikeForms(SHAPE, [form()])).toEqual([]);
  });
});

describe('corrections for another header', () => {
  it('follow their column, and leave out one that is not there or stands twice', () => {
    const moved = [['tt'], ['đơn vị'], ['tlc'], ['knm', 'giao'], ['knm', 'giao']];
    const { columns } = correctionsFor(form(), { ...SHAPE, columns: moved });
    expect(columns.map(({ column }) => column)).toEqual([2]);
  });
});
