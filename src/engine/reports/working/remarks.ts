import { lockedWords } from '../../../domain/allocation/lock-note.ts';
import type { Figure } from '../../../domain/figure.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import type { SharingJson } from '../../allocation/sharing-json.ts';
import type { ColumnStep, ReplayedAllocation } from './column-steps.ts';
import type { SharedColumn } from './shared-column.ts';

type UnitStep = ColumnStep<ReplayedAllocation>;

const NAMED_AT_MOST = 12;

/** «LĐLĐ huyện Mường Chà: đã khóa ở 40 (Lò Thị Hương, 05/01/2020 10:42, đã có nghị quyết).» */
export function lockNotes({ rows }: SharingJson): readonly string[] {
  return named(
    rows.flatMap(({ label, locked, lock }) => {
      if (locked === null) return [];
      return [`${label}: ${lockedWords(lock ?? null, locked)}.`];
    }),
  );
}

/** Figures that are no longer what the sharing gave, or come from elsewhere. */
export type LaterChanges = {
  /** The units' totals as they stand now; null where none of them differs. */
  readonly present: ReadonlyMap<string, number> | null;
  /** One sentence a figure. */
  readonly sentences: readonly string[];
};

/** Compares what stands now with what the sharing gave, figure by figure. */
export function laterChanges(
  targets: readonly Figure[],
  { step, replayed: { units, cells, detail } }: UnitStep,
): LaterChanges {
  const present = new Map(targets.map((figure) => [placeOf(figure.unit, figure.sector), figure]));
  const rows = new Map(detail.request.rows.map((row) => [row.id, row]));
  const change = (unit: string, sector: string, given: number, over: string): string[] => {
    const figure = present.get(placeOf(unit, sector));
    const now = figure?.value ?? null;
    // A cell that was locked while it was empty counts for 0 and stays empty.
    if (now === given || (now === null && given === 0 && rows.get(unit)?.locked !== null))
      return [];
    const shown = now === null ? 'để trống' : formatDecimal(now);
    const where = `${rows.get(unit)?.label ?? unit}${over}`;
    return [
      `${where}: phân bổ ${formatDecimal(given)}, hiện giao ${shown} (${originOf(figure, step)}).`,
    ];
  };
  const ofUnits = units.answer.rows.flatMap(({ id, value }) => change(id, '', value, ''));
  const ofCells = (cells?.request.rows ?? []).flatMap((row, index) =>
    (cells?.request.columns ?? []).flatMap(({ id, label }, place) =>
      change(row.id, id, cells?.answer.values[index]?.[place] ?? 0, `, ${label ?? id}`),
    ),
  );
  return {
    present: ofUnits.length === 0 ? null : presentTotals(targets),
    sentences: [...ofUnits, ...ofCells],
  };
}

function presentTotals(targets: readonly Figure[]): ReadonlyMap<string, number> {
  return new Map(
    targets.flatMap(({ unit, sector, value }): readonly [string, number][] =>
      sector === '' && value !== null ? [[unit, value]] : [],
    ),
  );
}

/** What has changed about the column as a whole since it was shared out. */
export function columnNotes(
  { targets, steps }: SharedColumn,
  { replayed: { detail } }: UnitStep,
  changes: LaterChanges,
): readonly string[] {
  const total = targets.find(({ unit, sector }) => unit === ROOT_UNIT && sector === '');
  const { request } = detail;
  const notes: string[] = [];
  if (changes.sentences.length > 0) {
    notes.push(
      'Sau khi phân bổ đã có sửa; biểu này thuyết minh lần phân bổ, không thuyết minh các số sửa sau đó:',
      ...named(changes.sentences),
    );
  }
  const known = new Set(request.rows.map(({ id }) => id));
  const others = targets.filter(
    ({ unit, sector, value }) =>
      unit !== ROOT_UNIT && sector === '' && value !== null && !known.has(unit),
  );
  if (others.length > 0) {
    notes.push(othersNote(others, new Set(steps.ofUnits.map(({ step }) => step))));
  } else if (total?.value !== undefined && total.value !== null && total.value !== request.total) {
    notes.push(
      `Tổng chỉ tiêu giao hiện nay là ${formatDecimal(total.value)}, khi phân bổ là ${formatDecimal(request.total)}.`,
    );
  }
  return notes;
}

/** Units of the column that the newest sharing does not speak of. */
function othersNote(others: readonly Figure[], steps: ReadonlySet<number>): string {
  const shared = others.filter(
    ({ source }) => source.type === 'allocation' && steps.has(source.step),
  ).length;
  const given = others.length - shared;
  const where = [
    ...(shared === 0 ? [] : [`${shared} đơn vị ở biểu của lần phân bổ trước, kèm theo`]),
    ...(given === 0 ? [] : [`${given} đơn vị được nhập tay hoặc đọc từ tệp`]),
  ];
  return `${others.length} đơn vị khác có chỉ tiêu không thuộc lần phân bổ này: ${where.join('; ')}.`;
}

/** Which figures an earlier sharing is still behind. */
export function earlierNotes({ figures, replayed }: UnitStep): readonly string[] {
  const labels = new Map(replayed.detail.request.rows.map(({ id, label }) => [id, label]));
  const totals = figures.filter(({ unit, sector }) => unit !== ROOT_UNIT && sector === '');
  const cells = figures.filter(({ sector }) => sector !== '');
  const names = totals.slice(0, NAMED_AT_MOST).map(({ unit }) => labels.get(unit) ?? unit);
  const more = totals.length - names.length;
  return [
    ...(totals.length === 0
      ? []
      : [
          `Chỉ tiêu hiện giao còn lấy từ lần phân bổ này: ${names.join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}.`,
        ]),
    ...(cells.length === 0
      ? []
      : [`Số chia theo khu vực còn lấy từ lần phân bổ này: ${cells.length} ô.`]),
  ];
}

/** Where minimums come from that a programme asks for. */
export function floorNotes({ rows }: SharingJson): readonly string[] {
  const floors = rows.filter(({ floor, locked }) => floor !== undefined && locked === null);
  if (floors.length === 0) return [];
  return [
    `Mức tối thiểu của ${floors.length} đơn vị theo bình quân mỗi CĐCS của chương trình. Ví dụ ${floors[0]?.label}: ${floors[0]?.floor}`,
  ];
}

function originOf(figure: Figure | undefined, step: number): string {
  if (figure === undefined || figure.source.type !== 'allocation') return 'sửa tay sau khi phân bổ';
  return figure.source.step === step ? 'khác với kết quả phân bổ' : 'lấy từ lần phân bổ trước';
}

function placeOf(unit: string, sector: string): string {
  return `${unit}\n${sector}`;
}

function named(sentences: readonly string[]): readonly string[] {
  const more = sentences.length - NAMED_AT_MOST;
  return more <= 0
    ? sentences
    : [...sentences.slice(0, NAMED_AT_MOST), `… và ${more} trường hợp khác: xem Nhật ký.`];
}
