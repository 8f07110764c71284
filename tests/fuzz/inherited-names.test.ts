import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../../src/engine/testing/workspace.ts';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const HOSTILE = '<img src=x onerror=alert(1)>';

describe('a name that objects have already, or that looks like a page', () => {
  let workspace: TestWorkspace;
  const year = 2020;

  beforeAll(async () => {
    workspace = await openTestWorkspace('blank');
  });
  afterAll(() => workspace?.close());

  test.each(NAMES)('«%s» is a unit, a sector and an indicator like any other', async (name) => {
    const { catalogue, plan } = workspace.client;
    const parent = (await catalogue.view({})).units[0]?.code ?? '';
    const { code: sector } = await catalogue.addSector({ name });
    const { code: indicator } = await catalogue.addIndicator({
      ...{ name, kind: 'count-flow', unit: 'người', baseline: true },
    });
    const { code: unit } = await catalogue.addUnit({ name, kind: 'district', parent });

    const cell = { indicator, unit, sector: '', period: String(year) };
    await plan.set({ changes: [{ ...cell, kind: 'baseline', value: 7 }], what: name });
    const { figures } = await plan.view({ year });
    expect(figures).toContainEqual(expect.objectContaining({ ...cell, value: 7 }));
    await catalogue.addAlias({ of: 'unit', code: unit, alias: `${name} 2` });
    const view = await catalogue.view({});
    expect(view.units.find((one) => one.code === unit)?.name).toBe(name);
    expect(view.sectors.find((one) => one.code === sector)?.name).toBe(name);
    expect(view.indicators.find((one) => one.code === indicator)?.name).toBe(name);
    expect({}).not.toHaveProperty('polluted');
  });

  test('an unknown unit of such a name is refused, not found on every object', async () => {
    const empty = await openTestWorkspace('blank');
    for (const unit of NAMES) {
      const call = empty.client.catalogue.renameUnit({ unit, name: 'x' });
      await expect(call, unit).rejects.toMatchObject({ data: { code: 'unknown-unit' } });
    }
    await empty.close();
  });

  test('markup stays text in a printed page and a formula stays text in a table', async () => {
    const { catalogue, reports } = workspace.client;
    const parent = (await catalogue.view({})).units[0]?.code ?? '';
    await catalogue.addUnit({ name: HOSTILE, kind: 'district', parent });
    await catalogue.addUnit({ name: '=1+1', kind: 'district', parent });
    let html = 0;
    let csv = 0;
    for (const { id, endings } of await reports.list({})) {
      for (const ending of ['html', 'csv'] as const) {
        if (!endings.includes(ending)) continue;
        const written = await reports.write({ id, year, ending }).catch(() => null);
        if (written?.base64 == null) continue;
        const text = Buffer.from(written.base64, 'base64').toString('utf8');
        expect(text.includes('<img'), id).toBe(ending === 'csv' && text.includes(HOSTILE));
        expect(text, id).not.toMatch(/(?:^|[,;\t])"?=1\+1/m);
        if (ending === 'html' && text.includes('&lt;img')) html += 1;
        if (ending === 'csv' && text.includes("'=1+1")) csv += 1;
      }
    }
    expect(html).toBeGreaterThan(0);
    expect(csv).toBeGreaterThan(0);
  });
});
