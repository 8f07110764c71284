import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupWorkspace, restoreWorkspace } from './backup.ts';
import { commit } from './command.ts';
import { figureRow, readFigures } from './figures.ts';
import { openWorkspace } from './open.ts';
import { codeOf, must, SOMEBODY, target, workspaceOfTest } from './testing/temp-workspace.ts';
import { undo } from './undo.ts';
import type { WritableStore } from './workspace-store.ts';

let folder: string;
let file: string;
let copy: string;
let store: WritableStore;

beforeEach(async ({ onTestFinished }) => {
  ({ folder, file, store } = await workspaceOfTest(onTestFinished, 'hồ sơ.chitieu'));
  copy = path.join(folder, 'sao lưu.chitieu');
  must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value: 7 }))]));
});

describe('a backup', () => {
  it('holds everything, the history too, while the original is open', async () => {
    must(await backupWorkspace(store, copy));
    await commit(store, { ...SOMEBODY, what: 'Sau đó' }, [figureRow(target({ value: 8 }))]);
    const opened = must(await openWorkspace(copy, { mode: 'write' }));
    expect(await readFigures(opened)).toEqual([target({ value: 7 })]);
    must(await undo(opened, SOMEBODY));
    expect(await readFigures(opened)).toEqual([]);
    await opened.close();
  });

  it('is one file that needs no other, also when it is taken by somebody who looks on', async () => {
    const looking = must(await openWorkspace(file, { mode: 'read' }));
    must(await backupWorkspace(looking, copy));
    await looking.close();
    expect([...fs.readFileSync(copy).subarray(18, 20)]).toEqual([1, 1]);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('sao lưu'))).toEqual([
      'sao lưu.chitieu',
    ]);
  });

  it('never overwrites', async () => {
    fs.writeFileSync(copy, 'bản cũ');
    expect(codeOf(await backupWorkspace(store, copy))).toBe('exists');
    expect(fs.readFileSync(copy, 'utf8')).toBe('bản cũ');
    expect(codeOf(await backupWorkspace(store, file))).toBe('exists');
  });

  it('says that the folder is not there', async () => {
    const away = path.join(folder, 'usb', 'a.chitieu');
    expect(codeOf(await backupWorkspace(store, away))).toBe('not-found');
  });
});

describe('restoring', () => {
  it('puts a backup at a new place', async () => {
    must(await backupWorkspace(store, copy));
    const restored = path.join(folder, 'khôi phục.chitieu');
    must(await restoreWorkspace(copy, restored));
    const opened = must(await openWorkspace(restored, { mode: 'write' }));
    expect(await readFigures(opened)).toEqual([target({ value: 7 })]);
    await opened.close();
  });

  it('never overwrites, and takes no damaged backup', async () => {
    must(await backupWorkspace(store, copy));
    expect(codeOf(await restoreWorkspace(copy, file))).toBe('exists');
    const bytes = fs.readFileSync(copy);
    fs.writeFileSync(copy, bytes.subarray(0, bytes.length / 2));
    const restored = path.join(folder, 'khôi phục.chitieu');
    expect(codeOf(await restoreWorkspace(copy, restored))).toBe('damaged');
    expect(fs.existsSync(restored)).toBe(false);
    expect(codeOf(await restoreWorkspace(path.join(folder, 'không có'), restored))).toBe(
      'not-found',
    );
  });
});
