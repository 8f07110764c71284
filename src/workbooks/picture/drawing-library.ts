import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { textWidth } from '../report/text-width.ts';

/** The library takes the width of this letter for the height of a line. */
const LINE_HEIGHT_PROBE = '国';

/** ECharts with no more than what the charts are drawn with. */
export function drawingLibrary(): { readonly init: typeof init } {
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
  // Without a canvas it would take every letter with a mark for a full-width one.
  setPlatformAPI({
    measureText: (text, font = '') => {
      const size = sizeOf(font);
      if (text === LINE_HEIGHT_PROBE) return { width: size * 1.1 };
      return { width: textWidth(text, { size, bold: /\b(?:bold|[67]00)\b/.test(font) }) };
    },
  });
  return { init };
}

function sizeOf(font: string): number {
  return Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12);
}
