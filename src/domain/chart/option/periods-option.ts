import { numberText, valueText } from '../chart-table.ts';
import type { ChartPoint, PeriodsChart } from '../model.ts';
import { ABOVE_LINES, frameOption, marginOf, RESULT_NAME, topOf } from './frame-option.ts';
import { pointLabel } from './labels.ts';
import type { ChartLook } from './look.ts';
import type { PlainOption } from './plain-option.ts';

/** A line over the periods of the year with a point for each; the year's target in strokes above it. */
export function periodsOption(model: PeriodsChart, look: ChartLook): PlainOption {
  const { colours, letter, font } = look;
  const margin = marginOf(look);
  const { points, target, percents } = model;
  const largest = Math.max(target ?? 0, ...points.map(({ value }) => value ?? 0));
  const line = letter > 20 ? 4 : 2.5;
  return {
    ...frameOption(model, look, []),
    grid: {
      left: margin,
      right: margin,
      top: topOf(look),
      bottom: margin + letter * 3.2,
    },
    xAxis: {
      type: 'category',
      data: points.map(nameOf),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.soft } },
      axisLabel: {
        color: colours.ink,
        fontSize: letter,
        fontFamily: font,
        interval: 0,
        lineHeight: Math.round(letter * 1.25),
      },
    },
    yAxis: { type: 'value', show: false, min: 0, max: (largest || 1) * 1.12 },
    series: [
      {
        type: 'line',
        name: RESULT_NAME,
        connectNulls: false,
        symbol: 'circle',
        symbolSize: letter * 0.75,
        lineStyle: { color: colours.result, width: line },
        itemStyle: { color: colours.result },
        emphasis: { disabled: true },
        data: points.map(({ value, estimate }) => ({
          value,
          symbol: estimate ? 'emptyDiamond' : 'circle',
        })),
        ...(target === null ? {} : { markLine: targetLine(target, percents, look) }),
      },
      {
        type: 'scatter',
        symbolSize: 0.01,
        silent: true,
        itemStyle: { color: 'transparent', opacity: 1 },
        z: ABOVE_LINES,
        data: points.map((point, index) => ({
          value: [index, point.value ?? 0],
          label: {
            show: true,
            position: point.value === null ? 'top' : 'bottom',
            distance: letter * 0.7,
            align: 'center',
            lineHeight: Math.round(letter * 1.2),
            formatter: pointLabel(point, percents),
            color: point.value === null ? colours.soft : colours.ink,
            fontStyle: point.value === null ? 'italic' : 'normal',
            fontSize: letter,
            fontFamily: font,
          },
        })),
      },
    ],
  };
}

/** The target in strokes, named at its beginning. */
export function targetLine(target: number, percents: boolean, look: ChartLook): PlainOption {
  const { colours, letter, font } = look;
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: colours.targetEdge, type: 'dashed', width: letter > 20 ? 3 : 1.5 },
    label: {
      show: true,
      position: 'insideStartTop',
      formatter: `Chỉ tiêu năm: ${valueText(target, percents)}`,
      color: colours.ink,
      fontSize: letter,
      fontFamily: font,
    },
    data: [{ yAxis: target }],
  };
}

function nameOf({ name, reported, of }: ChartPoint): string {
  if (of <= 1) return name;
  return `${name}\n${numberText(reported)}/${numberText(of)} đơn vị`;
}
