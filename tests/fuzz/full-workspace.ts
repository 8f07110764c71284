import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestClient } from '../../src/engine/testing/workspace.ts';
import { root } from '../../tools/project.ts';
import { PERIOD, REPORTED, REPORTING, returnSheet } from '../faults/return-sheet.ts';

export const PASSPHRASE = 'mười hai con giáp';

const TEMPLATE = join(root, 'tests', 'fixtures', 'templates', 'Biểu cột.xlsx');

/** Makes a workspace that has something of everything a request may name, and the same locked. */
export async function makeFullWorkspace(
  client: TestClient,
  path: string,
  locked: string,
): Promise<void> {
  await client.workspace.create({ path, programme: 'dien-bien-2020' });
  const { units, indicators } = await client.plan.view({ year: 2020 });
  const of = (kind: 'baseline' | 'target', period: string) =>
    indicators.slice(0, 6).flatMap(({ code: indicator }, row) =>
      units.slice(1, 8).map(({ code: unit }, column) => ({
        ...{ kind, indicator, unit, period, sector: '', value: row * 10 + column },
      })),
    );
  await client.plan.set({ changes: of('baseline', '2019'), what: 'Số liệu căn cứ' });
  await client.plan.set({ changes: of('target', '2020') });
  await client.plan.allocate({
    ...{ year: 2020, indicator: 'doan-vien-ket-nap', total: 500 },
    by: [{ basis: 'lao-dong-chua-doan-vien' }],
  });
  await takeInReturn(client);
  await client.reports.own.save({
    report: {
      ...{ name: 'Kết nạp', title: '', rows: { show: 'grouped', units: null }, notes: [] },
      columns: [{ indicator: 'doan-vien-ket-nap', value: 'target', when: { type: 'asked' } }],
      ...{ order: { type: 'protocol' }, total: 'bottom', orientation: 'auto' },
    },
  });
  const base64 = (await readFile(TEMPLATE)).toString('base64');
  await client.templates.register({ name: 'Biểu cột', file: { name: 'b.xlsx', base64 } });
  await client.versions.issue({ years: [2020], number: '433/QĐ-LĐLĐ', date: '2020-01-10' });
  await client.versions.amend({ year: 2020, reason: 'Điều chỉnh giữa năm' });
  await client.plan.set({ changes: of('target', '2021') });
  await client.history.undo({});
  await client.backups.export({ out: locked, passphrase: PASSPHRASE });
  await client.workspace.close({});
}

/** One file whose columns were put right by hand, and remembered so. */
async function takeInReturn(client: TestClient): Promise<void> {
  const [unit = ''] = Object.values(REPORTING);
  const files = [{ name: 'bc.xlsx', base64: returnSheet(unit, 12) }];
  for await (const event of await client.returns.read({ files, period: PERIOD })) {
    if (event.type !== 'done') continue;
    const { reading } = event;
    await client.returns.answer({
      reading,
      answers: [{ type: 'dash', file: 'bc.xlsx', sheet: 'BC', cell: 'A4', as: 'zero' }],
    });
    const form = { reading, file: 'bc.xlsx', sheet: 'BC', cell: 'A4', name: 'Biểu huyện' };
    await client.returnForms.remember(form);
    const { stored } = await client.returns.accept({ reading, acceptCodes: ['conflict'] });
    if (stored !== REPORTED.length) throw new Error(`${stored} figures of the return were stored`);
  }
}

/** The names of what is in it, by the kind of thing. */
export async function namesIn(client: TestClient): Promise<Map<string, readonly string[]>> {
  const { units, indicators, sectors } = await client.plan.view({ year: 2020 });
  const reports = await client.reports.list({});
  const programmes = await client.programme.builtIn({});
  const templates = await client.templates.list({});
  const forms = await client.returnForms.list({});
  const [unit = ''] = Object.keys(REPORTING);
  const cell = { indicator: 'doan-vien-ket-nap', unit, period: PERIOD };
  const { imported } = await client.returns.origin(cell);
  const versions = await client.versions.codes({});
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  return new Map([
    ['version', ['', ...versions.map(({ version }) => version.id)]],
    ['matching', versions.map(({ code }) => code)],
    ['unit', codes(units)],
    ['indicator', codes(indicators)],
    ['sector', ['', ...codes(sectors)]],
    ['report', reports.map(({ id }) => id)],
    ['template', templates.map(({ id }) => id)],
    ['form', forms.map(({ id }) => id)],
    ['received', imported === null ? [] : [imported.file]],
    ['programme', ['blank', ...programmes.map(({ id }) => id)]],
  ]);
}
