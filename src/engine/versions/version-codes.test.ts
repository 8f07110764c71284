import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backupWorkspace } from '../../store/backup.ts';
import { openWorkspace } from '../../store/open.ts';
import { setSettings } from '../catalogue/settings.ts';
import { must, newSession, refusal } from '../catalogue/testing/new-session.ts';
import { historyList } from '../history/history-list.ts';
import { setFigures } from '../plan/set-figures.ts';
import { previewDocument } from '../reports/document/preview-document.ts';
import { previewReport } from '../reports/report-table.ts';
import type { Session } from '../session.ts';
import { amendVersion } from './amend-version.ts';
import { codeToIssue } from './code-to-issue.ts';
import { issueVersion } from './issue-version.ts';
import { matchingVersions, versionCodes } from './version-codes.ts';

const CELL = { kind: 'target', indicator: 'doan-vien-ket-nap', unit: 'muong-ang' } as const;
const set = (value: number | null) => ({
  changes: [{ ...CELL, sector: '', period: '2020', value }],
});
const ISSUE = { years: [2020], number: '433/QĐ-LĐLĐ', date: '2019-01-24', indicators: [] };

async function start() {
  const session = await newSession(onTestFinished);
  must(await setFigures(session, set(23)));
  const codes = async () => must(await versionCodes(session));
  return { session, codes, code: async () => (await codes()).at(-1)?.code ?? '' };
}

const steps = async (session: Session) => must(await historyList(session, { limit: 1 }));

test('the code of a version follows its figures, there and back', async () => {
  const { session, code } = await start();
  const first = await code();
  expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  must(await setFigures(session, set(24)));
  expect(await code()).not.toBe(first);
  must(await setFigures(session, set(23)));
  expect(await code()).toBe(first);
});

test('it stays what it was through an issue, a backup and on another computer', async () => {
  const { session, code } = await start();
  const first = await code();
  must(await issueVersion(session, ISSUE));
  expect(await code()).toBe(first);
  const copy = path.join(path.dirname(session.store.path), 'sao lưu.chitieu');
  must(await backupWorkspace(session.store, copy));
  const store = must(await openWorkspace(copy, { mode: 'read' }));
  expect(must(await versionCodes({ ...session, store })).map((one) => one.code)).toEqual([first]);
  await store.close();
});

test('a code from paper names its versions, or none', async () => {
  const { session, code } = await start();
  must(await issueVersion(session, ISSUE));
  must(await amendVersion(session, { year: 2020, reason: 'bổ sung' }));
  const same = must(await matchingVersions(session, { code: (await code()).toLowerCase() }));
  expect(same.versions.map(({ state }) => state)).toEqual(['issued', 'draft']);
  must(await setFigures(session, set(30)));
  const amended = must(await matchingVersions(session, { code: await code() }));
  expect(amended.versions.map(({ name }) => name)).toEqual(['Điều chỉnh lần 1']);
  expect(must(await matchingVersions(session, { code: '0000-0000' })).versions).toEqual([]);
  expect(refusal(await matchingVersions(session, { code: 'abc' })).code).toBe('bad-request');
});

test('the code of what is about to be issued is the one that it then has', async () => {
  const { session, codes } = await start();
  const newUnions = { ...CELL, indicator: 'cdcs-thanh-lap', unit: 'tua-chua', sector: '' };
  must(await setFigures(session, { changes: [{ ...newUnions, period: '2020', value: 3 }] }));
  const part = { years: [2020], indicators: [CELL.indicator] };
  const told = must(await codeToIssue(session, part));
  expect(told.code).not.toBe((await codes())[0]?.code);
  const { version } = must(await issueVersion(session, { ...ISSUE, ...part }));
  expect((await codes()).find((one) => one.version.id === version)?.code).toBe(told.code);
  const rest = { years: [2020], indicators: [] };
  expect((await steps(session))[0]?.what).toContain(`(mã đối chiếu ${told.code})`);
  const whole = must(await codeToIssue(session, rest));
  must(await issueVersion(session, { ...ISSUE, number: '434/QĐ-LĐLĐ' }));
  expect((await codes()).map((one) => one.code).sort()).toEqual([told.code, whole.code].sort());
  expect(refusal(await codeToIssue(session, rest)).code).toBe('sealed');
});

test('working prints bear it, the annex only where that is switched on', async () => {
  const { session, code } = await start();
  const stampOf = async (id: string) =>
    must(await previewReport(session, { id, year: 2020 })).stamp;
  expect(await stampOf('progress')).toBe(
    `Mã đối chiếu: ${await code()} (Dự thảo 1) · in lúc 20/06/2020 09:30`,
  );
  expect(await stampOf('returns')).toBeUndefined();
  expect(await stampOf('annex')).toBeUndefined();
  const decision = async () =>
    must(await previewDocument(session, { id: 'decision', year: 2020 })).annexes[0]?.stamp;
  expect(await decision()).toBeUndefined();
  must(await setSettings(session, { codeOnAnnex: true }));
  expect(await stampOf('annex')).toBe(`Mã đối chiếu: ${await code()} (Dự thảo 1)`);
  expect(await decision()).toBe(`Mã đối chiếu: ${await code()} (Dự thảo 1)`);
  must(await issueVersion(session, ISSUE));
  expect(await stampOf('annex')).toBe(`Mã đối chiếu: ${await code()} (QĐ 433/QĐ-LĐLĐ)`);
});
