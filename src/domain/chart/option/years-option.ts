import type { YearsChart } from '../model.ts';
import {
  frameOption,
  marginOf,
  RESULT_NAME,
  resultStyle,
  TARGET_NAME,
  targetStyle,
  topOf,
} from './frame-option.ts';
import { columnLabel } from './labels.ts';
import type { ChartLook } from './look.ts';
import type { PlainOption } from './plain-option.ts';

/** Columns year by year, the result inside its target's outline. */
export function yearsOption(model: YearsChart, look: ChartLook): PlainOption {
  const { colours, letter, font } = look;
  const margin = marginOf(look);
  const { bars } = model;
  const largest = Math.max(0, ...bars.flatMap(({ target, result }) => [target ?? 0, result ?? 0]));
  const category = {
    type: 'category',
    data: bars.map(({ name }) => name),
    axisTick: { show: false },
  };
  const series = { emphasis: { disabled: true } };
  return {
    ...frameOption(model, look, [
      ...(bars.some(({ target }) => target !== null) ? [{ name: TARGET_NAME, icon: 'rect' }] : []),
      { name: RESULT_NAME, icon: 'rect' },
    ]),
    grid: {
      left: margin,
      right: margin,
      top: topOf(look) + letter * 2.6,
      bottom: margin + letter * 2,
    },
    xAxis: [
      {
        ...category,
        position: 'bottom',
        axisLine: { lineStyle: { color: colours.soft } },
        axisLabel: { color: colours.ink, fontSize: letter, fontFamily: font, interval: 0 },
      },
      { ...category, position: 'bottom', show: false },
    ],
    yAxis: { type: 'value', show: false, min: 0, max: largest || 1 },
    series: [
      {
        ...series,
        type: 'bar',
        name: TARGET_NAME,
        z: 2,
        barWidth: '52%',
        barMaxWidth: letter * 7,
        itemStyle: targetStyle(look),
        data: bars.map(({ target }) => target),
      },
      {
        ...series,
        type: 'bar',
        name: RESULT_NAME,
        z: 3,
        xAxisIndex: 1,
        barWidth: '30%',
        barMaxWidth: letter * 4,
        itemStyle: resultStyle(look),
        data: bars.map(({ result }) => result),
      },
      {
        ...series,
        type: 'scatter',
        symbolSize: 0.01,
        silent: true,
        itemStyle: { color: 'transparent', opacity: 1 },
        data: bars.map((bar, index) => ({
          value: [index, Math.max(bar.target ?? 0, bar.result ?? 0)],
          label: {
            show: true,
            position: 'top',
            distance: letter * 0.3,
            align: 'center',
            lineHeight: Math.round(letter * 1.2),
            formatter: columnLabel(bar, model.percents),
            color: bar.result === null ? colours.soft : colours.ink,
            fontStyle: bar.result === null ? 'italic' : 'normal',
            fontSize: letter,
            fontFamily: font,
          },
        })),
      },
    ],
  };
}
