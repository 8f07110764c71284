import type { TemplateCell } from '../../../contract/views/templates.ts';
import type { FilledKind, Filling, Pointing, TextField } from '../../../domain/template/filling.ts';

export type PointScope = Pointing['scope'];

/** What is chosen in the panel so far; the indicator is undefined until one is chosen. */
export type PointDraft = {
  readonly type: Filling['type'];
  readonly indicator: string | null | undefined;
  readonly unit: string | null;
  readonly sector: string;
  readonly kind: FilledKind;
  /** As `periodKey` writes it. */
  readonly period: string;
  readonly field: TextField;
  readonly scope: PointScope;
};

const NEW: PointDraft = {
  type: 'figure',
  indicator: undefined,
  unit: null,
  sector: '',
  kind: 'target',
  period: 'year:0',
  field: 'organization',
  scope: 'cell',
};

/** What a form is filled for. */
export type AskedFor = { readonly year: number; readonly period: string | null };

/** What the panel begins with: what was said at the cell, else what fills it now. */
export function draftOf(
  pointing: Pointing | undefined,
  cell: TemplateCell | undefined,
  text: string,
  asked: AskedFor,
): PointDraft {
  const filling = pointing?.filling ?? cell?.filling;
  const scope = pointing?.scope ?? (cell === undefined && isHeading(text) ? 'column' : 'cell');
  if (filling === undefined) return { ...NEW, scope };
  if (filling.type === 'text') {
    return { ...NEW, type: 'text', field: filling.field, unit: filling.unit ?? null, scope };
  }
  if (filling.type === 'nothing') return { ...NEW, type: 'nothing', scope };
  const { indicator, unit, sector, kind } = filling;
  if (pointing !== undefined) {
    return { ...NEW, indicator, unit, sector, kind, period: periodKey(filling.period), scope };
  }
  // What was recognized names this year and this row's unit; it is to serve next year as well.
  const isOfRow = cell?.by === 'recognized';
  const period = relativeKey(filling.period, asked);
  return { ...NEW, indicator, unit: isOfRow ? null : unit, sector, kind, period, scope };
}

/** What the draft says of the cell; null while the indicator is missing. */
export function fillingOf(draft: PointDraft): Filling | null {
  switch (draft.type) {
    case 'nothing':
      return { type: 'nothing' };
    case 'text':
      return draft.field === 'unit-name' && draft.unit !== null
        ? { type: 'text', field: draft.field, unit: draft.unit }
        : { type: 'text', field: draft.field };
    case 'figure': {
      const { indicator, unit, sector, kind } = draft;
      if (indicator === undefined) return null;
      return { type: 'figure', indicator, unit, sector, kind, period: periodOf(draft.period) };
    }
  }
}

/** A text fills one cell. */
export function takesScope({ type }: PointDraft): boolean {
  return type !== 'text';
}

export function scopeOf(draft: PointDraft): PointScope {
  return takesScope(draft) ? draft.scope : 'cell';
}

type FilledPeriod = Extract<Filling, { type: 'figure' }>['period'];

/** A period as one value of a list: «year:-1», «period:0», «fixed:2020-H1». */
export function periodKey(period: FilledPeriod): string {
  return period.type === 'fixed' ? `fixed:${period.period}` : `${period.type}:${period.offset}`;
}

/** A period that was told by the form, as it follows from what the form is filled for. */
function relativeKey(period: FilledPeriod, { year, period: asked }: AskedFor): string {
  if (period.type !== 'fixed') return periodKey(period);
  if (period.period === asked) return 'period:0';
  if (period.period === String(year)) return 'year:0';
  return period.period === String(year - 1) ? 'year:-1' : periodKey(period);
}

/**
 * The draft with what was changed in it. Of many cells the names beside them tell either the units
 * or the indicators, never both: naming the one leaves the other to them.
 */
export function changedDraft(draft: PointDraft, part: Partial<PointDraft>): PointDraft {
  const next = { ...draft, ...part };
  if (scopeOf(next) === 'cell' || next.unit === null || next.indicator === null) return next;
  return part.unit === undefined ? { ...next, unit: null } : { ...next, indicator: null };
}

function periodOf(key: string): FilledPeriod {
  const [type = '', rest = ''] = key.split(/:(.*)/s);
  if (type === 'fixed') return { type, period: rest };
  return { type: type === 'period' ? 'period' : 'year', offset: Number(rest) };
}

/** Words that are neither a number nor a placeholder stand over or before cells to fill. */
function isHeading(text: string): boolean {
  return /\p{L}/u.test(text) && !text.includes('{{');
}
