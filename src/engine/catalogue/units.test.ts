import { expect, onTestFinished, test } from 'vitest';
import { undoStep } from '../history-steps.ts';
import type { Session } from '../session.ts';
import { catalogueView } from './catalogue-view.ts';
import { setSettings } from './settings.ts';
import { must, newSession, refusal } from './testing/new-session.ts';
import { addUnit, endUnit, removeUnit, renameUnit, reorderUnits } from './units.ts';

async function unitsOf(session: Session, asOf?: string) {
  return must(await catalogueView(session, { asOf })).units;
}

async function unit(session: Session, code: string, asOf?: string) {
  return (await unitsOf(session, asOf)).find((one) => one.code === code);
}

test('a new unit gets its code from its name and stands behind all others', async () => {
  const session = await newSession(onTestFinished);
  const given = { kind: 'district', decision: '' } as const;
  const added = must(await addUnit(session, { ...given, name: 'LĐLĐ huyện Sốp Cộp' }));
  expect(added).toMatchObject({ code: 'sop-cop', changed: 3 });
  const units = await unitsOf(session);
  expect(units.at(-1)).toMatchObject({ code: 'sop-cop', parent: 'tinh', figureCount: 0 });

  const namesake = must(await addUnit(session, { ...given, name: 'LĐLĐ thị xã Sốp Cộp' }));
  expect(namesake.code).toBe('tx-sop-cop');
  const refused = await addUnit(session, { ...given, name: 'Khác', code: 'sop-cop' });
  expect(refusal(refused).code).toBe('exists');
  const unknown = await addUnit(session, { ...given, name: 'Khác', parent: 'khong-co' });
  expect(refusal(unknown).code).toBe('unknown-unit');
  const spelled = await addUnit(session, { ...given, name: 'Khác', code: 'Khác' });
  expect(refusal(spelled).code).toBe('bad-request');
});

test("no unit takes the province's own name for its code", async () => {
  const session = await newSession(onTestFinished);
  const added = must(
    await addUnit(session, { kind: 'city', decision: '', name: 'LĐLĐ thành phố Điện Biên' }),
  );
  expect(added.code).toBe('tp-dien-bien');
});

test('a correction changes the name as if it had always been so', async () => {
  const session = await newSession(onTestFinished);
  const rename = { unit: 'muong-ang', name: 'LĐLĐ H. Mường Ảng', decision: '' };
  expect(must(await renameUnit(session, rename)).changed).toBe(1);
  expect((await unit(session, 'muong-ang', '2001-01-01'))?.name).toBe('LĐLĐ H. Mường Ảng');
  expect(must(await renameUnit(session, rename))).toEqual({ step: null, changed: 0 });
});

test('a new name from a day on leaves the old one to the days before', async () => {
  const session = await newSession(onTestFinished);
  const before = (await unit(session, 'muong-ang'))?.name;
  const name = 'Công đoàn xã Mường Ảng';
  must(
    await renameUnit(session, { unit: 'muong-ang', name, from: '2025-07-01', decision: 'QĐ 1' }),
  );
  expect((await unit(session, 'muong-ang', '2025-06-30'))?.name).toBe(before);
  expect((await unit(session, 'muong-ang', '2025-07-01'))?.name).toBe(name);
  expect((await unit(session, 'muong-ang'))?.names).toEqual([
    { from: null, to: '2025-07-01', decision: '', name: before },
    { from: '2025-07-01', to: null, decision: 'QĐ 1', name },
  ]);
  await undoStep(session);
  expect((await unit(session, 'muong-ang'))?.names).toHaveLength(1);
});

test('a name put between two others ends where the later one begins', async () => {
  const session = await newSession(onTestFinished);
  const rename = (name: string, from: string) =>
    renameUnit(session, { unit: 'muong-ang', name, from, decision: '' });
  must(await rename('Sau', '2025-07-01'));
  must(await rename('Giữa', '2022-01-01'));
  const spans = (await unit(session, 'muong-ang'))?.names.map(({ from, to }) => [from, to]);
  expect(spans).toEqual([
    [null, '2022-01-01'],
    ['2022-01-01', '2025-07-01'],
    ['2025-07-01', null],
  ]);
});

test('the root carries the name of the organization, and nothing else of it changes', async () => {
  const session = await newSession(onTestFinished);
  const renamed = { unit: 'tinh', name: 'Liên đoàn Lao động tỉnh Mới', decision: '' };
  must(await renameUnit(session, renamed));
  expect(must(await catalogueView(session, {})).settings.organization).toBe(renamed.name);
  must(await setSettings(session, { organization: 'LĐLĐ tỉnh Điện Biên' }));
  expect((await unit(session, 'tinh'))?.name).toBe('LĐLĐ tỉnh Điện Biên');
  for (const refused of [
    await endUnit(session, { unit: 'tinh', to: '2030-01-01', decision: '' }),
    await removeUnit(session, { code: 'tinh' }),
    await reorderUnits(session, { codes: ['muong-ang', 'tinh'] }),
  ]) {
    expect(refusal(refused).code).toBe('bad-request');
  }
});

test('a unit that ends stays in the list and is not there any more after the day', async () => {
  const session = await newSession(onTestFinished);
  must(await endUnit(session, { unit: 'nam-po', to: '2025-07-01', decision: 'NQ 202' }));
  expect(await unit(session, 'nam-po', '2025-06-30')).toMatchObject({ to: '2025-07-01' });
  expect(await unit(session, 'nam-po', '2025-07-01')).toBeUndefined();
  expect(await unit(session, 'nam-po')).toMatchObject({ to: '2025-07-01' });
  must(await endUnit(session, { unit: 'nam-po', to: null, decision: '' }));
  expect(await unit(session, 'nam-po', '2025-07-01')).toBeDefined();
});

test('named units change places among themselves, the others keep theirs', async () => {
  const session = await newSession(onTestFinished);
  const codes = (await unitsOf(session)).map(({ code }) => code);
  const [root = '', first = '', second = '', third = ''] = codes;
  must(await reorderUnits(session, { codes: [third, first] }));
  const now = (await unitsOf(session)).map(({ code }) => code);
  expect(now.slice(0, 4)).toEqual([root, third, second, first]);
  expect(now.slice(4)).toEqual(codes.slice(4));
  const twice = await reorderUnits(session, { codes: [first, first] });
  expect(refusal(twice).code).toBe('bad-request');
});

test('a unit with figures cannot be removed, one without can, and comes back by undo', async () => {
  const session = await newSession(onTestFinished);
  const refused = refusal(await removeUnit(session, { code: 'muong-ang' }));
  expect(refused).toMatchObject({ code: 'bad-request', details: { figures: 1 } });
  expect(refused.message).toContain('Kết thúc');
  const { code } = must(
    await addUnit(session, { name: 'CĐCS Bưu điện tỉnh', kind: 'direct-grassroots', decision: '' }),
  );
  must(await removeUnit(session, { code }));
  expect(await unit(session, code)).toBeUndefined();
  await undoStep(session);
  expect(await unit(session, code)).toMatchObject({ name: 'CĐCS Bưu điện tỉnh', parent: 'tinh' });
});
