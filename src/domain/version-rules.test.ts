import { describe, expect, test } from 'vitest';
import type { Version } from './version.ts';
import {
  issuedVersion,
  nextName,
  nextVersionId,
  versionBeside,
  versionInForce,
  versionToShow,
  writableVersion,
} from './version-rules.ts';

function version(
  id: string,
  state: 'draft' | 'issued',
  years: readonly number[],
  name = 'Dự thảo 1',
): Version {
  return {
    id,
    name,
    state,
    number: state === 'issued' ? '433/QĐ-LĐLĐ' : null,
    date: null,
    amends: null,
    reason: null,
    years,
    indicators: [],
  };
}

test('the version asked for speaks for every year that it covers, and for no other', () => {
  const asked = version('v2', 'issued', [2020, 2021]);
  const newer = version('v3', 'draft', [2020, 2021, 2022]);
  expect(versionBeside([asked, newer], 2021, asked)).toBe(asked);
  expect(versionBeside([asked, newer], 2022, asked)).toBe(newer);
  expect(versionBeside([asked, newer], 2021, undefined)).toBe(newer);
});

test('a version that does not hold the year is not shown as if it were empty', () => {
  const other = version('v2', 'issued', [2021]);
  const asked = versionToShow([version('v1', 'draft', [2020]), other], 2020, 'v2');
  expect(asked.ok ? null : asked.error.code).toBe('unknown-period');
});

describe('the version of a year', () => {
  const issued = version('v1', 'issued', [2020]);
  const amending = version('v10', 'draft', [2020], 'Điều chỉnh lần 1');
  const older = version('v9', 'draft', [2020], 'Dự thảo 2');

  test('in force is the newest draft, and the order is by number, not by letters', () => {
    expect(versionInForce([issued, amending, older], 2020)).toBe(amending);
  });

  test('in force is the issued one where no draft stands', () => {
    expect(versionInForce([issued], 2020)).toBe(issued);
    expect(versionInForce([issued], 2021)).toBeUndefined();
  });

  test('the units hold the newest issued one whatever drafts stand', () => {
    expect(issuedVersion([issued, amending], 2020)).toBe(issued);
  });

  test('a target of a sealed year is refused with the decision that sealed it', () => {
    const answer = writableVersion([issued], 2020, 'doan-vien-ket-nap');
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'sealed', details: { number: '433/QĐ-LĐLĐ' } },
    });
  });

  test('a draft that was asked for holds only the indicators that it covers', () => {
    const rest = { ...version('v2', 'draft', [2020]), indicators: ['cdcs-thanh-lap'] };
    const given = { ...issued, id: 'v3', indicators: ['doan-vien-ket-nap'] };
    expect(writableVersion([rest, given], 2020, 'cdcs-thanh-lap', 'v2')).toMatchObject({
      value: rest,
    });
    expect(writableVersion([rest, given], 2020, 'doan-vien-ket-nap', 'v2')).toMatchObject({
      ok: false,
      error: { code: 'sealed', details: { version: 'v3' } },
    });
    expect(writableVersion([rest], 2020, 'doan-vien-ket-nap', 'v2')).toMatchObject({
      ok: false,
      error: { code: 'unknown-indicator' },
    });
  });

  test('a target of a year that nobody planned yet asks for a new draft', () => {
    expect(writableVersion([issued], 2021, 'doan-vien-ket-nap')).toEqual({
      ok: true,
      value: undefined,
    });
  });

  test('a version that covers other indicators does not seal this one', () => {
    const partly: Version = { ...issued, indicators: ['cdcs-thanh-lap'] };
    expect(writableVersion([partly], 2020, 'doan-vien-ket-nap')).toEqual({
      ok: true,
      value: undefined,
    });
  });

  test('an issued version asked for by name stays sealed while an amendment is open', () => {
    expect(writableVersion([issued, amending], 2020, 'x', 'v1')).toMatchObject({
      ok: false,
      error: { code: 'sealed' },
    });
    expect(writableVersion([issued, amending], 2020, 'x')).toEqual({ ok: true, value: amending });
  });

  test('names and ids go on counting', () => {
    expect(nextName([issued, older, amending], 'draft', [2020])).toBe('Dự thảo 3');
    expect(nextName([issued, amending], 'amendment', [2020])).toBe('Điều chỉnh lần 2');
    expect(nextName([issued], 'draft', [2021])).toBe('Dự thảo 1');
    expect(nextVersionId([issued, amending, older])).toBe('v11');
  });
});
