import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { canonicalFigures, matchingCode, parseMatchingCode } from './matching-code.ts';

const BLANK = {
  ...{ kind: 'target', version: 'v1', indicator: 'doan-vien-ket-nap', unit: 'muong-ang' },
  ...{ sector: '', period: '2020', stage: '', value: null, valueTo: null, numerator: null },
  ...{ denominator: null, text: null, asOf: null, source: { type: 'typed' } },
} as const satisfies Figure;

const figure = (parts: Partial<Figure>): Figure => ({ ...BLANK, ...parts });

const PAPER = [
  figure({ unit: 'muong-ang', value: 23 }),
  figure({ unit: 'dien-bien-phu', value: 194 }),
];

const codeOf = (figures: readonly Figure[]) =>
  matchingCode(createHash('sha256').update(canonicalFigures(figures), 'utf8').digest());

it('the canonical text is that of docs/matching-code.md', () => {
  expect(canonicalFigures(PAPER)).toBe(
    '["doan-vien-ket-nap","dien-bien-phu","","2020",194,null,null,null,null]\n' +
      '["doan-vien-ket-nap","muong-ang","","2020",23,null,null,null,null]\n',
  );
  expect(codeOf(PAPER)).toBe('240G-1C7E');
});

it('bits become letters five at a time, from the first', () => {
  expect(matchingCode(Uint8Array.of(0, 0, 0, 0, 0))).toBe('0000-0000');
  expect(matchingCode(Uint8Array.of(255, 255, 255, 255, 255, 0))).toBe('ZZZZ-ZZZZ');
  expect(
    matchingCode(Uint8Array.of(0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000)),
  ).toBe('1234-5678');
});

it('whatever order figures come in, whoever wrote them and in whichever version, the code is the same', () => {
  const others = PAPER.toReversed().map((one) => ({
    ...one,
    version: 'v7',
    source: { type: 'allocation', step: 12 } as const,
    asOf: '2020-06-30',
  }));
  expect(codeOf(others)).toBe(codeOf(PAPER));
  expect(codeOf([...PAPER, figure({ unit: 'tua-chua' })])).toBe(codeOf(PAPER));
  const words = (text: string) => codeOf([figure({ text })]);
  expect(words('Đạt'.normalize('NFD'))).toBe(words('Đạt'.normalize('NFC')));
});

it('any figure that changes changes the code', () => {
  const changes: readonly Partial<Figure>[] = [
    { value: 24 },
    { value: 23.000000000001 },
    { value: 0 },
    { value: null, text: '23' },
    { valueTo: 23 },
    { numerator: 23 },
    { denominator: 23 },
    { unit: 'muong-cha' },
    { indicator: 'thanh-lap-cdcs' },
    { sector: 'nn' },
    { period: '2021' },
  ];
  const codes = changes.map((parts) => codeOf([figure({ value: 23, ...parts })]));
  expect(new Set([codeOf([figure({ value: 23 })]), ...codes]).size).toBe(changes.length + 1);
});

it('figures do not run into one another', () => {
  const one = [figure({ unit: 'a', sector: 'b' }), figure({ unit: 'a","b', sector: '' })];
  expect(codeOf([{ ...BLANK, ...one[0], value: 1 }])).not.toBe(
    codeOf([{ ...BLANK, ...one[1], value: 1 }]),
  );
});

it('a code is read as people type it from a paper', () => {
  for (const typed of ['K7M2-9QXD', 'k7m2 9qxd', ' K7M29QXD ', 'K7M2–9QXD']) {
    expect(parseMatchingCode(typed)).toBe('K7M2-9QXD');
  }
  expect(parseMatchingCode('oil0-0000')).toBe('0110-0000');
  for (const typed of ['', 'K7M2-9QX', 'K7M2-9QXDA', 'K7M2-9QXU', 'Đ7M2-9QXD']) {
    expect(parseMatchingCode(typed)).toBeNull();
  }
});
