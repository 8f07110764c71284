import type { AllocationMode } from '../../../../../contract/views/plan.ts';
import { readBounds } from './read-bounds.ts';
import {
  type BasisField,
  type FieldProblems,
  hasRounding,
  type SharingForm,
  type SharingPlace,
  type SharingRequest,
} from './sharing-form.ts';
import { problemOf, type Read, readCount, readGrowth, readShare } from './typed-fields.ts';

type ReadSharing =
  | { readonly ok: true; readonly request: SharingRequest }
  | { readonly ok: false; readonly problems: FieldProblems };

/** Reads the fields that a mode uses into a request, or says which of them cannot be read. */
export function readSharing(
  form: SharingForm,
  mode: AllocationMode,
  place: SharingPlace,
): ReadSharing {
  const size = readSize(form, mode);
  const shares = form.bases.map((one) => readBasis(one, form.bases.length));
  const bounds = readBounds(form);
  const step = readStep(form, mode);
  const sectors = readSectorTotals(form, mode);
  const needsWhole = mode === 'parts' && form.within === '';
  if (
    'problems' in size ||
    'problems' in bounds ||
    'problem' in step ||
    'problems' in sectors ||
    needsWhole ||
    shares.some((share) => 'problem' in share)
  ) {
    return {
      ok: false,
      problems: {
        ...('problems' in size ? size.problems : {}),
        ...('problems' in bounds ? bounds.problems : {}),
        step: problemOf(step),
        shares: shares.map((share) => problemOf(share) ?? null),
        ...('problems' in sectors ? { sectorTotals: sectors.problems } : {}),
        within: needsWhole ? 'needsWhole' : undefined,
      },
    };
  }
  return {
    ok: true,
    request: {
      ...place,
      ...size.size,
      by: form.bases.map(({ basis }, i) => ({ basis, share: valueAt(shares, i) })),
      method: hasRounding(mode) ? form.method : 'largest-remainder',
      ...bounds.bounds,
      step: step.value,
      averageFloors: form.averageFloors,
      sectors: mode === 'sectors',
      sectorTotals: sectors.totals,
      ...(mode === 'parts' ? { within: form.within } : {}),
      ...(mode === 'amend' ? { amend: form.rule } : {}),
    },
  };
}

type Size =
  | { readonly size: Pick<SharingRequest, 'total' | 'growth'> }
  | { readonly problems: Pick<FieldProblems, 'total' | 'growth'> };

/** The total, or the growth that proposes it where none is typed. */
function readSize(form: SharingForm, mode: AllocationMode): Size {
  if (mode !== 'amend' && form.total.trim() === '' && form.growth.trim() !== '') {
    const growth = readGrowth(form.growth);
    return 'problem' in growth
      ? { problems: { growth: growth.problem } }
      : { size: { growth: growth.value } };
  }
  const total: Read<number> = readCount(form.total, { problem: 'needsTotal' });
  return 'problem' in total
    ? { problems: { total: total.problem } }
    : { size: { total: total.value } };
}

function readBasis({ basis, share }: BasisField, of: number): Read<string> {
  if (basis === '') return { problem: 'needsBasis' };
  return of === 1 ? { value: '1' } : readShare(share);
}

function readStep(form: SharingForm, mode: AllocationMode): Read<number> {
  if (!hasRounding(mode)) return { value: 1 };
  const step = readCount(form.step, { value: 1 });
  return 'value' in step && step.value < 1 ? { problem: 'notWhole' } : step;
}

type SectorTotals =
  | { readonly totals: { sector: string; value: number }[] }
  | { readonly problems: readonly string[] };

function readSectorTotals(form: SharingForm, mode: AllocationMode): SectorTotals {
  const read = Object.entries(mode === 'sectors' ? form.sectorTotals : {}).map(
    ([sector, text]) => [sector, readCount(text, { value: null })] as const,
  );
  const problems = read.flatMap(([sector, total]) => ('problem' in total ? [sector] : []));
  if (problems.length > 0) return { problems };
  return {
    totals: read.flatMap(([sector, total]) =>
      'problem' in total || total.value === null ? [] : [{ sector, value: total.value }],
    ),
  };
}

function valueAt(shares: readonly Read<string>[], at: number): string {
  const share = shares[at];
  return share !== undefined && 'value' in share ? share.value : '1';
}
