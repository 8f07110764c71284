import { describe, expect, it } from 'vitest';
import type { UnitDetail } from '../../../contract/views/others.ts';
import type { UnitKind } from '../../../domain/unit.ts';
import { foundRows, type UnitRow, unitRows } from './unit-rows.ts';

const UNITS = [
  unit('tinh', 'LĐLĐ tỉnh Điện Biên', 'province', null, 0),
  unit('cd-xay-dung', 'CĐN Xây dựng', 'sector-union', 'tinh', 4),
  unit('muong-ang', 'LĐLĐ huyện Mường Ảng', 'district', 'tinh', 2),
  unit('dien-bien-phu', 'LĐLĐ TP. Điện Biên Phủ', 'city', 'tinh', 1),
  unit('cdcs-a', 'CĐCS A', 'grassroots', 'muong-ang', 3),
];

describe('the tree of units', () => {
  it('puts the root first, then the groups, children under their parents', () => {
    expect(shown(unitRows(UNITS))).toEqual([
      'tinh',
      '# LĐLĐ huyện, thị xã, thành phố',
      '1 dien-bien-phu',
      '2 muong-ang',
      '> cdcs-a',
      '# Công đoàn ngành và tương đương',
      '1 cd-xay-dung',
    ]);
  });

  it('names the units among which one can be moved', () => {
    const row = unitRows(UNITS).find((one) => one.type === 'unit' && one.unit.code === 'muong-ang');
    expect(row?.type === 'unit' && row.siblings).toEqual(['dien-bien-phu', 'muong-ang']);
  });

  it('is searched without marks, and empty groups go', () => {
    expect(shown(foundRows(unitRows(UNITS), 'xay DUNG'))).toEqual([
      '# Công đoàn ngành và tương đương',
      '1 cd-xay-dung',
    ]);
    expect(foundRows(unitRows(UNITS), 'không có')).toEqual([]);
  });
});

function shown(rows: readonly UnitRow[]): readonly string[] {
  return rows.map((row) => {
    if (row.type === 'group') return `# ${row.title}`;
    const mark = row.depth > 0 ? '>' : row.ordinal;
    return `${mark} ${row.unit.code}`.trim();
  });
}

function unit(
  code: string,
  name: string,
  kind: UnitKind,
  parent: string | null,
  order: number,
): UnitDetail {
  return {
    code,
    name,
    kind,
    parent,
    order,
    from: null,
    to: null,
    aliases: [],
    names: [],
    parents: [],
    communes: [],
    figureCount: 0,
  };
}
