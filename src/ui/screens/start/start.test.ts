import { describe, expect, it } from 'vitest';
import { shownProgrammeDate } from './programme-date.ts';
import { pathInFolder } from './suggested-path.ts';

describe('the path that a new workspace is offered', () => {
  it('keeps the separators of the folder', () => {
    expect(pathInFolder('C:\\Users\\an\\Chi tieu', 'a.chitieu')).toBe(
      'C:\\Users\\an\\Chi tieu\\a.chitieu',
    );
    expect(pathInFolder('/home/an', 'a.chitieu')).toBe('/home/an/a.chitieu');
    expect(pathInFolder('/home/an/', 'a.chitieu')).toBe('/home/an/a.chitieu');
  });
});

describe('the date of a programme', () => {
  it('may be a day, a month, or unknown', () => {
    expect(shownProgrammeDate('2019-10-16')).toBe('16/10/2019');
    expect(shownProgrammeDate('2021-10')).toBe('10/2021');
    expect(shownProgrammeDate(null)).toBeNull();
  });
});
