import type { AllocationPreview, AllocationRow, SectorTotal } from '../../contract/views/plan.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { namesOf } from './basis-values.ts';
import type { Proposal } from './proposal.ts';

/** What a sharing would give, each unit's total followed by its sectors. */
export function previewOf(proposal: Proposal): AllocationPreview {
  const { place, mode, total, writesTotal, notes } = proposal;
  const rows = place.units.flatMap((_, index) => rowsOfUnit(proposal, index));
  const sectors = sectorTotalsOf(proposal);
  const changed =
    rows.filter((row) => row.value !== row.previous && row.staysBlank !== true).length +
    sectors.filter(
      (sector) => sector.total !== sector.previous && !sectorStaysBlank(proposal, sector),
    ).length +
    (writesTotal && place.targets.value(ROOT_UNIT, '') !== total ? 1 : 0);
  return {
    mode,
    year: place.year,
    indicator: place.indicator.code,
    total,
    previousTotal: previousTotal(proposal),
    rows,
    sectors,
    changed,
    notes: [...notes, ...reportedNote(proposal), ...oldSectorsNote(proposal, rows)],
  };
}

/** A sector's total that is blank and was locked so, or that has no part in the present values. */
export function sectorStaysBlank(
  proposal: Proposal,
  { sector, total }: Pick<SectorTotal, 'sector' | 'total'>,
): boolean {
  return staysBlank(proposal, { unit: ROOT_UNIT, sector, value: total, locked: false });
}

/**
 * A cell that was locked while it was blank counts for 0 and stays blank. Going by the present values
 * alone gives a blank cell 0, which is no news to be written there, unless someone asked for that 0.
 */
function staysBlank(
  { place: { targets }, byCurrentAlone }: Proposal,
  cell: Pick<AllocationRow, 'unit' | 'sector' | 'value' | 'locked'>,
): boolean {
  const { unit, sector, value, locked } = cell;
  if (targets.value(unit, sector) !== null) return false;
  return targets.lock(unit, sector) !== undefined || (byCurrentAlone && value === 0 && !locked);
}

function rowsOfUnit(proposal: Proposal, index: number): readonly AllocationRow[] {
  const { place, detail, answer } = proposal;
  const marked = (row: AllocationRow): AllocationRow =>
    staysBlank(proposal, row) ? { ...row, staysBlank: true } : row;
  const asked = detail.request.rows[index];
  const given = answer.units.answer.rows[index];
  if (asked === undefined || given === undefined) throw new Error(`No answer for unit ${index}`);
  const { id: unit, label: name } = asked;
  const whole: AllocationRow = {
    unit,
    name,
    sector: '',
    value: given.value,
    previous: place.targets.value(unit, ''),
    share: given.share,
    locked: asked.locked !== null,
    reason: given.reason,
  };
  const { cells } = answer;
  if (cells === null) return [marked(whole)];
  const ofSectors = cells.request.columns.map(({ id: sector }, column) => ({
    unit,
    name,
    sector,
    value: cells.answer.values[index]?.[column] ?? 0,
    previous: place.targets.value(unit, sector),
    share: cells.shares[index]?.[column] ?? '',
    locked: (cells.request.locked[index]?.[column] ?? null) !== null,
    reason: cells.answer.reasons[index]?.[column] ?? '',
  }));
  return [whole, ...ofSectors].map(marked);
}

function sectorTotalsOf({ answer: { cells }, place }: Proposal): readonly SectorTotal[] {
  if (cells === null) return [];
  return cells.request.columns.map(({ id, label, total }) => ({
    sector: id,
    name: label ?? id,
    total,
    previous: place.targets.value(ROOT_UNIT, id),
  }));
}

/** The root's total, or what the group had together where only a group shares its subtotal. */
function previousTotal({ place: { targets, units }, writesTotal }: Proposal): number | null {
  if (writesTotal) return targets.value(ROOT_UNIT, '');
  const values = units.map(({ code }) => targets.value(code, '')).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

function reportedNote({ detail: { request } }: Proposal): readonly string[] {
  if (request.mode !== 'amend') return [];
  const issued = request.rows.reduce((sum, row) => sum + (row.issued ?? 0), 0);
  const reporting = request.rows.filter(({ reported }) => (reported ?? 0) > 0);
  if (request.total >= issued || reporting.length === 0) return [];
  return [
    `${reporting.length} đơn vị đã có kết quả trong năm: khi giảm tổng, không đơn vị nào bị giảm dưới kết quả đã báo cáo.`,
  ];
}

/** Targets by sector that stood before and that this sharing does not touch. */
function oldSectorsNote(
  { answer, place }: Proposal,
  rows: readonly AllocationRow[],
): readonly string[] {
  if (answer.cells !== null) return [];
  const broken = rows.filter(({ unit, value }) => {
    const parts = place.targets.sectorsOf(unit).filter((part) => part.value !== null);
    return parts.length > 0 && parts.reduce((sum, part) => sum + (part.value ?? 0), 0) !== value;
  });
  if (broken.length === 0) return [];
  return [
    `Phần chia theo khu vực của ${broken.length} đơn vị không còn cộng đúng bằng số mới (${namesOf(broken)}). Phân bổ lại với «Đơn vị × khu vực».`,
  ];
}
