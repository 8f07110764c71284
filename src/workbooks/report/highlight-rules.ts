import type { ConditionalFormattingOptions, Style } from 'exceljs';
import type { Highlight, Tone } from '../../domain/report/highlight.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { columnLetter } from './formulas.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** Bold against italic tells good from bad on a black-and-white print. */
const STYLES: Readonly<Record<Tone, Partial<Style>>> = {
  good: { font: { bold: true }, fill: filled('FFE2EFDA') },
  bad: { font: { italic: true }, fill: filled('FFFCE4D6') },
};

/** Live conditional formats for what the table sets off, over its rows of units. */
export function highlightRules(
  table: ReportTable,
  { headerLast }: Pick<SheetPlan, 'headerLast'>,
): readonly ConditionalFormattingOptions[] {
  const first = table.rows.findIndex(({ kind }) => kind === 'unit');
  const last = table.rows.findLastIndex(({ kind }) => kind === 'unit');
  if (first < 0) return [];
  const [top, bottom] = [headerLast + 1 + first, headerLast + 1 + last];
  const letterOf = (key: string) =>
    columnLetter(table.columns.findIndex((column) => column.key === key) + 1);
  return (table.highlights ?? []).map((highlight, index) => ({
    ref: highlight.columns
      .map((key) => `${letterOf(key)}${top}:${letterOf(key)}${bottom}`)
      .join(' '),
    rules: [
      {
        type: 'expression',
        priority: index + 1,
        formulae: [condition(table, highlight, `$${letterOf(highlight.when)}${top}`, `$A${top}`)],
        style: STYLES[highlight.tone],
      },
    ],
  }));
}

/** Rows of groups have numerals where units have numbers. */
function condition(
  { columns }: ReportTable,
  { is, when }: Highlight,
  cell: string,
  ordinal: string,
): string {
  const own = (test: string) => `AND(ISNUMBER(${ordinal}),${test})`;
  if (is === 'zero') return own(`ISNUMBER(${cell}),${cell}=0`);
  if (is === 'positive') return own(`N(${cell})>0`);
  if ('text' in is) return own(`${cell}="${is.text.replaceAll('"', '""')}"`);
  const isPercent = columns.some(({ key, format }) => key === when && format === 'percent');
  return own(`N(${cell})>=${isPercent ? is.atLeast / 100 : is.atLeast}`);
}

function filled(argb: string): Style['fill'] {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}
