import { describe, expect, it } from 'vitest';
import { indicatorMatchReasonText, matchIndicator } from './match-indicator.ts';

const INDICATORS = [
  {
    code: 'doan-vien-ket-nap',
    name: 'Kết nạp đoàn viên',
    aliases: ['Kết nạp mới', 'Phát triển đoàn viên', 'Đoàn viên kết nạp mới'],
  },
  { code: 'doan-vien-tong-so', name: 'Tổng số đoàn viên', aliases: [] },
  { code: 'cdcs-thanh-lap', name: 'Thành lập CĐCS', aliases: ['CĐCS thành lập mới'] },
  { code: 'tl-thoa-uoc', name: 'Tỷ lệ doanh nghiệp ký kết TƯLĐTT', aliases: ['Ký kết TƯLĐTT'] },
];

function found(name: string): string | null {
  const match = matchIndicator(name, INDICATORS);
  return match.type === 'match' ? match.indicator.code : null;
}

describe('an indicator’s name in a sheet', () => {
  it.each([
    ['doan-vien-ket-nap', 'doan-vien-ket-nap'],
    ['Kết nạp đoàn viên', 'doan-vien-ket-nap'],
    ['KẾT NẠP ĐV (người)', 'doan-vien-ket-nap'],
    ['- Phát triển đoàn viên:', 'doan-vien-ket-nap'],
    ['1. Kết nạp mới', 'doan-vien-ket-nap'],
    ['1.2 Kết nạp mới', 'doan-vien-ket-nap'],
    ['a) Thành lập công đoàn cơ sở', 'cdcs-thanh-lap'],
    ['Thành lập CDCS', 'cdcs-thanh-lap'],
    ['Ký kết TƯLĐTT (%)', 'tl-thoa-uoc'],
    ['Tỉ lệ DN ký kết thoả ước lao động tập thể', 'tl-thoa-uoc'],
  ])('%j is %s', (name, code) => {
    expect(found(name)).toBe(code);
  });

  it('is asked about when only its words or its letters are the same', () => {
    expect(matchIndicator('Đoàn viên kết nạp', INDICATORS)).toMatchObject({
      type: 'ask',
      candidates: [{ indicator: { code: 'doan-vien-ket-nap' }, reason: 'same-words' }, {}],
    });
    expect(matchIndicator('Ket nap moi', INDICATORS)).toMatchObject({
      type: 'ask',
      candidates: [{ indicator: { code: 'doan-vien-ket-nap' }, reason: 'without-marks' }],
    });
  });

  it('is not found where only some words are shared', () => {
    const match = matchIndicator('Đoàn viên thực tăng', INDICATORS);
    expect(match.type).toBe('none');
    expect(match.type === 'none' && match.suggestions.length).toBeGreaterThan(0);
    expect(matchIndicator('Ghi chú', INDICATORS)).toEqual({ type: 'none', suggestions: [] });
  });

  it('says why in words', () => {
    expect(indicatorMatchReasonText('same-words')).toMatch(/thứ tự/);
  });
});
