import { describe, expect, it } from 'vitest';
import { Refusal } from './outcome.ts';
import { boundFor, plainNumber, portNumber, wholeNumber, yearNumber, yearRange } from './values.ts';

function codeOf(read: () => unknown): string {
  try {
    return `read ${String(read())}`;
  } catch (error) {
    if (error instanceof Refusal) return error.failure.code;
    throw error;
  }
}

describe('a number of the command line', () => {
  it('is plain digits with one point', () => {
    expect(plainNumber('70.5', '--value')).toBe(70.5);
    expect(wholeNumber('7500', '--total')).toBe(7500);
    expect(codeOf(() => wholeNumber('1e3', '--total'))).toBe('bad-request');
  });

  it('is asked about where a group and a decimal look alike', () => {
    for (const text of ['7.500', '7,500', '1.234.567', '7.5']) {
      expect(
        codeOf(() => wholeNumber(text, '--total')),
        text,
      ).toBe('ambiguous-number');
    }
  });

  it('with decimals that cannot be a group is told to be whole', () => {
    for (const text of ['7.5', '7500.25', '0.5000']) {
      expect(() => wholeNumber(text, '--total'), text).toThrow(
        `--total «${text}» phải là số nguyên.`,
      );
    }
    expect(() => wholeNumber('7.500', '--total')).toThrow('đọc được theo nhiều cách');
  });

  it('is refused where a double would round it in silence', () => {
    expect(codeOf(() => plainNumber('33.12345678901234567', '--value'))).toBe('bad-request');
    expect(plainNumber('33.1234567890123', '--value')).toBe(33.1234567890123);
    expect(plainNumber('1000000000000000', '--value')).toBe(1e15);
  });
});

describe('a bound', () => {
  it('is for all units, or for the one that is named', () => {
    expect(boundFor('1', '--min')).toEqual({ unit: null, value: 1 });
    expect(boundFor('muong-ang=5', '--min')).toEqual({ unit: 'muong-ang', value: 5 });
  });
});

describe('a port', () => {
  it('is one that a computer has', () => {
    expect(portNumber('0')).toBe(0);
    expect(portNumber('8080')).toBe(8080);
    expect(codeOf(() => portNumber('99999'))).toBe('bad-request');
    expect(codeOf(() => portNumber('-1'))).toBe('bad-request');
  });
});

describe('a year', () => {
  it('is four digits, alone or as a range', () => {
    expect(yearNumber('2020')).toBe(2020);
    expect(yearRange('2020..2022')).toEqual([2020, 2021, 2022]);
  });

  it('is an unknown period where it cannot be one', () => {
    for (const text of ['20', 'abc', '2020.5', '1', '3000', '']) {
      expect(
        codeOf(() => yearNumber(text)),
        text,
      ).toBe('unknown-period');
    }
    expect(codeOf(() => yearNumber('2020..2021'))).toBe('unknown-period');
    expect(codeOf(() => yearRange('2022..2020'))).toBe('unknown-period');
  });
});
