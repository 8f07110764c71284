import type { Settings } from '../../contract/views/others.ts';
import type { Letterhead, SignatureBlock } from '../../domain/report/table.ts';
import type { IsoDate } from '../../domain/unit.ts';
import { formatDateInWords } from '../../domain/vietnamese/dates.ts';

/** Letterhead and signature of a table that stands alone, as the office set them. */
export function standAlone(
  settings: Settings,
  today: IsoDate,
): { readonly letterhead: Letterhead; readonly signature: SignatureBlock } {
  const { place } = settings;
  return {
    letterhead: {
      parentBody: settings.parentBody,
      issuingBody: settings.issuingBody,
      place,
      placeAndDate: [place, formatDateInWords(today)].filter((part) => part !== '').join(', '),
    },
    signature: {
      left: { title: settings.preparerTitle, name: settings.preparerName },
      right: {
        authority: settings.tableAuthority,
        title: settings.tableTitle,
        name: settings.tableName,
      },
    },
  };
}
