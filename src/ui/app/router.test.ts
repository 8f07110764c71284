import { describe, expect, it } from 'vitest';
import { routeOf } from './router.ts';

describe('the address', () => {
  it('names a part of the program', () => {
    expect(routeOf('#/returns')).toBe('returns');
    expect(routeOf('#/history?day=2026-01-05')).toBe('history');
  });

  it('leads to the plan where it names none or an unknown one', () => {
    expect(routeOf('')).toBe('plan');
    expect(routeOf('#/elsewhere')).toBe('plan');
  });
});
