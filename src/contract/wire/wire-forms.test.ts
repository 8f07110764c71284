import { describe, expect, it } from 'vitest';
import type { Figure } from '../../domain/figure.ts';
import { packFigures, unpackFigures } from './packed-figures.ts';
import { WIRE_FORMS } from './wire-forms.ts';

function figure(unit: number, differing: Partial<Figure> = {}): Figure {
  return {
    kind: 'target',
    version: 'v1',
    indicator: 'ket-nap',
    unit: `don-vi-${unit}`,
    sector: '',
    period: '2026',
    stage: '',
    value: unit,
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
    source: { type: 'typed' },
    ...differing,
  };
}

const many = (count: number) => Array.from({ length: count }, (_, unit) => figure(unit));

const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('packed figures', () => {
  it('come back as they were, whichever of their fields differ', () => {
    const figures = [
      figure(1),
      figure(1, { sector: 'nha-nuoc', value: null, text: 'Đạt «70%» trở lên\n' }),
      figure(2, { kind: 'result', version: '', stage: 'actual', asOf: '2026-06-30' }),
      figure(2, { value: 85.1, valueTo: 90, numerator: 0, denominator: 11 }),
      figure(3, { source: { type: 'import', file: 'f', sheet: 'S', cell: 'B3' } }),
      figure(4, { source: { type: 'allocation', step: 3 }, indicator: 'thoa-uoc', period: '2025' }),
    ];
    expect(unpackFigures(packFigures(figures))).toEqual(figures);
    const often = [...figures, ...figures, ...figures];
    expect(unpackFigures(packFigures(often))).toEqual(often);
  });

  it('keep apart no value, 0 and nothing at all', () => {
    const values = [0, null, 0.1, -3, null, 0].map((value, unit) => figure(unit, { value }));
    expect(unpackFigures(packFigures(values))).toEqual(values);
    expect(unpackFigures(packFigures([]))).toEqual([]);
  });

  it('are a small part of the same figures as objects', () => {
    const source = { type: 'typed' } as const;
    const ofUnit = (unit: number) =>
      ['ket-nap', 'thoa-uoc', 'lao-dong'].map((indicator) => figure(unit, { indicator, source }));
    const figures = many(500).flatMap((_, unit) => ofUnit(unit));
    expect(packFigures(figures).length * 10).toBeLessThan(JSON.stringify(figures).length);
  });
});

describe('the forms on the wire', () => {
  const formOf = (value: unknown) => WIRE_FORMS.find(({ condition }) => condition(value));

  it('pack long lists of figures, and these only', () => {
    expect(formOf(many(1000))).toBeDefined();
    expect(formOf(many(3))).toBeUndefined();
    expect(formOf(many(1000).map(({ asOf, ...shown }) => shown))).toBeUndefined();
    expect(formOf(many(1000).map((one) => ({ ...one, locked: true })))).toBeUndefined();
    expect(formOf(many(1000).map(({ value }) => value))).toBeUndefined();
    expect(formOf('figures')).toBeUndefined();
  });

  it('bring a list back that went through JSON', () => {
    const figures = many(1000);
    const form = formOf(figures);
    expect(form?.deserialize(throughJson(form.serialize(figures)))).toEqual(figures);
  });
});
