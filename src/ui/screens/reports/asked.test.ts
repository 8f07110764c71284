import { describe, expect, it } from 'vitest';
import type { ReportChoice } from '../../../contract/views/others.ts';
import type { Unit } from '../../../domain/unit.ts';
import { askedIn, NOTHING_ASKED, reportInput } from './asked.ts';

const choice = (needs: ReportChoice['needs']): ReportChoice => ({
  ...{ id: 'dossier', title: 'Hồ sơ', shape: 'table', endings: ['xlsx'] },
  needs,
});

function unit(code: string, order: number, to: string | null = null): Unit {
  return { code, order, to, from: null, name: code, parent: 'tinh', kind: 'district', aliases: [] };
}

describe('what is chosen beside a report', () => {
  it('is asked of the engine as far as the report needs it', () => {
    const asked = { ...NOTHING_ASKED, period: '2020-H1', unit: 'muong-ang' };
    expect(reportInput(choice(['unit']), { year: 2020, version: null }, asked)).toEqual({
      ...{ id: 'dossier', year: 2020, unit: 'muong-ang' },
    });
  });

  it('holds for its own year only', () => {
    const asked = { ...NOTHING_ASKED, period: '2020-H1' };
    expect(askedIn(asked, 2020, [], choice([])).period).toBe('2020-H1');
    expect(askedIn(asked, 2021, [], choice([])).period).toBe('');
  });

  it('names a unit of the year where the report is of one', () => {
    const units = [unit('cu', 1, '2019-06-30'), unit('hai', 3), unit('mot', 2)];
    expect(askedIn(NOTHING_ASKED, 2020, units, choice(['unit'])).unit).toBe('mot');
    expect(askedIn({ ...NOTHING_ASKED, unit: 'hai' }, 2020, units, choice(['unit'])).unit).toBe(
      'hai',
    );
    expect(askedIn(NOTHING_ASKED, 2020, units, choice([])).unit).toBe('');
  });
});
