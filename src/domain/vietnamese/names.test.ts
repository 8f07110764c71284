import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, compareVietnamese, hyphenated, searchKey, withoutMarks } from './names.ts';

describe('the canonical form of a name', () => {
  it.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['Thủy Nguyên', 'Thuỷ Nguyên'],
    ['Kế họach', 'Kế hoạch'],
    ['LĐLĐ  huyện\nMường Ảng *', 'LĐLĐ huyện Mường Ảng'],
    ['LĐLĐ HUYỆN MƯỜNG ẢNG', 'LĐLĐ huyện Mường Ảng'],
    ['Mường Ảng'.normalize('NFD'), 'Mường Ảng'],
    ['Ðiện Biên Ðông', 'Điện Biên Đông'],
    ['CĐ Viên chức (mới thành lập)', 'CĐ Viên chức'],
    ['CĐ Viên chức [1]', 'CĐ Viên chức'],
    ['Chính sách – Pháp luật', 'Chính sách - Pháp luật'],
    ['Chính sách \u2014Pháp luật', 'Chính sách - Pháp luật'],
    ['- Kết nạp đoàn viên:', 'Kết nạp đoàn viên'],
    ['TP.\u00a0Điện Biên\u200b Phủ', 'TP. Điện Biên Phủ'],
  ])('%j equals %j', (one, other) => {
    expect(canonical(one)).toBe(canonical(other));
  });

  it.each([
    ['Tân Thành', 'Tân Thạnh'],
    ['Điện Biên', 'Diện Biên'],
    ['Điện Biên', 'Điện Biên Đông'],
  ])('%j differs from %j', (one, other) => {
    expect(canonical(one)).not.toBe(canonical(other));
  });

  it('keeps a tone mark where the letters need it', () => {
    expect(canonical('Quý giá, gìn giữ, khuỷu tay, mía, của, Quảng Trị, Thuận, toàn, giếng')).toBe(
      'quý giá, gìn giữ, khuỷu tay, mía, của, quảng trị, thuận, toàn, giếng',
    );
    expect(canonical('Đắk Lắk, Đăk Tô, Kon Plông, Đắklắk, Pú Nhung')).toBe(
      'đắk lắk, đăk tô, kon plông, đắklắk, pú nhung',
    );
  });

  it('keeps a name that is nothing but a remark', () => {
    expect(canonical('(khác)')).toBe('(khác)');
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(canonical(canonical(text))).toBe(canonical(text));
      }),
    );
  });
});

describe('names without marks', () => {
  it('takes off tones, hooks and the stroke of đ', () => {
    expect(withoutMarks('Đoàn viên Mường Ảng')).toBe('Doan vien Muong Ang');
    expect(searchKey('  LĐLĐ TP. Điện Biên Phủ ')).toBe('ldld tp dien bien phu');
    expect(hyphenated('Điện Biên Phủ')).toBe('dien-bien-phu');
  });
});

describe('Vietnamese order', () => {
  it('knows đ after d, ă and â after a, and tones after letters', () => {
    const sorted = [
      'Đông',
      'Dương',
      'Ân',
      'An',
      'Ăn',
      'Mường Ảng',
      'Mương',
      'ạ',
      'á',
      'ã',
      'ả',
      'à',
      'a',
    ];
    expect(sorted.sort(compareVietnamese)).toEqual([
      'a',
      'à',
      'ả',
      'ã',
      'á',
      'ạ',
      'An',
      'Ăn',
      'Ân',
      'Dương',
      'Đông',
      'Mương',
      'Mường Ảng',
    ]);
  });

  it('orders numbers inside names by size', () => {
    expect(['CĐCS số 10', 'CĐCS số 2'].sort(compareVietnamese)).toEqual([
      'CĐCS số 2',
      'CĐCS số 10',
    ]);
  });
});
