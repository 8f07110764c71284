import { expect, onTestFinished, test } from 'vitest';
import { commit } from '../../store/command.ts';
import { settingRow } from '../../store/settings.ts';
import { isWritableStore } from '../../store/workspace-store.ts';
import { addAlias, rememberedNames, removeAlias } from './aliases.ts';
import { catalogueView } from './catalogue-view.ts';
import { addIndicator, changeIndicator, removeIndicator, reorderIndicators } from './indicators.ts';
import { addSector, changeSector, removeSector, reorderSectors } from './sectors.ts';
import { readOfficeSettings, setPersons, setSettings } from './settings.ts';
import { must, newSession, refusal } from './testing/new-session.ts';

const NEW_INDICATOR = {
  name: 'Đoàn viên được khám sức khỏe',
  kind: 'count-flow',
  unit: 'đoàn viên',
  cadence: 'yearly',
  numerator: null,
  denominator: null,
  parent: null,
  baseline: false,
} as const;

test('a sector is added, renamed, ended, moved, and removed only while nothing uses it', async () => {
  const session = await newSession(onTestFinished);
  const view = async () => must(await catalogueView(session, {})).sectors;
  const { code } = must(await addSector(session, { name: 'Hợp tác xã' }));
  expect(code).toBe('hop-tac-xa');
  must(await changeSector(session, { code, name: 'HTX', ended: true }));
  expect((await view()).at(-1)).toMatchObject({ code, name: 'HTX', ended: true });
  const [first] = await view();
  must(await reorderSectors(session, { codes: [code, first?.code ?? ''] }));
  expect((await view())[0]?.code).toBe(code);
  must(await removeSector(session, { code }));
  expect((await view()).some((sector) => sector.code === code)).toBe(false);
  expect(refusal(await changeSector(session, { code, name: 'X' })).code).toBe('unknown-sector');
});

test('an indicator is added behind the others and can be changed and ended', async () => {
  const session = await newSession(onTestFinished);
  const { code } = must(await addIndicator(session, NEW_INDICATOR));
  expect(code).toBe('doan-vien-duoc-kham-suc-khoe');
  const again = must(await addIndicator(session, NEW_INDICATOR));
  expect(again.code).toBe(`${code}-2`);
  must(await changeIndicator(session, { code, unit: 'người', ended: true }));
  const { indicators } = must(await catalogueView(session, {}));
  expect(indicators.find((one) => one.code === code)).toMatchObject({
    name: NEW_INDICATOR.name,
    unit: 'người',
    ended: true,
    figureCount: 0,
  });
});

test('what an indicator is counted from must be in the list, and not itself', async () => {
  const session = await newSession(onTestFinished);
  const unknown = await addIndicator(session, { ...NEW_INDICATOR, denominator: 'khong-co' });
  expect(refusal(unknown).code).toBe('unknown-indicator');
  const itself = { code: 'tl-thoa-uoc', denominator: 'tl-thoa-uoc' };
  expect(refusal(await changeIndicator(session, itself)).code).toBe('bad-request');
});

test('an indicator that figures or a programme hang on is not removed', async () => {
  const session = await newSession(onTestFinished);
  const refused = refusal(await removeIndicator(session, { code: 'doan-vien-ket-nap' }));
  expect(refused).toMatchObject({ code: 'bad-request', details: { figures: 1 } });
  const { code } = must(await addIndicator(session, NEW_INDICATOR));
  must(await addAlias(session, { of: 'indicator', code, alias: 'Khám sức khỏe' }));
  must(await reorderIndicators(session, { codes: [code, 'doan-vien-ket-nap'] }));
  must(await removeIndicator(session, { code }));
  const { indicators } = must(await catalogueView(session, {}));
  expect(indicators.some((one) => one.code === code)).toBe(false);
});

test('another spelling is remembered once, and never for two', async () => {
  const session = await newSession(onTestFinished);
  const alias = { of: 'unit', code: 'muong-ang', alias: 'M. Ảng' } as const;
  must(await addAlias(session, alias));
  expect(must(await addAlias(session, alias))).toEqual({ step: null, changed: 0 });
  const remembered = must(await rememberedNames(session, alias));
  expect(remembered).toContainEqual(
    expect.objectContaining({ alias: 'M. Ảng', by: 'Nguyễn Thị Lan' }),
  );
  expect(remembered).toContainEqual(
    expect.objectContaining({ alias: 'Huyện Mường Ảng', by: null }),
  );
  const taken = refusal(await addAlias(session, { ...alias, code: 'muong-cha' }));
  expect(taken).toMatchObject({ code: 'exists', details: { code: 'muong-ang' } });
  const { units } = must(await catalogueView(session, {}));
  expect(units.find(({ code }) => code === 'muong-ang')?.aliases).toContain('M. Ảng');
  expect(must(await removeAlias(session, alias)).changed).toBe(1);
  const left = must(await rememberedNames(session, alias));
  expect(left).toHaveLength(remembered.length - 1);
});

test('settings keep what is not named, and a value that does not fit gives way to the default', async () => {
  const session = await newSession(onTestFinished);
  must(await setSettings(session, { signerName: 'Lò Văn An', recipients: ['Như Điều 3'] }));
  expect(await readOfficeSettings(session.store)).toMatchObject({
    place: 'Điện Biên',
    signerName: 'Lò Văn An',
    recipients: ['Như Điều 3'],
  });
  if (!isWritableStore(session.store)) throw new Error('It cannot be written');
  const step = { by: 'x', at: '2020-01-01T00:00:00.000Z', what: 'x' };
  must(await commit(session.store, step, [settingRow('recipients', 'một người')]));
  expect(await readOfficeSettings(session.store)).toMatchObject({
    place: 'Điện Biên',
    recipients: [],
  });
});

test('a person left out of the list is no longer shown but comes back under the same id', async () => {
  const session = await newSession(onTestFinished);
  const persons = async () => must(await catalogueView(session, {})).persons;
  const an = { id: '', name: 'Lò Văn An', title: 'Phó Chủ tịch' };
  must(await setPersons(session, { persons: [an] }));
  expect(await persons()).toEqual([{ ...an, id: 'lo-van-an' }]);
  must(await setPersons(session, { persons: [] }));
  expect(await persons()).toEqual([]);
  must(await setPersons(session, { persons: [{ ...an, id: 'lo-van-an' }] }));
  expect(await persons()).toHaveLength(1);
});

test('what ratios are counted from has a name, in the list or beside it', async () => {
  const session = await newSession(onTestFinished);
  const { indicators, unlisted } = must(await catalogueView(session, {}));
  const named = new Set([...indicators, ...unlisted].map(({ code }) => code));
  const parts = indicators.flatMap(({ numerator, denominator }) => [numerator, denominator]);
  expect(unlisted.map(({ name }) => name)).toContain('Doanh nghiệp có từ 25 lao động trở lên');
  expect(parts.filter((code) => code !== null && !named.has(code))).toEqual([]);
});

test('an indicator that is counted from what the list does not hold can be changed', async () => {
  const session = await newSession(onTestFinished);
  const { indicators, unlisted } = must(await catalogueView(session, {}));
  const beside = new Set(unlisted.map(({ code }) => code));
  const one = indicators.find(({ numerator }) => beside.has(numerator ?? ''));
  if (one === undefined) throw new Error('Every numerator is in the list');
  const { code, numerator, denominator } = one;
  must(await changeIndicator(session, { code, name: 'Tên mới', numerator, denominator }));
  const other = { code: 'tl-thoa-uoc', numerator };
  expect(refusal(await changeIndicator(session, other)).code).toBe('unknown-indicator');
});
