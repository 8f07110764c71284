import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../domain/period.ts';
import { hyphenated } from '../../domain/vietnamese/names.ts';
import { builtIn, builtInProgrammes, standardIndicators, standardSectors } from './built-in.ts';

const IDS = [
  'dien-bien-2020',
  'nghe-an-2021',
  'tra-vinh-2020',
  'quang-tri-2019',
  'duong-minh-chau-2024',
  'blank',
];

function start(id: string) {
  const found = builtIn(id);
  if (found === undefined) throw new Error(`no programme ${id}`);
  return found;
}

function total(id: string, indicator: string, period: string, sector = '') {
  return start(id)
    .totals.filter(
      (target) =>
        target.indicator === indicator && target.period === period && target.sector === sector,
    )
    .map((target) => target.value);
}

describe('the built-in programmes', () => {
  it('are offered in a fixed order, and an unknown id is none of them', () => {
    expect(builtInProgrammes().map((programme) => programme.id)).toEqual(IDS);
    expect(builtIn('dien-bien-2021')).toBeUndefined();
  });

  it('are fresh copies, so that no caller can change them for another', () => {
    expect(builtInProgrammes()[0]).not.toBe(builtInProgrammes()[0]);
    expect(builtInProgrammes()).toEqual(builtInProgrammes());
  });

  it.each(IDS)('%s names only indicators and sectors that its workspace has', (id) => {
    const { programme, indicators } = start(id);
    const codes = new Set(indicators.map((indicator) => indicator.code));
    const sectors = new Set(standardSectors().map((sector) => sector.code));
    for (const entry of programme.indicators) {
      for (const code of [entry.code, entry.parent, entry.numerator, entry.denominator]) {
        if (code !== null) expect(codes).toContain(code);
      }
      for (const sector of entry.sectors) expect(sectors).toContain(sector);
    }
  });

  it('start a blank workspace with the standard indicators, counts and baselines first', () => {
    const blank = start('blank');
    expect(blank.programme.indicators).toEqual([]);
    expect(blank.units).toEqual([]);
    const codes = blank.indicators.map((indicator) => indicator.code);
    expect(codes.slice(0, 4)).toEqual([
      'doan-vien-ket-nap',
      'cdcs-thanh-lap',
      'doan-vien-tong-so',
      'doan-vien-uu-tu',
    ]);
    expect(codes).toContain('tl-hoi-nghi-nld');
    expect(codes.filter((code) => code.startsWith('moc-'))).toEqual([]);
  });

  it('count a ratio from what their own document says', () => {
    const fractionOf = (id: string, code: string) => {
      const found = start(id).indicators.find((indicator) => indicator.code === code);
      return [found?.numerator, found?.denominator];
    };
    expect(fractionOf('tra-vinh-2020', 'tl-hoi-nghi-nld')[1]).toBe('dn-tong-so');
    expect(fractionOf('nghe-an-2021', 'tl-hoi-nghi-nld')[1]).toBe('dn-co-cd');
    expect(fractionOf('dien-bien-2020', 'tl-thoa-uoc')).toEqual(['cdcs-dn-co-thoa-uoc', 'cdcs-dn']);
  });
});

