import { expect, onTestFinished, test } from 'vitest';
import { must } from '../catalogue/testing/new-session.ts';
import { answerReturns } from './answer-returns.ts';
import { readFileOf } from './reading-parts.ts';
import { fixture, read, start } from './testing/reading-tools.ts';

const H1 = { period: '2020-H1' };

test('a return in old letters is understood; what only its text told is said', async () => {
  const { session, tools } = await start(onTestFinished);
  const files = ['tcvn3.xls', 'vni.xls', 'khong-phong.xls'].map((name) =>
    fixture(`old-text/${name}`, name),
  );
  const reading = await read(session, tools, files, H1);
  expect(reading.files.map(({ unit, charset }) => [unit, charset])).toEqual([
    ['muong-ang', 'tcvn3'],
    ['muong-ang', 'vni'],
    ['muong-ang', 'tcvn3'],
  ]);
  expect(reading.files.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
    [],
    [],
    ['legacy-text'],
  ]);
  const values = reading.proposed.map(({ indicator, to }) => [indicator, to]);
  expect(values).toContainEqual(['doan-vien-tong-so', 1204]);
});

test('a person says how the letters are to be read, and takes it back', async () => {
  const { session, tools } = await start(onTestFinished);
  const { reading } = await read(session, tools, [fixture('old-text/vni.xls', 'vni.xls')], H1);
  const answer = { type: 'charset' as const, file: 'vni.xls', charset: 'unicode' as const };
  const raw = must(await answerReturns(session, tools, { reading, answers: [answer] }));
  expect(raw.files[0]?.charset).toBe('unicode');
  const picture = must(await readFileOf(session, tools, { reading, file: 'vni.xls' })).pictures[0];
  expect(picture?.rows[4]?.[1]).toBe('Keát naïp ñoaøn vieân');
  const again = must(
    await answerReturns(session, tools, { reading, answers: [], takenBack: [answer] }),
  );
  expect(again.files[0]).toMatchObject({ charset: 'vni', unit: 'muong-ang' });
});
