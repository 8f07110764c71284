import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { workspaceFileIn } from './workspace-file.ts';

const folder = resolve('a folder');

it('finds the workspace that a double click passes', () => {
  const file = resolve('Điện Biên 2020.chitieu');
  expect(workspaceFileIn(['chitieu.exe', file], folder)).toBe(file);
  expect(workspaceFileIn(['chitieu.exe', '--no-first-run', 'A.CHITIEU'], folder)).toBe(
    join(folder, 'A.CHITIEU'),
  );
});

it('takes nothing else for one', () => {
  expect(workspaceFileIn(['electron', '.'], folder)).toBeNull();
  expect(workspaceFileIn(['chitieu.exe', 'báo cáo.xlsx'], folder)).toBeNull();
  expect(workspaceFileIn(['chitieu.exe', '--file=x.chitieu'], folder)).toBeNull();
});
