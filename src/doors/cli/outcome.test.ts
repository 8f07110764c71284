import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { failureOf } from './outcome.ts';

describe('a request that the schema refuses', () => {
  it('names the path of the field', () => {
    const issues = [{ path: ['by', 0, 'share'], message: 'no number' }];
    expect(failureOf(new ORPCError('BAD_REQUEST', { data: { issues } }))).toMatchObject({
      code: 'bad-request',
      details: { path: 'by[0].share' },
    });
  });

  it.each([
    ['period', 'unknown-period'],
    ['unit', 'unknown-unit'],
    ['indicator', 'unknown-indicator'],
  ])('has the code of a %s that cannot be looked up', (field, code) => {
    const issues = [{ path: ['changes', 0, field], message: 'too short' }];
    expect(failureOf(new ORPCError('BAD_REQUEST', { data: { issues } }))?.code).toBe(code);
  });

  it('is a fault of the program where it is no refusal at all', () => {
    expect(failureOf(new Error('bug'))).toBeUndefined();
  });
});
