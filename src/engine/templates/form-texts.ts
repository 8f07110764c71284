import type { Settings } from '../../contract/views/others.ts';
import { parsePeriod } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';
import type { TextField } from '../../domain/template/filling.ts';
import type { IsoDate, Unit } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { formatDate, formatDateInWords } from '../../domain/vietnamese/dates.ts';
import type { Asked, TextOf } from '../../workbooks/template/map/form-place.ts';

type Known = {
  readonly settings: Settings;
  readonly version: Version | undefined;
  readonly asked: Asked;
  readonly today: IsoDate;
  readonly units: readonly Unit[];
};

/** What a text of a form says; null where the workspace does not know it. */
export function formText({ field, unit }: TextOf, known: Known): string | null {
  const text = field === 'unit-name' ? unitName(unit, known.units) : fieldText(field, known);
  return text === '' ? null : text;
}

function unitName(code: string | null, units: readonly Unit[]): string {
  return units.find((unit) => unit.code === code)?.name ?? '';
}

function fieldText(
  field: Exclude<TextField, 'unit-name'>,
  { settings, version, asked, today }: Known,
): string {
  switch (field) {
    case 'organization':
      return settings.organization;
    case 'parent-body':
      return settings.parentBody;
    case 'issuing-body':
      return settings.issuingBody;
    case 'place':
      return settings.place;
    case 'year':
      return String(asked.year);
    case 'previous-year':
      return String(asked.year - 1);
    case 'period': {
      const parsed = parsePeriod(asked.period ?? String(asked.year));
      return parsed.ok ? periodLabel(parsed.value) : '';
    }
    case 'date':
      return formatDate(today);
    case 'date-in-words':
      return formatDateInWords(today);
    case 'decision-number':
      return version?.number ?? '';
    case 'decision-date':
      return version?.date ? formatDate(version.date) : '';
    case 'version':
      return version?.name ?? '';
    case 'signer-authority':
      return settings.signerAuthority;
    case 'signer-title':
      return settings.signerTitle;
    case 'signer-name':
      return settings.signerName;
    case 'table-authority':
      return settings.tableAuthority;
    case 'table-title':
      return settings.tableTitle;
    case 'table-name':
      return settings.tableName;
    case 'preparer-title':
      return settings.preparerTitle;
    case 'preparer-name':
      return settings.preparerName;
    case 'focal':
      return settings.focal;
  }
}
