import type { Figure } from '../../../domain/figure.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import type { Replayed } from '../../allocation/allocation-detail.ts';
import type { SharingJson } from '../../allocation/sharing-json.ts';
import type { ColumnSharing } from './column-steps.ts';

type ReplayedAllocation = Extract<Replayed, { readonly type: 'allocation' }>;

/** «Đã khóa: Lò Thị Hương, 05/01/2020 10:42, đã có nghị quyết», by row. */
export function lockRemarks({ rows }: SharingJson): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ id, locked, lock }): readonly [string, string][] => {
      if (locked === null) return [];
      const facts = [lock?.by, lock?.at, lock?.why].filter(
        (fact) => fact !== undefined && fact !== '',
      );
      return [[id, facts.length === 0 ? 'Đã khóa' : `Đã khóa: ${facts.join(', ')}`]];
    }),
  );
}

/** Units whose present figures differ from what the sharing gave them, or come from elsewhere. */
export function laterChanges(
  targets: readonly Figure[],
  { step }: ColumnSharing,
  { units, cells, detail }: ReplayedAllocation,
): ReadonlyMap<string, string> {
  const given = new Map<string, number>(
    units.answer.rows.map(({ id, value }) => [placeOf(id, ''), value]),
  );
  cells?.request.rows.forEach((row, index) => {
    cells.request.columns.forEach((column, place) => {
      given.set(placeOf(row.id, column.id), cells.answer.values[index]?.[place] ?? 0);
    });
  });
  const locked = new Set(
    detail.request.rows.filter((row) => row.locked !== null).map(({ id }) => id),
  );
  const present = new Map(targets.map((figure) => [placeOf(figure.unit, figure.sector), figure]));
  const remarks = new Map<string, string>();
  for (const [place, value] of given) {
    const figure = present.get(place);
    const [unit = '', sector = ''] = place.split('\n');
    const now = figure?.value ?? null;
    if (now === value || (now === null && value === 0 && locked.has(unit))) continue;
    const name = cells?.request.columns.find(({ id }) => id === sector)?.label;
    const words = `${name === undefined ? 'Hiện giao' : `${name} hiện giao`} ${now === null ? 'để trống' : formatDecimal(now)} (${originOf(figure, step)})`;
    const before = remarks.get(unit);
    remarks.set(unit, before === undefined ? words : `${before}; ${words}`);
  }
  return remarks;
}

/** What has changed about the column as a whole since it was shared out. */
export function columnNotes(
  targets: readonly Figure[],
  { detail }: ColumnSharing,
  changed: number,
): readonly string[] {
  const total = targets.find(({ unit, sector }) => unit === ROOT_UNIT && sector === '');
  const { request } = detail;
  const notes: string[] = [];
  if (changed > 0) {
    notes.push(
      `${changed} đơn vị có chỉ tiêu khác với kết quả phân bổ: xem Ghi chú. Biểu này thuyết minh lần phân bổ, không thuyết minh các số sửa sau đó.`,
    );
  }
  const known = new Set(request.rows.map(({ id }) => id));
  const others = targets.filter(
    ({ unit, sector, value }) =>
      unit !== ROOT_UNIT && sector === '' && value !== null && !known.has(unit),
  );
  if (others.length > 0) {
    notes.push(`${others.length} đơn vị khác có chỉ tiêu không thuộc lần phân bổ này.`);
  } else if (total?.value !== undefined && total.value !== null && total.value !== request.total) {
    notes.push(
      `Tổng chỉ tiêu giao hiện nay là ${formatDecimal(total.value)}, khi phân bổ là ${formatDecimal(request.total)}.`,
    );
  }
  const floors = request.rows.filter(({ floor, locked }) => floor !== undefined && locked === null);
  if (floors.length > 0) {
    notes.push(
      `Mức tối thiểu của ${floors.length} đơn vị theo bình quân mỗi CĐCS của chương trình. Ví dụ ${floors[0]?.label}: ${floors[0]?.floor}`,
    );
  }
  return notes;
}

function originOf(figure: Figure | undefined, step: number): string {
  if (figure === undefined || figure.source.type !== 'allocation') return 'sửa tay sau khi phân bổ';
  return figure.source.step === step
    ? 'khác với kết quả phân bổ'
    : `phân bổ lại ở bước ${figure.source.step}`;
}

function placeOf(unit: string, sector: string): string {
  return `${unit}\n${sector}`;
}
