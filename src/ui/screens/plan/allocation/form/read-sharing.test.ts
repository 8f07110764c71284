import { describe, expect, it } from 'vitest';
import { readSharing } from './read-sharing.ts';
import { EMPTY_FORM, type SharingForm, withGrowth, withTotal } from './sharing-form.ts';

const PLACE = { year: 2021, indicator: 'doan-vien-ket-nap', version: 'v1' };
const form: SharingForm = {
  ...EMPTY_FORM,
  total: '7.500',
  bases: [{ basis: 'lao-dong', share: '' }],
};
const read = (change: Partial<SharingForm>, mode: 'units' | 'sectors' | 'parts' | 'amend') =>
  readSharing({ ...form, ...change }, mode, PLACE);

describe('the fields of a sharing over units', () => {
  it('are read the Vietnamese way', () => {
    expect(read({ min: '1', max: '1.000', step: '10' }, 'units')).toEqual({
      ok: true,
      request: {
        ...PLACE,
        total: 7500,
        by: [{ basis: 'lao-dong', share: '1' }],
        method: 'largest-remainder',
        min: [{ unit: null, value: 1 }],
        max: [{ unit: null, value: 1000 }],
        step: 10,
        averageFloors: true,
        sectors: false,
        sectorTotals: [],
      },
    });
  });

  it('give no bound where none is typed, and a most of 0 where that is typed', () => {
    expect(read({}, 'units')).toMatchObject({ request: { min: [], max: [] } });
    expect(read({ max: '0' }, 'units')).toMatchObject({
      request: { max: [{ unit: null, value: 0 }] },
    });
  });

  it('take bounds of single units behind those for all', () => {
    const unitBounds = [
      { unit: 'muong-ang', min: '5', max: '' },
      { unit: 'tua-chua', min: '0', max: '1.200' },
      { unit: 'nam-po', min: ' ', max: '' },
    ];
    expect(read({ min: '1', unitBounds }, 'units')).toMatchObject({
      request: {
        min: [
          { unit: null, value: 1 },
          { unit: 'muong-ang', value: 5 },
          { unit: 'tua-chua', value: 0 },
        ],
        max: [{ unit: 'tua-chua', value: 1200 }],
      },
    });
  });

  it('weigh several bases by their shares', () => {
    const bases = [
      { basis: 'a', share: '60' },
      { basis: 'b', share: '40,5' },
    ];
    expect(read({ bases }, 'units')).toMatchObject({
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
    const unitBounds = [{ unit: 'muong-ang', min: 'năm', max: '' }];
    expect(read({ total: '7.5', bases, step: '0', unitBounds }, 'units')).toEqual({
      ok: false,
      problems: {
        total: 'notWhole',
        step: 'notWhole',
        shares: [null, 'badShare'],
        unitBounds: ['notWhole'],
      },
    });
    expect(read({ total: ' ' }, 'units')).toMatchObject({ problems: { total: 'needsTotal' } });
  });
});

describe('a growth on last year', () => {
  it('stands in the place of a total that is not typed', () => {
    const answer = read({ total: '', growth: '5,5' }, 'units');
    expect(answer).toMatchObject({ request: { growth: '5.5' } });
    expect(answer.ok && 'total' in answer.request).toBe(false);
    expect(read({ total: '', growth: '−2' }, 'units')).toMatchObject({ request: { growth: '-2' } });
    expect(read({ total: '', growth: 'năm' }, 'units')).toMatchObject({
      problems: { growth: 'badGrowth' },
    });
  });

  it('gives way to a typed total, and leaves the first total where it is taken back', () => {
    const grown = withGrowth(form, '5', '7.500');
    expect(grown).toMatchObject({ total: '', growth: '5' });
    expect(withTotal(grown, '8.000')).toMatchObject({ total: '8.000', growth: '' });
    expect(withGrowth(grown, '', '7.500')).toMatchObject({ total: '7.500', growth: '' });
  });

  it('is nothing to amend by', () => {
    expect(read({ total: '', growth: '5' }, 'amend')).toMatchObject({
      problems: { total: 'needsTotal' },
    });
  });
});

describe('a basis that is not chosen', () => {
  it('is asked for, and nothing is guessed in its place', () => {
    expect(read({ bases: [{ basis: '', share: '100' }] }, 'units')).toMatchObject({
      ok: false,
      problems: { shares: ['needsBasis'] },
    });
  });
});

describe('the other modes', () => {
  it('share over sectors, with the totals that were typed', () => {
    const sectorTotals = { hcsn: '1.200', dnnn: '', 'dn-ngoai-nn': '0' };
    expect(read({ sectorTotals }, 'sectors')).toMatchObject({
      request: {
        sectors: true,
        sectorTotals: [
          { sector: 'hcsn', value: 1200 },
          { sector: 'dn-ngoai-nn', value: 0 },
        ],
      },
    });
    expect(read({ sectorTotals }, 'units')).toMatchObject({
      request: { sectors: false, sectorTotals: [] },
    });
    expect(read({ sectorTotals: { hcsn: '1,5' } }, 'sectors')).toMatchObject({
      problems: { sectorTotals: ['hcsn'] },
    });
  });

  it('share parts within the whole that is chosen', () => {
    expect(read({ within: 'doan-vien-tong-so' }, 'parts')).toMatchObject({
      request: { within: 'doan-vien-tong-so' },
    });
    expect(read({}, 'parts')).toMatchObject({ problems: { within: 'needsWhole' } });
  });

  it('amend by a rule, without multiples', () => {
    expect(read({ rule: 'proportional', step: '10' }, 'amend')).toMatchObject({
      request: { amend: 'proportional', step: 1, total: 7500 },
    });
  });
});
