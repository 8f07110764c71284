import type { TFunction } from 'i18next';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import type { CellPlace } from '../../grid/sheet.ts';
import { type Access, barOf, type CellBar } from './model/cell-access.ts';
import type { PlanColumn } from './model/plan-columns.ts';
import { groupOfRow } from './model/plan-rows.ts';
import { isSharedCount } from './model/shared-count.ts';
import type { PlanWords } from './model/words.ts';
import type { PlanModel } from './plan-model.ts';

/** What stands in the way of writing into cells of the sheet, and how it is said. */
export function cellBars(model: PlanModel, words: PlanWords, access: Access, t: TFunction<'plan'>) {
  function columnAt(place: CellPlace): PlanColumn | undefined {
    return model.sheet.get().columnById.get(place.column);
  }

  /** null where a unit's value, or the total itself, may be written. */
  function barAt(place: CellPlace): CellBar | null {
    const sheet = model.sheet.get();
    const column = columnAt(place);
    const isUnit = sheet.receivers.has(place.row) || place.row === ROOT_UNIT;
    const isBaselineTotal = column?.kind === 'baseline' && place.row === ROOT_UNIT;
    if (column === undefined || !isUnit || isBaselineTotal) return { type: 'computed' };
    return barOf(sheet, column, place.row, access);
  }

  /** Typing may change a group's subtotal where its units can share it; nothing else may. */
  function typingBarAt(place: CellPlace): CellBar | null {
    const column = columnAt(place);
    if (groupOfRow(place.row) === null || column === undefined) return barAt(place);
    const bar = barOf(model.sheet.get(), column, place.row, access);
    if (isSharedCount(column)) return bar;
    if (column.kind === 'target' && column.sector !== '') return bar ?? { type: 'sector-subtotal' };
    return barAt(place);
  }

  /** Names the cell, since the status line is far from it, and says what to do about it. */
  function refusal(place: CellPlace, bar: CellBar): string {
    const indicator = columnAt(place)?.indicator.name;
    const why = words.bar(bar);
    return indicator === undefined ? why : t('refused', { unit: unitAt(place), indicator, why });
  }

  /** «Mường Ảng, Kết nạp đoàn viên» */
  function named(place: CellPlace): string {
    return [unitAt(place), columnAt(place)?.indicator.name ?? ''].filter(Boolean).join(', ');
  }

  function unitAt(place: CellPlace): string {
    const { pinned, body } = model.rows.get();
    return [...pinned, ...body].find((row) => row.id === place.row)?.name ?? '';
  }

  return { columnAt, barAt, typingBarAt, refusal, named };
}
