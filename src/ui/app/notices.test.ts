import { describe, expect, it } from 'vitest';
import { readingTime } from './notices.ts';

describe('how long a notice stays', () => {
  it('grows with its words, and is never so short that one misses it', () => {
    expect(readingTime('Ô đã khóa.')).toBe(12_000);
    expect(readingTime('ô'.repeat(300))).toBe(36_000);
  });
});
