import type { TemplatePreview } from '../../../contract/views/templates.ts';
import { cellName, rowOfCell } from '../../parts/cell-names.ts';
import type { Spot } from './spot.ts';

/** What the form says in a cell; '' where it is empty or beyond what is shown. */
export function textOf({ pictures }: TemplatePreview, { sheet, cell }: Spot): string {
  const row = rowOfCell(cell) - 1;
  const texts = pictures.find((one) => one.sheet === sheet)?.rows[row] ?? [];
  return texts.find((_, column) => cellName(row, column) === cell) ?? '';
}
