import { describe, expect, it } from 'vitest';
import type { ProgrammeIndicator } from '../../../domain/programme.ts';
import { arrangeIndicators } from './requirement.ts';

describe('the indicators of a programme', () => {
  it('puts each part under the whole of its own period', () => {
    const rows = [
      indicator('doan-vien-tong-so', '2023', null),
      indicator('tl-thoa-uoc', '2023', null),
      indicator('tl-doan-vien-cnld-dn', '2023', 'doan-vien-tong-so'),
      indicator('doan-vien-tong-so', '2025', null),
      indicator('tl-doan-vien-cnld-dn', '2025', 'doan-vien-tong-so'),
      indicator('tl-thanh-lap-kcn', '2025', 'tl-thanh-lap-cdcs'),
    ];
    expect(
      arrangeIndicators(rows).map(({ asked, depth }) => [asked.code, asked.period, depth]),
    ).toEqual([
      ['doan-vien-tong-so', '2023', 0],
      ['tl-doan-vien-cnld-dn', '2023', 1],
      ['tl-thoa-uoc', '2023', 0],
      ['doan-vien-tong-so', '2025', 0],
      ['tl-doan-vien-cnld-dn', '2025', 1],
      ['tl-thanh-lap-kcn', '2025', 0],
    ]);
  });
});

function indicator(code: string, period: string, parent: string | null): ProgrammeIndicator {
  return {
    code,
    name: code,
    kind: 'ratio',
    comparator: 'none',
    comparatorText: '',
    value: null,
    unit: '%',
    period,
    cadence: 'stage',
    parent,
    scope: null,
    sectors: [],
    numerator: null,
    denominator: null,
    ambiguous: false,
    paragraph: '',
    quote: '',
  };
}
