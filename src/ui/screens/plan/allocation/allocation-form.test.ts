import { describe, expect, it } from 'vitest';
import { type AllocationForm, readForm } from './allocation-form.ts';

const PLACE = { year: 2021, indicator: 'doan-vien-ket-nap', version: 'v1' };
const form: AllocationForm = {
  total: '7.500',
  bases: [{ basis: 'lao-dong', share: '' }],
  method: 'largest-remainder',
  min: '0',
  max: '',
  step: '1',
};

describe('the fields of a sharing', () => {
  it('are read the Vietnamese way', () => {
    expect(readForm({ ...form, min: '1', max: '1.000', step: '10' }, PLACE)).toEqual({
      ok: true,
      request: {
        ...PLACE,
        total: 7500,
        by: [{ basis: 'lao-dong', share: '1' }],
        method: 'largest-remainder',
        min: [{ unit: null, value: 1 }],
        max: [{ unit: null, value: 1000 }],
        step: 10,
      },
    });
  });

  it('give no bound where none is typed, and a most of 0 where that is typed', () => {
    expect(readForm(form, PLACE)).toMatchObject({ request: { min: [], max: [] } });
    expect(readForm({ ...form, max: '0' }, PLACE)).toMatchObject({
      request: { max: [{ unit: null, value: 0 }] },
    });
  });

  it('weigh several bases by their shares', () => {
    const bases = [
      { basis: 'a', share: '60' },
      { basis: 'b', share: '40,5' },
    ];
    expect(readForm({ ...form, bases }, PLACE)).toMatchObject({
      request: {
        by: [
          { basis: 'a', share: '60' },
          { basis: 'b', share: '40.5' },
        ],
      },
    });
  });

  it('say which of them cannot be read', () => {
    const bases = [
      { basis: 'a', share: '60' },
      { basis: 'b', share: '0' },
    ];
    expect(readForm({ ...form, total: '7.5', bases, step: '0' }, PLACE)).toEqual({
      ok: false,
      problems: { total: 'notWhole', step: 'notWhole', shares: [null, 'badShare'] },
    });
    expect(readForm({ ...form, total: ' ' }, PLACE)).toMatchObject({
      problems: { total: 'needsTotal' },
    });
  });
});
