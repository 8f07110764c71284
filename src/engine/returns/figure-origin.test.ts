import { expect, onTestFinished, test } from 'vitest';
import { must } from '../catalogue/testing/new-session.ts';
import { undoEarlierStep } from '../history/undo-earlier-step.ts';
import { redoStep, undoStep } from '../history-steps.ts';
import type { Session } from '../session.ts';
import { acceptReturns } from './accept-returns.ts';
import { answerReturns } from './answer-returns.ts';
import { figureOrigin } from './figure-origin.ts';
import { ACCEPT, fixture, read, set, start } from './testing/reading-tools.ts';

const CELL = {
  kind: 'result',
  version: '',
  indicator: 'doan-vien-ket-nap',
  unit: 'muong-ang',
  sector: '',
  period: '2020-H1',
  stage: 'actual',
} as const;

async function imported() {
  const { session, tools } = await start(onTestFinished);
  const { reading } = await read(session, tools, [fixture('muong-ang.xlsx')]);
  const { step } = must(await acceptReturns(session, tools, { ...ACCEPT, reading }));
  return { session, step: step ?? 0 };
}

async function origin(session: Session) {
  return must(await figureOrigin(session, CELL));
}

const READ = {
  file: 'muong-ang.xlsx',
  sheet: 'BC',
  cell: 'E11',
  value: 12,
  raw: null as string | null,
  received: '2020-06-20',
};

test('a stored figure leads back to file, sheet and cell', async () => {
  const { session } = await imported();
  expect(await origin(session)).toMatchObject({
    figure: { value: 12 },
    step: { by: 'Nguyễn Thị Lan', what: expect.stringMatching(/^Ghi báo cáo/) },
    imported: READ,
    isTypedOver: false,
  });
});

test('a figure that was typed over the imported one says so, until that is taken back', async () => {
  const { session } = await imported();
  await set(session, { value: 15 });
  const typed = { figure: { value: 15 }, imported: READ, isTypedOver: true };
  expect(await origin(session)).toMatchObject(typed);
  must(await undoStep(session));
  expect(await origin(session)).toMatchObject({ figure: { value: 12 }, isTypedOver: false });
  must(await redoStep(session));
  expect(await origin(session)).toMatchObject(typed);
});

test('an import that was taken back is no origin, and one that came back is', async () => {
  const { session, step } = await imported();
  await set(session, { unit: 'muong-cha', value: 1 });
  must(await undoEarlierStep(session, { step, dryRun: false }));
  expect(await origin(session)).toEqual({
    figure: null,
    step: null,
    imported: null,
    isTypedOver: false,
  });
  await set(session, { value: 9 });
  expect(await origin(session)).toMatchObject({ imported: null, isTypedOver: false });
  must(await undoStep(session));
  must(await undoStep(session));
  expect(await origin(session)).toMatchObject({ imported: READ, isTypedOver: false });
  must(await redoStep(session));
  expect((await origin(session)).imported).toBeNull();
});

test('a figure that was mended before storing says what the cell had said', async () => {
  const { session, tools } = await start(onTestFinished);
  const { reading } = await read(session, tools, [fixture('muong-ang.xlsx')]);
  const answer = { type: 'value', file: 'muong-ang.xlsx', sheet: 'BC', cell: 'E11' } as const;
  must(await answerReturns(session, tools, { reading, answers: [{ ...answer, value: 15 }] }));
  must(await acceptReturns(session, tools, { ...ACCEPT, reading }));
  expect((await origin(session)).imported).toMatchObject({ ...READ, value: 15, raw: '12' });
});

test('a figure that was typed has no file', async () => {
  const { session } = await start(onTestFinished);
  await set(session, { value: 9 });
  expect(await origin(session)).toMatchObject({
    figure: { value: 9 },
    step: { what: 'Sửa ô' },
    imported: null,
  });
});
