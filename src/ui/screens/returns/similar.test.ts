import { expect, test } from 'vitest';
import type { FileOutline, ReadingIssue } from '../../../domain/returns/reading.ts';
import { problemsOf } from './problems.ts';
import { mendedAlike, similarProblems } from './similar.ts';

const unit = (cell: string, name: string) =>
  issue('unknown-unit', cell, `chưa có đơn vị «${name}».`, [
    { action: 'choose-unit', candidates: [] },
  ]);
const blank = (cell: string) => issue('not-a-number', cell, '', [{ action: 'blank' }]);
const scale = (cell: string, value: number) =>
  issue('scale-suspect', cell, 'nhỏ', [{ action: 'set-value', value }, { action: 'accept' }]);

const files = [
  file('a.xlsx', [unit('B5', 'Mường Phăng'), blank('E5'), scale('E6', 7500)], { E5: '-' }),
  file('b.xlsx', [unit('B9', 'Mường Phăng'), unit('B10', 'Noong Bua'), scale('E7', 9000)], {}),
  file('c.xlsx', [blank('E5'), blank('E6')], { E5: ' -', E6: 'khoảng 40' }),
];

test('the same name in another file is the same question, another name is none', () => {
  expect(alike(0, 'B5', 'choose-unit')).toEqual(['a.xlsx B5', 'b.xlsx B9']);
});

test('cells that are no numbers are alike where the same stands in them', () => {
  expect(alike(0, 'E5', 'blank')).toEqual(['a.xlsx E5', 'c.xlsx E5']);
});

test('only problems that the same remedy mends are mended together', () => {
  expect(alike(0, 'E6', 'set-value')).toEqual(['a.xlsx E6', 'b.xlsx E7']);
  expect(alike(0, 'E6', 'blank')).toEqual(['a.xlsx E6']);
});

test('two numbers for one place are another question in each unit', () => {
  const twice = (cell: string) => issue('duplicate', cell, 'hai số', [{ action: 'blank' }]);
  const own = file('a.xlsx', [twice('E5'), twice('E6'), twice('E7')], {
    E5: '1',
    E6: '2',
    E7: '3',
  });
  const tables = own.tables.map((table) => ({
    ...table,
    figures: table.figures.map((one) => (one.cell === 'E7' ? { ...one, unit: 'khac' } : one)),
  }));
  const both = { ...own, tables };
  const [problem] = problemsOf(both);
  if (problem === undefined) throw new Error('no problem');
  const found = mendedAlike(similarProblems([both]), { file: both, problem }, 'blank');
  expect(found.map((one) => one.problem.issue.cell)).toEqual(['E5', 'E6']);
});

test('a target and a result that differ from what is stored are two questions', () => {
  const conflict = (cell: string) => issue('conflict', cell, 'khác', [{ action: 'accept' }]);
  const one = file('d.xlsx', [conflict('D9'), conflict('E9')], { D9: '30', E9: '12' });
  const [table] = one.tables;
  if (table === undefined) throw new Error('no table');
  const figures = table.figures.map((figure) =>
    figure.cell === 'D9' ? { ...figure, kind: 'target' as const } : figure,
  );
  const groups = similarProblems([{ ...one, tables: [{ ...table, figures }] }]);
  expect([...groups.values()].map((group) => group.length)).toEqual([1, 1]);
});

test('what was accepted already is not mended again', () => {
  const [first] = files;
  if (first === undefined) throw new Error('no file');
  const warned = file('d.xlsx', [{ ...blank('E5'), severity: 'warning' }], { E5: '-' });
  expect([...similarProblems([warned]).values()]).toEqual([]);
});

function alike(at: number, cell: string, action: 'blank' | 'set-value' | 'choose-unit') {
  const own = files[at];
  const problem = own && problemsOf(own).find((one) => one.issue.cell === cell);
  if (own === undefined || problem === undefined) throw new Error('no problem');
  return mendedAlike(similarProblems(files), { file: own, problem }, action).map(
    (one) => `${one.file.file} ${one.problem.issue.cell}`,
  );
}

function issue(
  code: ReadingIssue['code'],
  cell: string,
  text: string,
  remedies: ReadingIssue['remedies'],
): ReadingIssue {
  const message = `Ô ${cell} (trang «BC»): ${text}`;
  return { code, severity: 'error', cell, message, remedies };
}

function file(
  name: string,
  issues: readonly ReadingIssue[],
  raws: Readonly<Record<string, string>>,
): FileOutline {
  const figures = Object.entries(raws).map(([cell, raw]) => ({
    unit: 'u',
    indicator: 'i',
    sector: '',
    kind: 'result' as const,
    period: '2020-H1',
    value: null,
    cell,
    raw,
  }));
  return {
    file: name,
    status: 'needs-review',
    unit: null,
    period: null,
    issues: [],
    tables: [{ sheet: 'BC', range: 'A1:E9', layout: 'units-in-rows', figures, issues }],
  };
}
