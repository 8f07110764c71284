import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillForm } from '../testing/fill-form.ts';
import { openTestWorkspace, type TestWorkspace } from '../testing/workspace.ts';

let workspace: TestWorkspace;

beforeEach(async () => {
  workspace = await openTestWorkspace('dien-bien-2020');
  await workspace.client.plan.set({
    changes: Object.entries({ 'dien-bien-phu': 194, 'muong-ang': 40, 'cd-vien-chuc': 9 }).map(
      ([unit, value]) => ({
        ...{ kind: 'target' as const, indicator: 'doan-vien-ket-nap', period: '2020' },
        ...{ unit, value },
      }),
    ),
  });
});
afterEach(() => workspace.close());

test('totals over repeated rows count the units, and the units alone', async () => {
  const figure = '{{chi_tieu.doan-vien-ket-nap}}';
  const { rows } = await fillForm(workspace, [
    {
      name: 'A',
      rows: [
        ['{{#khoi}}{{khoi.tt}}', '{{khoi.ten}}', figure, { formula: 'SUM(C2)', result: 0 }],
        ['{{#don_vi}}{{don_vi.tt}}', '{{don_vi.ten}}', `${figure}{{/don_vi}}{{/khoi}}`],
        ['Cộng', null, { formula: 'SUM(C2:C2)', result: 0 }, { formula: 'SUM(C1:C2)', result: 0 }],
        ['Cộng', null, { formula: 'SUM(C2)', result: 0 }],
      ],
    },
  ]);
  expect(rows.at(-2)?.slice(2)).toEqual([243, 243]);
  expect(rows.at(-1)?.[2]).toBe(243);
  const headings = rows.filter((row) => /^I+$/.test(String(row[0])));
  expect(headings.map((row) => row[3])).toEqual([234, 9]);
});