describe('the totals that a document sets', () => {
  it('are 594, 15 and 70 % for Điện Biên', () => {
    expect(start('dien-bien-2020').totals).toHaveLength(3);
    expect(total('dien-bien-2020', 'doan-vien-ket-nap', '2020')).toEqual([594]);
    expect(total('dien-bien-2020', 'cdcs-thanh-lap', '2020')).toEqual([15]);
    expect(total('dien-bien-2020', 'tl-thoa-uoc', '2020')).toEqual([70]);
  });

  it('repeat what Nghệ An asks «hàng năm» and keep its stages', () => {
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      expect(total('nghe-an-2021', 'doan-vien-ket-nap', String(year))).toEqual([7500]);
    }
    expect(total('nghe-an-2021', 'doan-vien-ket-nap', '2026')).toEqual([]);
    expect(total('nghe-an-2021', 'doan-vien-tong-so', '2023')).toEqual([175_000]);
    expect(total('nghe-an-2021', 'doan-vien-tong-so', '2025')).toEqual([190_000]);
    expect(total('nghe-an-2021', 'doan-vien-tong-so', '2030')).toEqual([230_000]);
  });

  it('differ by sector where the document says so', () => {
    expect(total('nghe-an-2021', 'tl-cdcs-hoan-thanh-tot', '2022', 'hcsn')).toEqual([85]);
    expect(total('nghe-an-2021', 'tl-cdcs-hoan-thanh-tot', '2022', 'nghiep-doan')).toEqual([60]);
    expect(total('nghe-an-2021', 'tl-cdcs-hoan-thanh-tot', '2022')).toEqual([]);
    expect(total('nghe-an-2021', 'tl-hoi-nghi-cbccvc', '2022')).toEqual([100]);
  });

  it.each(IDS)('of %s have one place each and a period that can be read', (id) => {
    const { totals } = start(id);
    const places = totals.map((target) => [target.indicator, target.sector, target.period].join());
    expect(new Set(places).size).toBe(places.length);
    for (const target of totals) expect(parsePeriod(target.period).ok).toBe(true);
  });
});

describe('the units that a workspace starts with', () => {
  it.each([
    ['dien-bien-2020', 13],
    ['nghe-an-2021', 21],
    ['tra-vinh-2020', 9],
    ['quang-tri-2019', 10],
    ['duong-minh-chau-2024', 0],
    ['blank', 0],
  ])('%s has %i', (id, count) => {
    const { units } = start(id);
    expect(units).toHaveLength(count);
    expect(new Set(units.map((unit) => unit.code)).size).toBe(count);
    expect(units.map((unit) => unit.order)).toEqual(units.map((_, index) => index + 1));
    const names = units.flatMap((unit) => [unit.name, ...unit.aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('bear their bare name as a code, and the type before it where two would be the same', () => {
    const codes = IDS.flatMap((id) => start(id).units.map((unit) => unit.code));
    for (const code of [
      'dien-bien-phu',
      'huyen-dien-bien',
      'cua-lo',
      'vinh',
      'tx-duyen-hai',
      'huyen-duyen-hai',
      'tp-tra-vinh',
      'tx-quang-tri',
      'dong-ha',
    ]) {
      expect(codes).toContain(code);
    }
    for (const unit of IDS.flatMap((id) => start(id).units)) {
      const bare = hyphenated(
        unit.name.replace(/^LĐLĐ (thành phố|thị xã|huyện) |^Công đoàn (ngành )?| tỉnh$/g, ''),
      );
      expect(unit.code.endsWith(bare)).toBe(true);
    }
  });

  it('are labelled as a list to look through, and the baseline as an illustration', () => {
    for (const id of ['nghe-an-2021', 'tra-vinh-2020', 'quang-tri-2019']) {
      expect(start(id).unitsLabel).toBe('danh mục hành chính, cần rà soát');
      expect(start(id).baselines).toEqual([]);
    }
    const { baselines, baselineLabel, unitsLabel, units } = start('dien-bien-2020');
    expect(unitsLabel).toContain('danh mục hành chính, cần rà soát');
    expect(baselineLabel).toBe('số liệu minh họa');
    expect(baselines.map((baseline) => baseline.unit)).toEqual(units.map((unit) => unit.code));
    expect(baselines.reduce((sum, baseline) => sum + baseline.value, 0)).toBe(1260);
  });
});

describe('the list of indicators', () => {
  it('has each code once, in order, with no name that could mean two of them', () => {
    const indicators = standardIndicators();
    expect(indicators.map((indicator) => indicator.order)).toEqual(
      indicators.map((_, index) => index + 1),
    );
    expect(new Set(indicators.map((indicator) => indicator.code)).size).toBe(indicators.length);
    const names = indicators.flatMap((indicator) => [
      ...new Set([indicator.name, ...indicator.aliases].map(hyphenated)),
    ]);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice).toEqual([]);
  });

  it('refers only to indicators that it holds', () => {
    const codes = new Set(standardIndicators().map((indicator) => indicator.code));
    for (const { numerator, denominator, parent } of standardIndicators()) {
      for (const code of [numerator, denominator, parent]) {
        if (code !== null) expect(codes).toContain(code);
      }
    }
  });
});
