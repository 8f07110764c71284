import { expect, test } from 'vitest';
import type { ChartModel } from '../../domain/chart/model.ts';
import { pictureHeight } from '../../domain/chart/option/chart-option.ts';
import { someFacts } from '../../domain/chart/testing/facts.ts';
import { unitsChart } from '../../domain/chart/units-chart.ts';
import { chartPng } from './chart-png.ts';
import { chartSvg } from './chart-svg.ts';

const model: ChartModel = unitsChart(someFacts(), '2020-H1');
const SIZE = { width: 960, height: 540 } as const;

/** Width and height as the PNG's own header tells them. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const header = Buffer.from(png.buffer, png.byteOffset, 24);
  expect(header.toString('latin1', 1, 4)).toBe('PNG');
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

test('a chart is drawn without a browser, its names and numbers as text', async () => {
  const svg = await chartSvg(model, SIZE);
  expect(svg).toMatch(/^<svg [^>]*width="960" height="540"/);
  for (const text of [
    'Kết nạp đoàn viên theo đơn vị',
    'LĐLĐ huyện Mường Ảng',
    '51/200 · 25,5%',
    'chưa báo cáo (giao 33)',
  ]) {
    expect(svg).toContain(`>${text}</text>`);
  }
});

test('one chart gives one text, without anything for a mouse', async () => {
  const svg = await chartSvg(model, SIZE);
  expect(await chartSvg(model, SIZE)).toBe(svg);
  expect(svg).not.toMatch(/<style|hover|class=|ecmeta|pointer-events/);
});

test('a name with signs of XML stays text', async () => {
  const units = [{ code: 'a', name: 'Công đoàn «A» <class="zr1"> & B' }];
  const svg = await chartSvg(unitsChart(someFacts({ units }), null), SIZE);
  expect(svg).toContain('&lt;class=');
  expect(
    (await chartPng(unitsChart(someFacts({ units }), null), { ...SIZE, scale: 1 })).length,
  ).toBeGreaterThan(1000);
});

test('the PNG has as many dots as asked for, also when it is made a second time', async () => {
  expect(sizeOf(await chartPng(model, { ...SIZE, scale: 1 }))).toEqual([960, 540]);
  expect(sizeOf(await chartPng(model, { ...SIZE, scale: 2 }))).toEqual([1920, 1080]);
});

test('letters are drawn with the bundled font: a name leaves ink where it stands', async () => {
  const height = pictureHeight(model, 600);
  const nameless: ChartModel = {
    ...model,
    ...(model.kind === 'units' ? { bars: model.bars.map((bar) => ({ ...bar, name: '' })) } : {}),
  };
  const [named, blank] = await Promise.all(
    [model, nameless].map((one) => chartPng(one, { width: 600, height, scale: 1 })),
  );
  expect(Buffer.compare(Buffer.from(named ?? []), Buffer.from(blank ?? []))).not.toBe(0);
});
