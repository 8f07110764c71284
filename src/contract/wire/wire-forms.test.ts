import { describe, expect, it } from 'vitest';
import type { Figure } from '../../domain/figure.ts';
import { packChanges, unpackChanges } from './packed-changes.ts';
import { packFigures, unpackFigures } from './packed-figures.ts';
import { DOOR_FORMS, WIRE_FORMS } from './wire-forms.ts';

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

describe('packed changes', () => {
  const change = (unit: number) => ({
    ...{ kind: 'target' as const, indicator: 'ket-nap', unit: `don-vi-${unit}`, sector: '' },
    ...{ period: '2026', value: unit % 3 === 0 ? null : unit / 4 },
  });
  const changes = Array.from({ length: 300 }, (_, unit) => change(unit));
  const there = (list: readonly unknown[]) => {
    const form = WIRE_FORMS.find(({ condition }) => condition(list));
    return { form, back: form?.deserialize(throughJson(form.serialize(list))) };
  };

  it('come back as they were, with or without a version', () => {
    expect(there(changes).back).toEqual(changes);
    const inVersion = changes.map((one, i) => ({ ...one, version: i < 9 ? 'v1' : 'v2' }));
    expect(there(inVersion).back).toEqual(inVersion);
    expect(packChanges(changes).length * 5).toBeLessThan(JSON.stringify(changes).length);
  });

  it('are not made where one of them says more than its value', () => {
    const [first, ...others] = changes;
    expect(there([{ ...first, text: 'từ 5' }, ...others]).form).toBeUndefined();
    expect(there([...others, { ...first, version: 'v1' }]).form).toBeUndefined();
    expect(there(changes.slice(0, 20)).form).toBeUndefined();
  });

  it('are refused where the text claims more than a gesture holds', () => {
    const field = { values: ['x'] };
    const fields = { kind: field, indicator: field, unit: field, sector: field, period: field };
    const text = JSON.stringify({ count: 1e9, fields: { ...fields, value: field } });
    expect(() => unpackChanges(text)).toThrow('No list');
  });

  it('are refused where few bytes claim to be many changes', () => {
    const field = { values: ['x'] };
    const fields = { kind: field, indicator: field, unit: field, sector: field, period: field };
    const claim = (value: object) =>
      JSON.stringify({ count: 500_000, fields: { ...fields, value } });
    for (const value of [field, { each: [1, 2] }, { values: ['x'], at: [0] }, { each: 'x' }])
      expect(() => unpackChanges(claim(value))).toThrow('No list');
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

  it('let no page hand figures to a door, whatever it claims', () => {
    const sent = formOf(many(1000))?.serialize(many(1000));
    const atTheDoor = DOOR_FORMS.filter(({ condition }) => condition(many(1000)));
    expect(atTheDoor).toHaveLength(1);
    for (const form of atTheDoor) expect(() => form.deserialize(sent)).toThrow('no packed figures');
  });

  it('bring a list back that went through JSON', () => {
    const figures = many(1000);
    const form = formOf(figures);
    expect(form?.deserialize(throughJson(form.serialize(figures)))).toEqual(figures);
  });
});
