import { isRatio } from '../../domain/indicator.ts';
import { binary, call, cellAt, choose, type Formula } from '../../domain/report/formula.ts';
import type { ReportCell, ReportRow } from '../../domain/report/table.ts';
import { formatCount, formatDecimal } from '../../domain/vietnamese/numbers.ts';
import type { FormIndicator, FormPart, FormPlace } from './form-input.ts';
import type { FormRole } from './marker.ts';

/** What may be typed into the cell of a result. */
export type Asked = 'count' | 'change' | 'decimal' | 'percent' | 'any-percent';

/** A row of the form's table beside what its cell of results asks for. */
export type TableRow = {
  readonly row: ReportRow;
  readonly label: string;
  readonly indicator: string;
  readonly sector: string;
  readonly role: FormRole;
  readonly numbers: 'whole' | 'decimal';
  /** Null where the result is worked out from the two rows below it. */
  readonly asked: Asked | null;
  /** Whether its own cells hold per cents, which no format of the column fits. */
  readonly isPercent: boolean;
};

/** Money collected may exceed the plan. */
const MAY_EXCEED_100: ReadonlySet<string> = new Set(['tl-thu-tai-chinh']);
/** «Thực tăng», «tăng thêm», «biến động»: a level's net change may be below 0. */
const NET_CHANGE = /thực tăng|tăng thêm|tăng ròng|tăng, giảm|tăng giảm|biến động/iu;

/** The rows of the table: each indicator, its sectors, and below a ratio its two counts. */
export function formRows(indicators: readonly FormIndicator[]): readonly TableRow[] {
  let ordinal = 0;
  return indicators.flatMap((indicator) => {
    if (!indicator.isPart) ordinal += 1;
    return indicator.places.flatMap((place) =>
      rowsOfPlace(indicator, place, indicator.isPart ? null : ordinal),
    );
  });
}

function rowsOfPlace(
  indicator: FormIndicator,
  place: FormPlace,
  ordinal: number | null,
): readonly TableRow[] {
  const { code, parts } = indicator;
  const isWhole = place.sector === '';
  const label = isWhole ? indicator.name : `– ${place.sectorName}`;
  const id = rowId(code, place.sector, 'value');
  const own: TableRow = {
    label,
    indicator: code,
    sector: place.sector,
    role: 'value',
    numbers: 'whole',
    asked: parts === null ? askedFor(indicator) : null,
    isPercent: isRatio(indicator.kind),
    row: {
      id,
      kind: 'unit',
      cells: [
        isWhole && ordinal !== null ? { type: 'number', value: ordinal } : BLANK,
        text(label),
        text(indicator.unitOfMeasure),
        targetCell(place),
        parts === null ? BLANK : quotient(code, place.sector),
        isRatio(indicator.kind) ? BLANK : attainmentOf(place),
        BLANK,
      ],
    },
  };
  if (parts === null) return [own];
  return [
    own,
    partRow(indicator, place, 'numerator', parts.numerator, '+ '),
    partRow(indicator, place, 'denominator', parts.denominator, '+ Trong tổng số: '),
  ];
}

function partRow(
  { code }: FormIndicator,
  { sector }: FormPlace,
  role: FormRole,
  part: FormPart,
  lead: string,
): TableRow {
  const label = `${lead}${part.name}`;
  return {
    label,
    indicator: code,
    sector,
    role,
    numbers: part.numbers,
    asked: part.numbers === 'whole' ? 'count' : 'decimal',
    isPercent: false,
    row: {
      id: rowId(code, sector, role),
      kind: 'unit',
      cells: [BLANK, text(label), text(part.unitOfMeasure), BLANK, BLANK, BLANK, BLANK],
    },
  };
}

function askedFor({ code, name, kind }: FormIndicator): Asked {
  if (isRatio(kind)) return MAY_EXCEED_100.has(code) ? 'any-percent' : 'percent';
  if (kind === 'average') return 'decimal';
  return kind === 'count-stock' && NET_CHANGE.test(name.normalize('NFC')) ? 'change' : 'count';
}

/** numerator ÷ denominator in per cent; empty while one of them is. */
function quotient(code: string, sector: string): ReportCell {
  const above = cellAt(rowId(code, sector, 'numerator'), 'result');
  const below = cellAt(rowId(code, sector, 'denominator'), 'result');
  const percent: Formula = call('ROUND', binary(binary(above, '/', below), '*', 100), 2);
  const known = call('AND', call('ISNUMBER', above), call('ISNUMBER', below));
  const formula = choose(known, choose(binary(below, '>', 0), percent, ''), '');
  return { type: 'formula', formula, value: '' };
}

/** Results against targets; a target of 0, or none, shows «—». */
function attainmentOf({ target, targetTo }: FormPlace): ReportCell {
  const isCompared = target !== null && target > 0 && targetTo === null;
  const absent = isCompared ? '' : '—';
  return { type: 'percent', numerator: 'result', denominator: 'target', value: null, absent };
}

function targetCell({ target, targetTo, targetWords }: FormPlace): ReportCell {
  if (targetWords !== undefined) return text(targetWords);
  if (target === null) return BLANK;
  if (targetTo !== null) return text(`${formatCount(target)}–${formatDecimal(targetTo)}`);
  return { type: 'number', value: target };
}

function rowId(code: string, sector: string, role: FormRole): string {
  return `${code} ${sector} ${role}`;
}

const BLANK: ReportCell = { type: 'blank' };

function text(words: string): ReportCell {
  return { type: 'text', text: words };
}
