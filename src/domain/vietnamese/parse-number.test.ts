import { describe, expect, it } from 'vitest';
import { type NumberKind, parseTyped } from './parse-number.ts';

function value(text: string, kind: NumberKind): unknown {
  const typed = parseTyped(text, kind);
  return typed.type === 'value' ? typed.value : typed;
}

describe('a typed count', () => {
  it.each([
    ['0', 0],
    ['594', 594],
    ['05', 5],
    ['+12', 12],
    ['-12', -12],
    ['−12', -12],
    ['1.234', 1234],
    ['7.500', 7500],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1\u00a0234\u202f567', 1234567],
    ['12,0', 12],
    [' 594 ĐV ', 594],
    ['12 đoàn viên', 12],
    ['15 CĐCS', 15],
    ['594*', 594],
    ['594', 594],
    ['-0', 0],
  ])('%j is %d', (text, expected) => {
    expect(value(text, 'count')).toBe(expected);
  });

  it.each([
    ['', 'blank'],
    [' \u00a0\u200b', 'blank'],
    ['-', 'dash'],
    ['–', 'dash'],
    ['…', 'ellipsis'],
    ['...', 'ellipsis'],
    ['x', 'not-applicable'],
    ['X', 'not-applicable'],
    ['không có', 'not-a-number'],
    ['12/15', 'not-a-number'],
    ['10.6.2020', 'not-a-number'],
    ['10/6/2020', 'not-a-number'],
    ['12%', 'not-a-number'],
    ['12 15', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['5²', 'not-a-number'],
    ['594 (1)', 'not-a-number'],
    ['khoảng 46', 'not-a-number'],
    ['1234567890123456', 'too-many-digits'],
  ])('%j is %s', (text, type) => {
    expect(parseTyped(text, 'count').type).toBe(type);
  });

  it.each([
    ['7.5', [7500]],
    ['7.50', [7500, 750]],
    ['7,500', [7500]],
    ['12,000', [12, 12000]],
    ['12.0', [12, 12000]],
    ['1.2345', [12345]],
    ['0.500', [500, 500]],
    ['1.234.56', [123456]],
    ['(12)', [-12, 12]],
    ['- 12', [-12, 12]],
    ['7 nghìn', [7000]],
    ['1,5 triệu đồng', [1500000]],
  ])('%j is asked about, offering %j', (text, candidates) => {
    expect(parseTyped(text, 'count')).toEqual({
      type: 'ambiguous',
      candidates: [...new Set(candidates)],
    });
  });

  it('names a fraction as not whole', () => {
    expect(parseTyped('7,5', 'count')).toEqual({ type: 'not-integer', value: 7.5 });
    expect(parseTyped('1.234,5', 'count')).toEqual({ type: 'not-integer', value: 1234.5 });
  });
});

describe('a typed decimal or per cent', () => {
  it.each([
    ['1234,5', 'decimal', 1234.5],
    ['1.234,5', 'decimal', 1234.5],
    ['1,234.5', 'decimal', 1234.5],
    ['0,1', 'decimal', 0.1],
    ['7,125', 'decimal', 7.125],
    ['70', 'percent', 70],
    ['70%', 'percent', 70],
    ['70,5 %', 'percent', 70.5],
    ['70.5', 'percent', 70.5],
    ['1.250%', 'percent', 1250],
    ['７０，５％', 'percent', 70.5],
  ] as const)('%j as a %s is %d', (text, kind, expected) => {
    expect(value(text, kind)).toBe(expected);
  });

  it('says whether the per cent sign was written, since 0,7 without it may be a fraction', () => {
    expect(parseTyped('0,7', 'percent')).toMatchObject({ value: 0.7, percentSign: false });
    expect(parseTyped('70%', 'percent')).toMatchObject({ value: 70, percentSign: true });
  });

  it('asks where a point is not before three digits, or makes an unlikely per cent', () => {
    expect(parseTyped('7.5', 'decimal')).toEqual({ type: 'ambiguous', candidates: [7.5, 7500] });
    expect(parseTyped('85.125', 'percent')).toEqual({
      type: 'ambiguous',
      candidates: [85.125, 85125],
    });
  });
});
