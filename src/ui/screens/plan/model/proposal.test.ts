import { describe, expect, it } from 'vitest';
import type { AllocationPreview } from '../../../../contract/views/plan.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import { type Proposal, proposalCells, proposedRows, withProposalColumns } from './proposal.ts';

const row = { name: '', share: '', locked: false, reason: '' };

const preview: AllocationPreview = {
  mode: 'sectors',
  year: 2020,
  indicator: 'ket-nap',
  total: 30,
  previousTotal: null,
  changed: 3,
  notes: [],
  sectors: [
    { sector: 'state', name: 'State', total: 18, previous: null },
    { sector: 'private', name: 'Private', total: 12, previous: 12 },
  ],
  rows: [
    { ...row, unit: 'a', sector: '', value: 20, previous: 18 },
    { ...row, unit: 'a', sector: 'state', value: 12, previous: 10 },
    { ...row, unit: 'a', sector: 'private', value: 8, previous: 8 },
    { ...row, unit: 'b', sector: '', value: 10, previous: null },
    { ...row, unit: 'b', sector: 'state', value: 6, previous: null },
    { ...row, unit: 'b', sector: 'private', value: 4, previous: 4 },
  ],
};
const proposal: Proposal = { column: 'target:ket-nap', preview };

const sheetColumn = (id: string) => ({
  id,
  title: id,
  measure: '',
  caption: '',
  width: 100,
  adds: true,
});

function ids(columns: readonly string[]): readonly string[] {
  const words = { value: 'value', difference: 'difference' };
  return withProposalColumns(columns.map(sheetColumn), proposal, words).map(({ id }) => id);
}

function textsOf(id: string, members: ReadonlySet<string> | null): Record<string, string> {
  const cells = proposalCells(id, members, proposedRows(proposal));
  return Object.fromEntries(cells.map(([column, cell]) => [column, cell.text]));
}

describe('a proposal for some units alone', () => {
  const some = proposedRows({ ...proposal, onlySome: true });
  const totalOf = (row: string, members: ReadonlySet<string> | null) =>
    new Map(proposalCells(row, members, some)).get('proposal')?.text;

  it('sums the group that shares, and says nothing of totals that hold others', () => {
    expect(totalOf('group:local', new Set(['a', 'b']))).toBe('30');
    expect(totalOf('shared', new Set(['a', 'b', 'c']))).toBeUndefined();
    expect(totalOf('group:sector', new Set(['c']))).toBeUndefined();
    expect(totalOf(ROOT_UNIT, null)).toBeUndefined();
  });
});

describe('a proposal with sectors', () => {
  it('stands beside each sector that is shown', () => {
    expect(ids(['target:ket-nap', 'target:ket-nap:state', 'sector-sum:ket-nap'])).toEqual([
      'target:ket-nap',
      'proposal',
      'proposal-difference',
      'target:ket-nap:state',
      'proposal:state',
      'sector-sum:ket-nap',
    ]);
  });

  it('stands beside the totals alone where all indicators are shown', () => {
    expect(ids(['target:ket-nap', 'target:other'])).toEqual([
      'target:ket-nap',
      'proposal',
      'proposal-difference',
      'target:other',
    ]);
  });

  it('gives each unit its total and its sectors, and each line of totals its sums', () => {
    expect(textsOf('a', null)).toEqual({
      proposal: '20',
      'proposal-difference': '+2',
      'proposal:state': '12',
      'proposal:private': '8',
    });
    expect(textsOf('shared', new Set(['a', 'b']))).toEqual({
      proposal: '30',
      'proposal:state': '18',
      'proposal:private': '12',
    });
    expect(textsOf('tinh', null)).toEqual({
      proposal: '30',
      'proposal:state': '18',
      'proposal:private': '12',
    });
    expect(textsOf('left', null)).toEqual({});
  });

  it('marks what changes, and only that', () => {
    const cells = new Map(proposalCells('a', null, proposedRows(proposal)));
    expect(cells.get('proposal:state')?.marks).toEqual(['proposal', 'changed']);
    expect(cells.get('proposal:private')?.marks).toEqual(['proposal']);
  });
});
