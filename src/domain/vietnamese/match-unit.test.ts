import { describe, expect, it } from 'vitest';
import { matchUnit, type NamedUnit, unitMatchReasonText } from './match-unit.ts';

function unit(
  code: string,
  name: string,
  kind: NamedUnit['kind'],
  ...aliases: string[]
): NamedUnit {
  return { code, name, kind, aliases };
}

const UNITS = [
  unit('tinh', 'LĐLĐ tỉnh Điện Biên', 'province'),
  unit('dien-bien-phu', 'LĐLĐ thành phố Điện Biên Phủ', 'city', 'TP. ĐBP'),
  unit('muong-lay', 'LĐLĐ thị xã Mường Lay', 'town'),
  unit('huyen-dien-bien', 'LĐLĐ huyện Điện Biên', 'district'),
  unit('dien-bien-dong', 'LĐLĐ huyện Điện Biên Đông', 'district', 'H. ĐB Đông'),
  unit('muong-ang', 'LĐLĐ huyện Mường Ảng', 'district'),
  unit('tx-duyen-hai', 'TX. Duyên Hải', 'town'),
  unit('huyen-duyen-hai', 'H. Duyên Hải', 'district'),
  unit('tan-thanh', 'Công đoàn xã Tân Thành', 'commune-union'),
  unit('cd-cong-thuong', 'Công đoàn ngành Công Thương', 'sector-union'),
  unit('hoa-binh', 'LĐLĐ huyện Hòa Bình', 'district'),
  unit('bac-ai', 'Bác Ái', 'district'),
];

function found(name: string): string | null {
  const match = matchUnit(name, UNITS);
  return match.type === 'match' ? match.unit.code : null;
}

function asked(name: string): readonly string[] {
  const match = matchUnit(name, UNITS);
  return match.type === 'ask' ? match.candidates.map((c) => `${c.unit.code}: ${c.reason}`) : [];
}

describe('a unit’s name in a sheet', () => {
  it.each([
    ['muong-ang', 'muong-ang'],
    ['LĐLĐ huyện Mường Ảng', 'muong-ang'],
    ['LĐLĐ HUYỆN  MƯỜNG\nẢNG (*)', 'muong-ang'],
    ['H.Mường Ảng', 'muong-ang'],
    ['Liên đoàn Lao động huyện Mường Ảng', 'muong-ang'],
    ['Huyện Điện Biên', 'huyen-dien-bien'],
    ['LĐLĐ TP Điện Biên Phủ', 'dien-bien-phu'],
    ['TP. ĐBP', 'dien-bien-phu'],
    ['thành phố ĐBP', 'dien-bien-phu'],
    ['H. Duyên Hải', 'huyen-duyen-hai'],
    ['thị xã Duyên Hải', 'tx-duyen-hai'],
    ['CĐN Công thương', 'cd-cong-thuong'],
    ['huyện Hoà Bình', 'hoa-binh'],
    ['tỉnh Điện Biên', 'tinh'],
    ['Huyện Bác Ái', 'bac-ai'],
    ['Bác Ái', 'bac-ai'],
  ])('%j is %s', (name, code) => {
    expect(found(name)).toBe(code);
  });

  it('is asked about when it is bare, even if only one unit bears it', () => {
    expect(asked('Mường Ảng')).toEqual(['muong-ang: bare-name']);
    expect(asked('LĐLĐ Điện Biên')).toEqual([
      'tinh: bare-name',
      'huyen-dien-bien: bare-name',
      'dien-bien-phu: contained',
      'dien-bien-dong: contained',
    ]);
    expect(asked('Duyên Hải')).toEqual(['tx-duyen-hai: bare-name', 'huyen-duyen-hai: bare-name']);
  });

  it('is asked about when the type differs or only the marks do', () => {
    expect(asked('Thị xã Mường Ảng')).toEqual(['muong-ang: other-type']);
    expect(asked('Công đoàn xã Tân Thạnh')).toEqual(['tan-thanh: without-marks']);
    expect(asked('huyen Muong Ang')).toEqual(['muong-ang: without-marks']);
    expect(asked('Huyện Muong Ang')).toEqual(['muong-ang: without-marks']);
    expect(asked('ĐBĐ')).toEqual(['dien-bien-dong: initials']);
  });

  it('is asked about when it is a unit’s listed name but bare, and another unit shares it', () => {
    const listed = [
      unit('chau-thanh', 'Châu Thành', 'district'),
      unit('x', 'TX. Châu Thành', 'town'),
    ];
    expect(matchUnit('Châu Thành', listed).type).toBe('ask');
    expect(matchUnit('Châu Thành', listed.slice(0, 1)).type).toBe('match');
  });

  it('is asked about when two units bear it in full', () => {
    const twins = [...UNITS, unit('huyen-muong-ang-2', 'H. Mường Ảng', 'district')];
    const match = matchUnit('Huyện Mường Ảng', twins);
    expect(match.type === 'ask' && match.candidates.map((c) => c.reason)).toEqual([
      'several',
      'several',
    ]);
  });

  it('finds nothing for what is no unit, and suggests what is near', () => {
    expect(matchUnit('Tổng cộng', UNITS)).toEqual({ type: 'none', suggestions: [] });
    expect(matchUnit('  ', UNITS)).toEqual({ type: 'none', suggestions: [] });
    const slip = matchUnit('H. Mường Ản', UNITS);
    expect(slip.type === 'none' && slip.suggestions.map((s) => s.unit.code)).toContain('muong-ang');
  });

  it('says why in words', () => {
    expect(unitMatchReasonText('bare-name')).toMatch(/tên riêng/);
  });
});
