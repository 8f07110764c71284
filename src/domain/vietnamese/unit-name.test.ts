import { describe, expect, it } from 'vitest';
import { unitCode, unitCodes, unitKey } from './unit-name.ts';

describe('a unit’s name taken apart', () => {
  it.each([
    ['LĐLĐ thành phố Điện Biên Phủ', 'city', 'điện biên phủ'],
    ['LĐLĐ TP. Điện Biên Phủ', 'city', 'điện biên phủ'],
    ['TP Điện Biên Phủ', 'city', 'điện biên phủ'],
    ['TP.ĐBP', 'city', 'đbp'],
    ['LĐLĐ TX. Mường Lay', 'town', 'mường lay'],
    ['Liên đoàn Lao động thị xã Mường Lay', 'town', 'mường lay'],
    ['LĐLĐ H.Mường Ảng', 'district', 'mường ảng'],
    ['H Mường Ảng', 'district', 'mường ảng'],
    ['HUYỆN MƯỜNG ẢNG', 'district', 'mường ảng'],
    ['LĐLĐ huyện Mường Ảng, tỉnh Điện Biên', 'district', 'mường ảng'],
    ['LĐLĐ tỉnh Điện Biên', 'province', 'điện biên'],
    ['LĐLĐ Mường Ảng', 'unknown', 'mường ảng'],
    ['Mường Ảng', 'unknown', 'mường ảng'],
    ['Công đoàn xã Mường Nhé', 'commune', 'mường nhé'],
    ['CĐ P. Mường Lay', 'ward', 'mường lay'],
    ['Công đoàn đặc khu Cồn Cỏ', 'special-zone', 'cồn cỏ'],
    ['CĐN Công Thương', 'union', 'công thương'],
    ['CĐ ngành Công thương', 'union', 'công thương'],
    ['Công đoàn Công Thương', 'union', 'công thương'],
    ['Công đoàn Viên chức tỉnh', 'union', 'viên chức'],
    ['CĐVC tỉnh Điện Biên', 'union', 'viên chức'],
    ['CĐ các KCN tỉnh', 'union', 'khu công nghiệp'],
    ['Công đoàn Khu Kinh tế Đông Nam', 'union', 'khu kinh tế đông nam'],
    ['CĐCS Sở Y tế', 'grassroots', 'sở y tế'],
    ['CĐCS Văn phòng Tỉnh ủy', 'grassroots', 'văn phòng tỉnh uỷ'],
    ['CĐCS Hội Phụ nữ tỉnh', 'grassroots', 'hội phụ nữ tỉnh'],
    ['T.P. Điện Biên Phủ', 'city', 'điện biên phủ'],
    ['Nghiệp đoàn Xe ôm', 'occupational', 'xe ôm'],
  ])('%j is a %s named %j', (name, type, bare) => {
    expect(unitKey(name)).toEqual({ type, bare });
  });
});

describe('a unit’s code', () => {
  it('is its name without type and marks, the type before it where two would be the same', () => {
    expect(
      unitCodes(
        [
          'LĐLĐ thành phố Điện Biên Phủ',
          'LĐLĐ huyện Điện Biên',
          'LĐLĐ huyện Điện Biên Đông',
          'LĐLĐ huyện Mường Ảng',
          'Công đoàn Viên chức tỉnh',
          'Công đoàn ngành Công Thương',
        ],
        'LĐLĐ tỉnh Điện Biên',
      ),
    ).toEqual([
      'dien-bien-phu',
      'huyen-dien-bien',
      'dien-bien-dong',
      'muong-ang',
      'cd-vien-chuc',
      'cd-cong-thuong',
    ]);
    expect(unitCodes(['TX. Duyên Hải', 'H. Duyên Hải', 'H. Càng Long'], 'Tỉnh Trà Vinh')).toEqual([
      'tx-duyen-hai',
      'huyen-duyen-hai',
      'cang-long',
    ]);
    expect(unitCodes(['Xã Tân Thành', 'Xã Tân Thạnh'], 'Vĩnh Long')).toEqual([
      'xa-tan-thanh',
      'xa-tan-thanh-2',
    ]);
  });

  it('steers clear of codes in use', () => {
    expect(unitCode('LĐLĐ huyện Mường Ảng', new Set())).toBe('muong-ang');
    expect(unitCode('Huyện Duyên Hải', new Set(['duyen-hai']))).toBe('huyen-duyen-hai');
    expect(unitCode('H. Châu Thành', new Set(['chau-thanh', 'huyen-chau-thanh']))).toBe(
      'huyen-chau-thanh-2',
    );
    expect(unitCode('Tỉnh', new Set())).toBe('tinh-2');
    expect(unitCode('***', new Set())).toBe('don-vi');
  });
});
