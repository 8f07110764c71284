import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Figure } from '../../domain/figure.ts';
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

const INDICATOR = 'doan-vien-ket-nap';
const CELL = { indicator: INDICATOR, unit: 'muong-ang', sector: '', period: '2020' };
const FIGURE = { ...CELL, kind: 'target', version: 'v1', stage: '' } as const;
const SHARING = { year: 2020, indicator: INDICATOR, total: 130, by: [{ basis: 'equal' }] };

let workspace: TestWorkspace;
let first = 0;
let allocation = 0;
let issued: readonly Figure[] = [];
let code = '';

const client = () => workspace.client;
const ofIssued = async () => {
  const { figures } = await client().plan.view({ year: 2020, version: 'v1' });
  return figures.filter(({ kind, version }) => kind === 'target' && version === 'v1');
};
const codeNow = async () =>
  (await client().versions.codes({})).find(({ version }) => version.id === 'v1')?.code ?? '';

beforeAll(async () => {
  workspace = await openTestWorkspace('dien-bien-2020');
  const { plan, versions } = client();
  first = (await plan.set({ changes: [{ ...CELL, value: 23 }] })).step ?? 0;
  allocation = (await plan.allocate(SHARING)).step ?? 0;
  await plan.set({ changes: [{ ...CELL, value: 25 }] });
  await versions.issue({ years: [2020], number: '433/QĐ-LĐLĐ', date: '2019-01-24' });
  issued = await ofIssued();
  code = await codeNow();
});

afterAll(() => workspace.close());

/** Whatever could reach an issued figure, by the name of its procedure. */
const ATTEMPTS: Readonly<Record<string, readonly [string, () => Promise<unknown>]>> = {
  'plan.set': [
    'sealed',
    () => client().plan.set({ changes: [{ ...CELL, version: 'v1', value: 1 }] }),
  ],
  'plan.set without a version': [
    'sealed',
    () => client().plan.set({ changes: [{ ...CELL, value: null }] }),
  ],
  'plan.lock': ['sealed', () => client().plan.lock({ version: 'v1', cells: [CELL] })],
  'plan.unlock': ['sealed', () => client().plan.unlock({ version: 'v1', cells: [CELL] })],
  'plan.allocate': ['sealed', () => client().plan.allocate(SHARING)],
  'plan.allocateYears': [
    'sealed',
    () =>
      client().plan.allocateYears({ indicator: INDICATOR, total: 100, years: [{ year: 2020 }] }),
  ],
  'history.undo': ['sealed', () => client().history.undo({})],
  'history.redo': ['nothing-to-redo', () => client().history.redo({})],
  'history.undoStep': ['sealed', () => client().history.undoStep({ step: allocation })],
  'history.undoTo': ['sealed', () => client().history.undoTo({ step: first })],
  'history.restore': ['sealed', () => client().history.restore({ step: first, figure: FIGURE })],
  'catalogue.removeUnit': [
    'bad-request',
    () => client().catalogue.removeUnit({ code: 'muong-ang' }),
  ],
  'catalogue.removeIndicator': [
    'bad-request',
    () => client().catalogue.removeIndicator({ code: INDICATOR }),
  ],
  'versions.issue': [
    'sealed',
    () =>
      client().versions.issue({ version: 'v1', years: [2020], number: '1', date: '2020-01-01' }),
  ],
};

it.each(Object.entries(ATTEMPTS))(
  '%s leaves an issued version as it is, and says so',
  async (_name, [refused, attempt]) => {
    expect(await refusalCode(attempt())).toBe(refused);
    expect(await ofIssued()).toEqual(issued);
    expect(await codeNow()).toBe(code);
  },
);

it('what may be done beside it changes no figure of it: names, order, notes, an end, an amendment', async () => {
  const { catalogue, plan, versions, history } = client();
  await catalogue.renameUnit({ unit: 'muong-ang', name: 'LĐLĐ Mường Ảng', from: '2020-02-01' });
  await catalogue.changeIndicator({ code: INDICATOR, name: 'Kết nạp mới', ended: true });
  await plan.setNote({ ...CELL, version: 'v1', text: 'đã giao' });
  await history.undo({});
  await history.redo({});
  await versions.amend({ year: 2020, reason: 'bổ sung lao động' });
  await plan.set({ changes: [{ ...CELL, value: 40 }] });
  await history.undo({});
  await history.undo({});
  await history.redo({});
  expect(await ofIssued()).toEqual(issued);
  expect(await codeNow()).toBe(code);
});

it('an amendment asks for its reason', async () => {
  await expect(client().versions.amend({ year: 2020, reason: '  ' })).rejects.toThrow();
});
