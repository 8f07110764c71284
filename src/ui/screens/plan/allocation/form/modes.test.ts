import { describe, expect, it } from 'vitest';
import type { Version } from '../../../../../domain/version.ts';
import { firstMode, modesFor } from './modes.ts';

const draft: Version = {
  id: 'v2',
  name: '',
  state: 'draft',
  number: null,
  date: null,
  amends: null,
  reason: null,
  years: [2020],
  indicators: [],
};

describe('the ways of sharing out', () => {
  it('have no amendment where nothing was issued', () => {
    const modes = modesFor({ version: draft, isIssued: false, onlySome: false });
    expect(modes).toEqual(['units', 'sectors', 'parts', 'years']);
    expect(firstMode(modes, draft)).toBe('units');
  });

  it('begin with the amendment in an amending draft', () => {
    const amending = { ...draft, amends: 'v1' };
    const modes = modesFor({ version: amending, isIssued: true, onlySome: false });
    expect(modes).toContain('amend');
    expect(firstMode(modes, amending)).toBe('amend');
  });

  it('offer the amendment beside others where another version was issued', () => {
    const modes = modesFor({ version: draft, isIssued: true, onlySome: false });
    expect(modes).toContain('amend');
    expect(firstMode(modes, draft)).toBe('units');
  });

  it('are one where only some units share', () => {
    const amending = { ...draft, amends: 'v1' };
    const modes = modesFor({ version: amending, isIssued: true, onlySome: true });
    expect(modes).toEqual(['units']);
    expect(firstMode(modes, amending)).toBe('units');
  });
});
