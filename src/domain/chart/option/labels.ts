import { NOT_REPORTED, numberText, percentText, valueText } from '../chart-table.ts';
import type { ChartBar, ChartPoint } from '../model.ts';

/** «151/333 · 45,3%»; a missing result is named, never drawn as 0. */
export function barLabel(bar: ChartBar, percents: boolean): string {
  const { target, result, percent, share } = bar;
  if (result === null && target === null) return NOT_REPORTED;
  const part = share === null ? '' : ` · chiếm ${percentText(share)}`;
  if (result === null) {
    return share === null
      ? `${NOT_REPORTED} (giao ${valueText(target ?? 0, percents)})`
      : `giao ${valueText(target ?? 0, percents)}${part}`;
  }
  if (percents) {
    return target === null
      ? percentText(result)
      : `${percentText(result)} (giao ${percentText(target)})`;
  }
  if (target === null) return `${numberText(result)}${part}`;
  const reached = percent === null || share !== null ? '' : ` · ${percentText(percent)}`;
  return `${numberText(result)}/${numberText(target)}${reached}${part}`;
}

/** Without what the bar itself shows, where there is little room. */
export function briefLabel(bar: ChartBar, percents: boolean): string {
  if (bar.result === null && bar.target !== null && bar.share === null) return NOT_REPORTED;
  return barLabel(bar, percents).replace(/ \(giao .*\)$/, '');
}

/** In lines, to stand above a column. */
export function columnLabel(bar: ChartBar, percents: boolean): string {
  if (bar.result === null && bar.target !== null) {
    return `giao ${valueText(bar.target, percents)}\n${NOT_REPORTED}`;
  }
  return barLabel(bar, percents).replace(' · ', '\n').replace(' (giao', '\n(giao');
}

export function pointLabel(point: ChartPoint, percents: boolean): string {
  if (point.value === null) return NOT_REPORTED;
  const value = valueText(point.value, percents);
  return percents || point.percent === null ? value : `${value}\n${percentText(point.percent)}`;
}
