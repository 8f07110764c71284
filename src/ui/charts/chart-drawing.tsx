import { useComputedColorScheme } from '@mantine/core';
import type { ECharts } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import type { ChartModel } from '../../domain/chart/model.ts';
import { chartHeight, chartOption } from '../../domain/chart/option/chart-option.ts';
import styles from './charts.module.css';
import { startDrawing } from './draw.ts';
import { screenLook } from './screen-look.ts';

const LEAST_WIDTH = 360;

/** A chart as wide as its place and as high as it needs; said in words to those who do not see it. */
export function ChartDrawing(props: { readonly model: ChartModel }) {
  const { model } = props;
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const width = useWidth(box);
  const scheme = useComputedColorScheme('light');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the colours that are read from the page
  useEffect(() => {
    const place = box.current;
    if (place === null || width === 0) return;
    const look = screenLook(place, Math.max(width, LEAST_WIDTH));
    const size = { width: look.width, height: chartHeight(model, look) };
    chart.current ??= startDrawing(place, size);
    chart.current.resize(size);
    chart.current.setOption(chartOption(model, { ...look, ...size }), { notMerge: true });
  }, [model, width, scheme]);

  useEffect(
    () => () => {
      chart.current?.dispose();
      chart.current = null;
    },
    [],
  );

  return (
    <div
      ref={box}
      className={styles.drawing}
      role="img"
      aria-label={`${model.title}. ${model.sentence}`}
    />
  );
}

/** 0 until it is known. */
function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
