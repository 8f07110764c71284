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

/** What the panel begins with: what was said at the cell, else what fills it now. */
export function draftOf(
  pointing: Pointing | undefined,
  cell: TemplateCell | undefined,
  text: string,
): PointDraft {
  const filling = pointing?.filling ?? cell?.filling;
  const scope = pointing?.scope ?? (cell === undefined && isHeading(text) ? 'column' : 'cell');
  if (filling === undefined) return { ...NEW, scope };
  if (filling.type === 'text') {
    return { ...NEW, type: 'text', field: filling.field, unit: filling.unit ?? null, scope };
  }
  if (filling.type === 'nothing') return { ...NEW, type: 'nothing', scope };
  const { indicator, unit, sector, kind } = filling;
  return {
    ...NEW,
    indicator,
    unit,
    sector,
    kind,
    period: periodKey(filling.period),
    scope,
  };
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

/** A text that is one for the whole form fills one cell. */
export function takesScope({ type, field }: PointDraft): boolean {
  return type !== 'text' || field === 'unit-name';
}

export function scopeOf(draft: PointDraft): PointScope {
  return takesScope(draft) ? draft.scope : 'cell';
}

type FilledPeriod = Extract<Filling, { type: 'figure' }>['period'];

/** A period as one value of a list: «year:-1», «period:0», «fixed:2020-H1». */
export function periodKey(period: FilledPeriod): string {
  return period.type === 'fixed' ? `fixed:${period.period}` : `${period.type}:${period.offset}`;
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
