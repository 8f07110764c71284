import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { answer, commandLineHere, refusal, run } from './command-line.ts';

const here = commandLineHere();
const OF = ['--year', '2020', '--indicator', 'doan-vien-ket-nap'];

beforeAll(async () => {
  const file = here.path('a.chitieu');
  await answer('new', file, '--programme', 'dien-bien-2020');
  const at = ['--indicator', 'doan-vien-ket-nap', '--unit', 'muong-ang'];
  await answer('set', file, '--kind', 'target', '--period', '2020', ...at, '--value', '200');
  await answer('set', file, '--kind', 'result', '--period', '2020-H1', ...at, '--value', '51');
}, 120_000);

test('a chart is drawn as PNG and as SVG by the bundled program, which then ends', async () => {
  const png = here.path('Biểu đồ.png');
  expect(await answer('chart', here.path('a.chitieu'), 'units', ...OF, '--out', png)).toEqual({
    path: png,
  });
  const bytes = await readFile(png);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1080]);
  const svg = here.path('Biểu đồ.svg');
  await answer('chart', here.path('a.chitieu'), 'periods', ...OF, '--out', svg);
  expect(await readFile(svg, 'utf8')).toContain('>6 tháng</text>');
});

test('without a file it answers with the numbers, or in a sentence', async () => {
  const file = here.path('a.chitieu');
  expect(await answer('chart', file, 'units', ...OF)).toMatchObject({
    kind: 'units',
    table: { columns: expect.any(Array), rows: expect.any(Array) },
  });
  const { stdout } = await run(['chart', file, 'units', ...OF]);
  expect(stdout).toMatch(/^Liên đoàn Lao động tỉnh Điện Biên đạt 51\/594 đoàn viên, bằng 8,6%/);
});

test('an unknown kind and an ending that cannot be drawn are refused with what there is', async () => {
  const file = here.path('a.chitieu');
  expect(await refusal('chart', file, 'banh', ...OF)).toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('units, periods, years, sectors, indicators'),
  });
  expect(await refusal('chart', file, 'units', ...OF, '--out', here.path('a.jpg'))).toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('.png, .svg'),
  });
});
