import { exactSum } from '../../domain/ratio.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { type BasisValues, namesOf } from './basis-values.ts';
import type { SharingPlace } from './sharing-place.ts';

/** What a person should know of the bases before the numbers are taken: nothing here stops a sharing. */
export function basisNotes(
  place: SharingPlace,
  bases: readonly BasisValues[],
  sectors: boolean,
): readonly string[] {
  return [
    ...sharesNote(bases),
    ...(sectors ? bases.flatMap((basis) => partsNote(place, basis)) : []),
  ];
}

/** Shares may be parts of 1 or per cents; bases without any weigh 1 each. */
function sharesNote(bases: readonly BasisValues[]): readonly string[] {
  const shares = bases.map(({ share }) => Number(share));
  const sum = exactSum(shares);
  if (sum === 1 || sum === 100 || shares.every((share) => share === 1)) return [];
  if (shares.length < 2) return [];
  const ratio = shares.map((share) => formatDecimal(share)).join(' : ');
  return [`Tỷ trọng cộng lại ${formatDecimal(sum)}; tính theo tỷ lệ ${ratio}.`];
}

const NAMED_AT_MOST = 3;

/** Units whose figures by sector do not add up to their own figure. */
function partsNote({ units }: SharingPlace, { label, table }: BasisValues): readonly string[] {
  const apart = units.flatMap(({ code, name }) => {
    const whole = table.totals.get(code);
    const parts = [...(table.parts.get(code)?.values() ?? [])];
    const sum = exactSum(parts);
    if (whole === undefined || parts.length === 0 || sum === whole) return [];
    const terms = parts.map((part) => formatDecimal(part)).join(' + ');
    const added = parts.length === 1 ? terms : `${terms} = ${formatDecimal(sum)}`;
    return [{ name: `${name} (${formatDecimal(whole)}, các khu vực ${added})` }];
  });
  if (apart.length === 0) return [];
  return [
    `Số liệu «${label}» theo khu vực không cộng lại bằng số chung của ${namesOf(apart, NAMED_AT_MOST)}. Số chung chia cho các đơn vị, số theo khu vực chia trong từng đơn vị.`,
  ];
}
