import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** An empty chart in a box that fills it; SVG, so that it prints sharp and its text can be found. */
export function startDrawing(box: HTMLElement, size: { width: number; height: number }): ECharts {
  use([
    BarChart,
    LineChart,
    ScatterChart,
    GridComponent,
    LegendComponent,
    MarkLineComponent,
    TitleComponent,
    TooltipComponent,
    SVGRenderer,
  ]);
  return init(box, null, { renderer: 'svg', ...size });
}
