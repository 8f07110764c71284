import { percentText } from '../chart-table.ts';
import type { ChartBar, SectorsChart, UnitsChart } from '../model.ts';
import {
  ABOVE_LINES,
  frameOption,
  marginOf,
  RESULT_NAME,
  resultStyle,
  TARGET_NAME,
  targetStyle,
  topOf,
} from './frame-option.ts';
import { barLabel, briefLabel } from './labels.ts';
import type { ChartLook } from './look.ts';
import type { PlainOption } from './plain-option.ts';
import { fitted, widest } from './text-size.ts';

/** A row of bars needs that many letters of height; below the least, letters shrink. */
export const ROW_HEIGHT = 2.2;
const LEAST_ROW = 1.55;
const MOST_ROW = 6;
const MOST_COLUMNS = 4;
const NAME_PART = 0.36;
/** Of a column among several: the names matter more than the bars. */
const NARROW_NAME_PART = 0.46;

type BarsChart = UnitsChart | SectorsChart;

/** Lying bars, the result inside its target's outline; many units stand in columns side by side. */
export function barsOption(model: BarsChart, given: ChartLook): PlainOption {
  const { columns, look } = arranged(model.bars.length, given);
  const perColumn = Math.max(1, Math.ceil(model.bars.length / columns));
  const panels = Array.from({ length: columns }, (_, at) =>
    model.bars.slice(at * perColumn, (at + 1) * perColumn),
  ).filter((bars) => bars.length > 0);
  const narrow = panels.length > 1;
  const label = narrow ? briefLabel : barLabel;
  const labels = new Map(model.bars.map((bar) => [bar.key, label(bar, model.percents)]));
  const rowHeight = Math.min(roomOf(given) / perColumn, look.letter * MOST_ROW);
  const drawn = panels.map((bars, at) =>
    panelOption({ bars, at, of: panels.length, rowHeight, model, given, look, labels }),
  );
  const hasTargets = model.bars.some(({ target }) => target !== null);
  return {
    ...frameOption(model, given, [
      ...(hasTargets ? [{ name: TARGET_NAME, icon: 'rect' }] : []),
      { name: RESULT_NAME, icon: 'rect' },
    ]),
    grid: drawn.map(({ grid }) => grid),
    xAxis: drawn.map(({ xAxis }) => xAxis),
    yAxis: drawn.flatMap(({ yAxes }) => yAxes),
    series: drawn.flatMap(({ series }) => series),
  };
}

/** As few columns as leave every row high enough; when even four do not, smaller letters. */
function arranged(
  count: number,
  look: ChartLook,
): { readonly columns: number; readonly look: ChartLook } {
  const room = roomOf(look);
  const rowHeight = (columns: number) => room / Math.max(1, Math.ceil(count / columns));
  // Two columns of smaller letters read better than one of the smallest.
  for (let columns = 1; columns <= MOST_COLUMNS; columns += 1) {
    const letter = Math.min(look.letter, look.width / columns / 30);
    if (rowHeight(columns) >= letter * LEAST_ROW) return { columns, look: { ...look, letter } };
  }
  return { columns: MOST_COLUMNS, look: { ...look, letter: rowHeight(MOST_COLUMNS) / LEAST_ROW } };
}

function roomOf(look: ChartLook): number {
  return look.height - topOf(look) - marginOf(look);
}

/** As papers shorten it, where the whole word leaves no room for the name. */
function shortened(name: string): string {
  return name.replace(/^Công đoàn /, 'CĐ ').replace(/^Liên đoàn Lao động /, 'LĐLĐ ');
}

type Panel = {
  readonly bars: readonly ChartBar[];
  readonly at: number;
  readonly of: number;
  readonly rowHeight: number;
  readonly model: BarsChart;
  /** Of the whole picture, and with the letters of its columns. */
  readonly given: ChartLook;
  readonly look: ChartLook;
  readonly labels: ReadonlyMap<string, string>;
};

