import { describe, expect, it } from 'vitest';
import type { ProgrammeIndicator } from './programme.ts';
import { requirementOf } from './requirement.ts';

describe('what a programme asks', () => {
  it('is said in the words of the document', () => {
    const words = (comparator: ProgrammeIndicator['comparator'], comparatorText: string) =>
      requirementOf({ comparator, comparatorText });
    expect(words('ge', '70% trở lên')).toEqual({ type: 'from', text: '70% trở lên' });
    expect(words('ge', 'từ 90% trở lên')).toEqual({ type: 'words', text: 'từ 90% trở lên' });
    expect(words('ge', 'ít nhất 01')).toEqual({ type: 'words', text: 'ít nhất 01' });
    expect(words('gt', 'Trên 80%')).toEqual({ type: 'words', text: 'trên 80%' });
    expect(words('none', '100%')).toEqual({ type: 'words', text: '100%' });
    expect(words('none', '')).toEqual({ type: 'unstated' });
  });
});
