import { expect, test } from 'vitest';
import { foundOptions } from './found-options.ts';

const UNITS = ['LĐLĐ huyện Tủa Chùa', 'LĐLĐ huyện Điện Biên Đông', 'CĐN Công Thương'].map(
  (label) => ({ value: label, label }),
);

test('a name is found without marks, in any case', () => {
  expect(found('tua chua')).toEqual(['LĐLĐ huyện Tủa Chùa']);
  expect(found('DIEN BIEN')).toEqual(['LĐLĐ huyện Điện Biên Đông']);
  expect(found('Tủa')).toEqual(['LĐLĐ huyện Tủa Chùa']);
});

test('nothing typed finds everything, and what is in no name finds nothing', () => {
  expect(found('')).toHaveLength(UNITS.length);
  expect(found('hanoi')).toEqual([]);
});

test('in groups only those are left that hold something found', () => {
  const options = [
    { group: 'A', items: UNITS.slice(0, 2) },
    { group: 'B', items: UNITS.slice(2) },
  ];
  const left = foundOptions({ options, search: 'cong thuong', limit: 100 });
  expect(left).toEqual([{ group: 'B', items: UNITS.slice(2) }]);
});

function found(search: string): readonly string[] {
  const left = foundOptions({ options: UNITS, search, limit: 100 });
  return left.flatMap((option) => ('group' in option ? [] : [option.label]));
}