function panelOption({ bars, at, of, rowHeight, model, given, look, labels }: Panel) {
  const { letter, colours, font } = look;
  const margin = marginOf(given);
  const top = topOf(given);
  const named = of > 1 ? shortened : (name: string) => name;
  const across = (look.width - 2 * margin) / of;
  const gap = letter * 0.6;
  const names = Math.min(
    across * (of > 1 ? NARROW_NAME_PART : NAME_PART),
    widest(
      model.bars.map(({ name }) => named(name)),
      look,
    ) + gap,
  );
  const beside = widest([...labels.values()], look) + gap * 2;
  const lines = rowHeight >= letter * 2.5 ? 2 : 1;
  const aim = model.kind === 'units' ? model.aim : null;
  const largest = Math.max(
    aim ?? 0,
    0,
    ...model.bars.flatMap(({ target, result }) => [target ?? 0, result ?? 0]),
  );
  const category = {
    type: 'category',
    gridIndex: at,
    inverse: true,
    data: bars.map(({ name }) => fitted(named(name), names - gap, lines, look)),
    axisTick: { show: false },
  };
  const series = { xAxisIndex: at, emphasis: { disabled: true } };
  return {
    grid: {
      left: margin + across * at + names,
      top,
      width: Math.max(letter * 3, across - names - beside),
      height: rowHeight * bars.length,
    },
    xAxis: { type: 'value', gridIndex: at, show: false, min: 0, max: largest || 1 },
    yAxes: [
      {
        ...category,
        axisLine: { lineStyle: { color: colours.soft } },
        axisLabel: {
          interval: 0,
          color: colours.ink,
          fontSize: letter,
          fontFamily: font,
          lineHeight: Math.round(letter * 1.1),
          margin: gap,
        },
      },
      // Bars of one axis stand beside each other; on an axis of its own each is centred.
      { ...category, show: false },
    ],
    series: [
      {
        ...series,
        type: 'bar',
        name: TARGET_NAME,
        z: 2,
        yAxisIndex: at * 2,
        barWidth: '68%',
        itemStyle: targetStyle(look),
        data: bars.map(({ target }) => target),
        tooltip: { formatter: '{b}: giao {c}' },
      },
      {
        ...series,
        type: 'bar',
        name: RESULT_NAME,
        // Drawn anew, the library forgets which came first.
        z: 3,
        yAxisIndex: at * 2 + 1,
        barWidth: '36%',
        itemStyle: resultStyle(look),
        data: bars.map(({ result }) => result),
        tooltip: { formatter: '{b}: {c}' },
        ...(aim === null ? {} : { markLine: aimLine(aim, of > 1, look) }),
      },
      {
        ...series,
        type: 'scatter',
        yAxisIndex: at * 2,
        symbolSize: 0.01,
        silent: true,
        itemStyle: { color: 'transparent', opacity: 1 },
        z: ABOVE_LINES,
        data: bars.map((bar, index) => ({
          value: [Math.max(bar.target ?? 0, bar.result ?? 0), index],
          label: {
            show: true,
            position: 'right',
            distance: gap,
            formatter: labels.get(bar.key) ?? '',
            color: bar.result === null ? colours.soft : colours.ink,
            fontStyle: bar.result === null ? 'italic' : 'normal',
            fontSize: letter,
            fontFamily: font,
            ...(aim === null ? {} : { backgroundColor: colours.ground, padding: [1, 2] }),
          },
        })),
      },
    ] satisfies readonly PlainOption[],
  };
}

/** What all units together are to reach, in strokes across the bars. */
function aimLine(aim: number, narrow: boolean, { colours, letter, font }: ChartLook): PlainOption {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: colours.targetEdge, type: 'dashed', width: letter > 20 ? 3 : 1.5 },
    label: {
      show: !narrow,
      position: 'start',
      align: 'right',
      distance: letter * 0.3,
      formatter: `Chỉ tiêu chung ${percentText(aim)}`,
      color: colours.soft,
      fontSize: letter * 0.9,
      fontFamily: font,
    },
    data: [{ xAxis: aim }],
  };
}
