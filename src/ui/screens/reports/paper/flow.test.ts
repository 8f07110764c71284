import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../../../domain/report/table.ts';
import { type PieceHeight, paginateFlow } from './flow.ts';

const TABLE = { id: 't' } as ReportTable;
const text = (height: number, staysWithNext = false): PieceHeight => ({
  height,
  staysWithNext,
  header: 0,
  table: null,
});
const row = (): PieceHeight => ({ height: 10, header: 10, table: TABLE, staysWithNext: false });
const many = (count: number, piece: PieceHeight) => Array.from({ length: count }, () => piece);

describe('a document cut into pages', () => {
  it('breaks between paragraphs', () => {
    expect(paginateFlow(many(5, text(30)), 100)).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 5 },
    ]);
  });

  it('takes a heading along with what follows it', () => {
    expect(paginateFlow([text(60), text(30, true), text(30)], 100)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 3 },
    ]);
  });

  it('counts the header of a table on every page that it stands on', () => {
    expect(paginateFlow([text(50), ...many(14, row())], 100)).toEqual([
      { from: 0, to: 5 },
      { from: 5, to: 14 },
      { from: 14, to: 15 },
    ]);
  });

  it('comes to an end with what is taller than a page', () => {
    expect(paginateFlow([text(500, true), text(500, true), text(500)], 100)).toHaveLength(3);
  });

  it('has no page without anything on it', () => {
    expect(paginateFlow([], 100)).toEqual([]);
    expect(paginateFlow(many(10, text(10)), 100)).toEqual([{ from: 0, to: 10 }]);
  });
});
