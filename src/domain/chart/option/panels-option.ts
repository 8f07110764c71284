import { NOT_REPORTED, percentText, valueText } from '../chart-table.ts';
import type { ChartPanel, IndicatorsChart } from '../model.ts';
import {
  ABOVE_LINES,
  estimateStyle,
  frameOption,
  marginOf,
  RESULT_NAME,
  resultStyle,
  TARGET_LINE_NAME,
  topOf,
} from './frame-option.ts';
import type { ChartLook } from './look.ts';
import type { PlainOption } from './plain-option.ts';
import { fitted } from './text-size.ts';

/** Width to height that a small chart looks best in. */
const SHAPE = 1.5;
const LETTERS_ACROSS = 19;
const GAP = 1.6;
const STROKES = 'path://M0,0H6V2H0Z M10,0H16V2H10Z M20,0H26V2H20Z';

/** Small charts of one form, an indicator each: columns by period under the target's strokes. */
export function panelsOption(model: IndicatorsChart, given: ChartLook): PlainOption {
  const margin = marginOf(given);
  const top = topOf(given);
  const room = { width: given.width - 2 * margin, height: given.height - top - margin };
  const count = Math.max(1, model.panels.length);
  const columns = Math.min(
    count,
    Math.max(1, Math.round(Math.sqrt((count * room.width) / room.height / SHAPE))),
  );
  const rows = Math.ceil(count / columns);
  const cell = { width: room.width / columns, height: room.height / rows };
  const letter = Math.min(given.letter, cell.width / LETTERS_ACROSS, cell.height / 11);
  const look = { ...given, letter };
  const drawn = model.panels.map((panel, at) =>
    panelOption(panel, at, look, {
      left: margin + (at % columns) * cell.width,
      top: top + Math.floor(at / columns) * cell.height,
      ...cell,
    }),
  );
  const frame = frameOption(model, given, [
    { name: RESULT_NAME, icon: 'rect' },
    { name: TARGET_LINE_NAME, icon: STROKES },
  ]);
  const heading = Array.isArray(frame.title) ? frame.title : [];
  return {
    ...frame,
    title: [...heading, ...drawn.map(({ title }) => title)],
    grid: drawn.map(({ grid }) => grid),
    xAxis: drawn.map(({ xAxis }) => xAxis),
    yAxis: drawn.map(({ yAxis }) => yAxis),
    series: [keyOfTargets(given), ...drawn.flatMap(({ series }) => series)],
  };
}

/** The strokes belong to no series of their own; this one gives them a place in the key. */
function keyOfTargets({ colours, letter }: ChartLook): PlainOption {
  return {
    type: 'line',
    name: TARGET_LINE_NAME,
    symbol: 'none',
    silent: true,
    lineStyle: { color: colours.targetEdge, type: 'dashed', width: strokeOf(letter) },
    itemStyle: { color: colours.targetEdge },
    data: [],
  };
}

type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

function panelOption(panel: ChartPanel, at: number, look: ChartLook, box: Box) {
  const { colours, letter, font } = look;
  const { points, target, percents } = panel;
  const width = box.width - letter * GAP;
  const largest = Math.max(target ?? 0, ...points.map(({ value }) => value ?? 0));
  const aim = target === null ? 'chưa giao' : `giao ${valueText(target, percents)}`;
  const measure = panel.measure === '' || percents ? '' : ` ${panel.measure}`;
  return {
    title: {
      left: box.left,
      top: box.top,
      padding: 0,
      itemGap: letter * 0.2,
      text: fitted(panel.title, width, 2, look),
      subtext: fitted(`${aim}${measure}`, width, 1, look),
      textStyle: {
        color: colours.ink,
        fontSize: letter,
        fontWeight: 600,
        fontFamily: font,
        lineHeight: Math.round(letter * 1.2),
      },
      subtextStyle: { color: colours.soft, fontSize: letter, fontFamily: font },
    },
    grid: {
      left: box.left,
      top: box.top + letter * 5.5,
      width,
      height: Math.max(letter * 1.5, box.height - letter * 7.9),
    },
    xAxis: {
      type: 'category',
      gridIndex: at,
      data: points.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.soft } },
      axisLabel: { color: colours.soft, fontSize: letter, fontFamily: font, interval: 0 },
    },
    yAxis: { type: 'value', gridIndex: at, show: false, min: 0, max: largest || 1 },
    series: [
      {
        type: 'bar',
        name: RESULT_NAME,
        xAxisIndex: at,
        yAxisIndex: at,
        barWidth: '50%',
        barMaxWidth: letter * 4,
        emphasis: { disabled: true },
        itemStyle: resultStyle(look),
        data: points.map(({ value, estimate }) =>
          estimate ? { value, itemStyle: estimateStyle(look) } : value,
        ),
        ...(target === null
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: 'none',
                label: { show: false },
                lineStyle: {
                  color: colours.targetEdge,
                  type: 'dashed',
                  width: strokeOf(letter),
                },
                data: [{ yAxis: target }],
              },
            }),
      },
      {
        type: 'scatter',
        xAxisIndex: at,
        yAxisIndex: at,
        symbolSize: 0.01,
        silent: true,
        itemStyle: { color: 'transparent', opacity: 1 },
        z: ABOVE_LINES,
        data: points.map(({ value, percent }, index) => ({
          value: [index, value ?? 0],
          label: {
            show: true,
            position: 'top',
            distance: letter * 0.2,
            align: 'center',
            formatter:
              value === null
                ? NOT_REPORTED
                : percents || percent === null
                  ? valueText(value, percents)
                  : `${valueText(value, percents)} · ${percentText(percent)}`,
            color: value === null ? colours.soft : colours.ink,
            fontStyle: value === null ? 'italic' : 'normal',
            fontSize: letter * 0.95,
            fontFamily: font,
            // Where the target's strokes run behind it.
            backgroundColor: colours.ground,
            padding: [1, 2],
          },
        })),
      },
    ] satisfies readonly PlainOption[],
  };
}

function strokeOf(letter: number): number {
  return letter > 18 ? 2.5 : 1.5;
}
